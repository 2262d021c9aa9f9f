import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { clampFirst, Database } from '#platform';
import { Meetings } from '../meeting/meetings.service.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { Standings } from '../meeting/standing.js';
import { mayTakePart } from '../meeting/standing.policy.js';
import { openSessions } from './live-session.repository.js';

const most = 10;

/** Which meetings are held at this moment. */
@Injectable()
export class LiveMeetings {
  constructor(
    private readonly database: Database,
    private readonly meetings: Meetings,
    private readonly standings: Standings,
  ) {}

  async ofParticipant(actor: Actor, first: number | null): Promise<Meeting[]> {
    const count = clampFirst(first, { standard: most, most });
    if (!actor.personId) return [];
    const open = await this.database.read<{ id: string }>(openSessions);
    if (open.length === 0) return [];
    const standings = await this.standings.byId(
      actor,
      open.map(({ id }) => id),
    );
    // in the order in which they began, the latest first
    const own = open
      .flatMap(({ id }) => standings.get(id) ?? [])
      .filter((one) => one.readable && mayTakePart(one))
      .slice(0, count);
    const found = await this.meetings.byId(
      actor,
      own.map(({ id }) => id),
    );
    return own.flatMap(({ id }) => found.get(id) ?? []);
  }
}
