import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact, PollView, StreamKind } from '#kernel';
import { Database, factOf, LiveRegistry, type StreamPresenter } from '#platform';
import { pollsToTell } from '../poll/poll.repository.js';

const shown: readonly EventType[] = ['poll.opened', 'poll.counted', 'poll.closed'];
const prepared: readonly EventType[] = ['poll.drafted', 'poll.edited', 'poll.removed'];

/**
 * The polls of a place: in its stream for all who read it, and at its desk what is being prepared. Whoever watches is told
 * how the poll is now, and never who has voted.
 */
@Injectable()
export class PollsPresenter implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    const kinds: StreamKind[] = ['group', 'meeting', 'desk'];
    for (const kind of kinds) this.registry.registerPresenter(this.of(kind));
  }

  private of(kind: StreamKind): StreamPresenter {
    const types = kind === 'desk' ? prepared : shown;
    return { kind, present: (_, events) => this.facts(events.filter((one) => types.includes(one.type))) };
  }

  private async facts(events: readonly EventRow[]): Promise<Fact[]> {
    if (events.length === 0) return [];
    const ids = [...new Set(events.map((event) => event.subjectId))];
    const drafts = prepared.includes(events[0]!.type);
    const rows = await this.database.read<{ poll: PollView }>(pollsToTell(ids, drafts));
    const polls = new Map(rows.map(({ poll }) => [poll.id, poll]));
    return events.map((event) => factOf(event, { poll: polls.get(event.subjectId) ?? null }));
  }
}
