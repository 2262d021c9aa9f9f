/** The facts of this room: that a meeting was changed. What it then is depends on who asks, so whoever watches asks again. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact } from '#kernel';
import { Database, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { streamsKnowing } from '../meeting/meeting.policy.js';
import { knownMeetings, type KnownRow } from './known.repository.js';

const aboutMeetings: readonly EventType[] = [
  'meeting.opened',
  'meeting.edited',
  'meeting.announced',
  'meeting.postponed',
  'meeting.cancelled',
  'meeting.held',
  'meeting.archived',
  'meeting.rated',
  'meeting.discussed',
  'meeting.vanished',
  'agenda.proposed',
  'agenda.added',
  'agenda.edited',
  'agenda.ordered',
  'agenda.removed',
  'programme.set',
  'programme.added',
  'programme.edited',
  'programme.removed',
  'programme.discussed',
];

/** A meeting's own stream. */
@Injectable()
export class MeetingPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(hints(events));
  }
}

/**
 * What happens to the meetings of a community or group, on its stream. Of one that became secret since, or whose place became
 * public, nothing is told any more, also not to who comes back after a month.
 */
@Injectable()
export class PlaceMeetingsPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'group';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => aboutMeetings.includes(type));
    if (own.length === 0) return [];
    const rows = await this.database.read<KnownRow>(knownMeetings(own.map(({ subjectId }) => subjectId)));
    const known = new Set(rows.filter((row) => streamsKnowing(row).includes(streamId)).map(({ id }) => id));
    return hints(own.filter(({ subjectId }) => subjectId === streamId || known.has(subjectId)));
  }
}

/** In nobody's name: guests watch too, and who rated a meeting, proposed something for it or changed it is not for all. */
function hints(events: readonly EventRow[]): Fact[] {
  return events.filter(({ type }) => aboutMeetings.includes(type)).map((event) => namelessFactOf(event));
}
