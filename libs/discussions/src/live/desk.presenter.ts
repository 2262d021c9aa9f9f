import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact } from '#kernel';
import { factOf, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';

const atDesk: readonly EventType[] = ['report.made', 'report.closed', 'appeal.made', 'appeal.answered'];

/** A place's desk: that something has changed there. Who reported, and what, is asked for by those who may see it. */
@Injectable()
export class ReportsPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'desk';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter((event) => atDesk.includes(event.type));
    return Promise.resolve(own.map((event) => factOf(event, { postId: event.subjectId })));
  }
}

/** A person is told that there is word from the moderators about a post; what it is stands in their own lists. */
@Injectable()
export class ModerationToldPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    // From whom is not said: to authors and reporters the moderators speak as one, and who reported is asked for apart.
    return Promise.resolve(
      events.flatMap((event) => {
        if (event.type === 'moderation.told') return [namelessFactOf(event, { postId: event.subjectId })];
        return event.type === 'desk.changed' ? [namelessFactOf(event)] : [];
      }),
    );
  }
}
