import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';
import { deleteFeed } from '../calendar/calendar-feed.repository.js';
import { floorChanged } from '../live-session/live-session.events.js';
import { giveTurnsBack, heldAttendances, heldTurns } from './records.sql.js';
import { madeBy } from './made.sql.js';

/**
 * What this room holds of a person: the address of their calendar, without its secret; at which meetings they were, and when they
 * spoke there; what they proposed, and where the programme names them. What they made and changed stays.
 */
@Injectable()
export class MeetingsRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'meetings';
  readonly floor = 7;

  constructor(private readonly keepers: RecordKeepers) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return [
      ...madeBy(personId),
      {
        name: 'calendarFeed',
        single: true,
        rows: {
          name: 'meetings.records.held-calendar-feed',
          text: `select opened_at as "openedAt", last_read_at as "lastReadAt" from meetings.calendar_feed where person_id = $1`,
          values: [personId],
        },
      },
      { name: 'attendances', rows: heldAttendances(personId) },
      { name: 'turns', rows: heldTurns(personId) },
      {
        name: 'agendaItems',
        rows: {
          name: 'meetings.records.held-agenda-items',
          text: `select i.title, i.text, i.language, i.created_at as "createdAt", i.proposer_id = $1 as "proposedByMe",
                   i.presenter_id is not distinct from $1 as "presentedByMe", m.number as "meetingNumber"
                 from meetings.agenda_item i join meetings.meeting m on m.id = i.meeting_id
                 where (i.proposer_id = $1 or i.presenter_id = $1) and i.state <> 'REMOVED' order by i.id`,
          values: [personId],
        },
      },
      {
        name: 'sessions',
        rows: {
          name: 'meetings.records.held-sessions',
          text: `select p.role, p.job_title as "jobTitle", p.organisation, s.titles, s.date, s.start_time as "startTime",
                   m.number as "meetingNumber"
                 from meetings.session_person p join meetings.meeting_session s on s.id = p.session_id
                 join meetings.meeting m on m.id = s.meeting_id
                 where p.person_id = $1 and s.removed_at is null order by s.id`,
          values: [personId],
        },
      },
    ];
  }

  /** That somebody was there and spoke stays, as a tombstone's: minutes count them. For what they wait, nobody waits any more. */
  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    await deleteFeed(tx, personId);
    const meetings = await tx.query<{ meetingId: string }>(giveTurnsBack(personId));
    for (const id of new Set(meetings.map(({ meetingId }) => meetingId))) tx.emit(floorChanged(id, 1));
    // That somebody chaired or spoke stays in the programme, without what told who it was.
    await tx.query({
      name: 'meetings.records.forget-sessions',
      text: 'update meetings.session_person set job_title = null, organisation = null where person_id = $1',
      values: [personId],
    });
  }
}
