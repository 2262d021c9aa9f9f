import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, Fact } from '#kernel';
import { factOf, LiveRegistry, type StreamPresenter } from '#platform';

/** This room's facts in a person's own stream: they say that something changed, and the client asks for it. */
@Injectable()
export class PersonPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_streamId: string, events: EventRow[]): Promise<Fact[]> {
    return events
      .filter(({ type }) => type === 'profile.edited' || type === 'session.revoked')
      .map((event) => factOf(event));
  }
}
