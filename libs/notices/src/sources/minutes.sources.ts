/**
 * What becomes of the minutes of a meeting: told to who was there, takes part in it or follows its place. Their events stand in two
 * streams; that of the meeting is the one that counts.
 */
import { conducts, visibleToPerson } from '#people';
import { concerned } from './meeting.sources.js';
import { about, type NoticeSource } from './source.js';

const wereThere = `select a.person_id from meetings.attendance a where a.meeting_id = m.id and a.person_id is not null
      and a.state in ('ON_SITE', 'REMOTE')`;

/** Who is asked for corrections: who was there, who takes part, and who conducts it; to nobody else is the draft shown. */
const mayCorrect = `(c.person_id in (${wereThere}) or ${visibleToPerson('c.person_id', 'm.id', 'write')}
      or ${conducts('c.person_id', 'm.id')})`;

function toldTo(found: string, people = 'true'): string {
  return `select ${about('c.person_id', 'm.id', 'mi.id')}
    from event e
    cross join lateral (select * from meetings.minutes mi where mi.id = e.subject_id and mi.meeting_id = e.stream_id and ${found} offset 0) mi
    join meetings.meeting m on m.id = mi.meeting_id
    cross join lateral (${concerned}
      union ${wereThere}) c
    where ${people}`;
}

const common = { needs: 'read', way: 'MAIL' } as const;

/** Over when the round is: what was asked for then is asked for no more. */
export const minutesCorrection: NoticeSource = {
  ...common,
  reason: 'MINUTES_CORRECTION',
  events: ['minutes.circulated'],
  told: toldTo(`mi.state = 'CORRECTION' and mi.correction_until > now()`, mayCorrect),
};

/** Approved is published; also where a further edition is begun already. */
export const minutesApproved: NoticeSource = {
  ...common,
  reason: 'MINUTES_APPROVED',
  events: ['minutes.approved'],
  told: toldTo('true'),
};
