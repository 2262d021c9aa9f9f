import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, type Sql } from '#platform';
import type { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import { endOf, startOf } from '../meeting/moments.js';
import { overlap } from '../programme/clashes.js';

/** What somebody is registered for at the same time: said before they register, and left to them. */
@Injectable()
export class OwnClashes {
  constructor(
    private readonly database: Database,
    private readonly meetings: Meetings,
  ) {}

  async of(actor: Actor, meetingId: string): Promise<Meeting[]> {
    if (!actor.personId) return [];
    const others = await this.database.read<{ id: string }>(registeredFor(actor.personId, meetingId));
    if (others.length === 0) return [];
    const found = await this.meetings.byId(actor, [meetingId, ...others.map(({ id }) => id)]);
    const here = found.get(meetingId);
    if (!here) return [];
    const span = (meeting: Meeting) => ({ startsAt: startOf(meeting), endsAt: endOf(meeting) });
    return others
      .flatMap(({ id }) => found.get(id) ?? [])
      .filter((other) => overlap(span(here), span(other)));
  }
}

/** The meetings around this one's days for which somebody is registered, whatever the answer was so far. */
function registeredFor(personId: string, meetingId: string): Sql {
  return {
    name: 'meetings.registration.own-clashes',
    text: `select o.id from meetings.meeting m join meetings.registration r on r.person_id = $1 and r.ended_at is null
      join meetings.meeting o on o.id = r.meeting_id and o.id <> m.id and o.state = 'PLANNED'
      where m.id = $2 and o.date_earliest <= m.date_latest + interval '1 day' and o.date_latest >= m.date_earliest - interval '1 day'
      order by o.date_earliest, o.id limit 20`,
    values: [personId, meetingId],
  };
}
