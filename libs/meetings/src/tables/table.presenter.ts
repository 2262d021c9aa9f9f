import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, Fact } from '#kernel';
import { LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';

/** That something about the tables was changed: whoever watches asks again, as who sits where is not for all. */
@Injectable()
export class TablePresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => type === 'tables.changed');
    return Promise.resolve(own.map((event) => namelessFactOf(event)));
  }
}
