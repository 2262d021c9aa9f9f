/** The facts of this room: that something became of a practice. What it then is depends on who asks, so whoever watches asks again. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact } from '#kernel';
import { factOf, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';

const aboutPractices: readonly EventType[] = [
  'practice.begun',
  'practice.edited',
  'practice.moved',
  'practice.published',
  'practice.withdrawn',
  'practice.archived',
  'review.asked',
  'review.declared',
  'review.given',
  'review.released',
  'author.named',
  'author.released',
  'transfer.recorded',
  'need.stated',
  'need.edited',
];

const own = (events: readonly EventRow[]): EventRow[] =>
  events.filter(({ type }) => aboutPractices.includes(type));

/** A practice's own stream: once it was published everybody reads it, and who reviews it is not for all. */
@Injectable()
export class PracticePresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'practice';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(own(events).map((event) => namelessFactOf(event)));
  }
}

/** What stands in a community, on its stream. */
@Injectable()
export class CommunityPracticesPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'group';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(own(events).map((event) => namelessFactOf(event)));
  }
}

/** What reviewers are asked, on their own devices. */
@Injectable()
export class ReviewerPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(own(events).map((event) => factOf(event)));
  }
}
