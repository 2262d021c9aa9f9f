/** The facts of minutes: what was typed, for those who write along; and hints that something else changed. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact } from '#kernel';
import { Database, factOf, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { statesOf, updatesOf } from './minutes.repository.js';

const hints: readonly EventType[] = [
  'minutes.begun',
  'minutes.appointed',
  'minutes.circulated',
  'minutes.returned',
  'minutes.approved',
  'minutes.reopened',
  'minutes.discussed',
  'minutes.extended',
];

interface Change {
  partId: string;
  version: number;
  change: Buffer;
}

@Injectable()
export class MinutesPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'minutes';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_: string, events: EventRow[]): Promise<Fact[]> {
    const typed = events.filter(({ type }) => type === 'minutes.typed');
    const changes = typed.length > 0 ? await this.changesOf(typed) : new Map<EventRow, string>();
    return events.flatMap((event) => {
      if (event.type === 'minutes.typed') return factOf(event, { update: changes.get(event) ?? null });
      return hints.includes(event.type) ? factOf(event) : [];
    });
  }

  /** Each event's update; of a part of which one is not kept any more, the last event carries the whole. */
  private async changesOf(typed: EventRow[]): Promise<Map<EventRow, string>> {
    const parts = typed.map(({ subjectId }) => subjectId);
    const versions = typed.map(({ subjectVersion }) => subjectVersion);
    const kept = await this.database.read<Change>(updatesOf(parts, versions));
    const byKey = new Map(kept.map((one) => [`${one.partId} ${one.version}`, one.change]));
    const keyOf = ({ subjectId, subjectVersion }: EventRow): string => `${subjectId} ${subjectVersion}`;
    const lost = new Set(typed.filter((event) => !byKey.has(keyOf(event))).map(({ subjectId }) => subjectId));
    const whole = lost.size > 0 ? await this.database.read<Change>(statesOf([...lost])) : [];
    const changes = new Map<EventRow, string>();
    for (const event of typed) {
      const change = lost.has(event.subjectId) ? undefined : byKey.get(keyOf(event));
      if (change) changes.set(event, change.toString('base64'));
    }
    for (const { partId, change } of whole)
      changes.set(
        typed.findLast(({ subjectId }) => subjectId === partId)!,
        change.toString('base64'),
      );
    return changes;
  }
}

/** On a meeting's own stream, for all who read it. */
@Injectable()
export class MinutesOfMeetingPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => hints.includes(type));
    // who writes and corrects is not told to all
    return Promise.resolve(own.map((event) => namelessFactOf(event)));
  }
}
