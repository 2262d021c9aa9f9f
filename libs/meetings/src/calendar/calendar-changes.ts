/** SEQUENCE: which version of a meeting's time, place and state a calendar holds. It is no count of edits, and never falls. */
import type { Tx } from '#platform';
import type { MeetingContent } from '../meeting/content.js';
import type { State } from '../meeting/meeting.policy.js';

interface Standing {
  state: State;
  content: MeetingContent;
}

const ofTimeAndPlace = [
  'date',
  'startTime',
  'endTime',
  'timeZone',
  'townId',
  'city',
  'venue',
  'mode',
  'onlineLink',
] as const satisfies readonly (keyof MeetingContent)[];

/** What whoever plans to come must see. Of drafts nobody has anything; that a meeting was held moves nothing in a calendar. */
function mattersToCalendars(before: Standing, after: Standing): boolean {
  if (before.state === 'DRAFT') return false;
  if (standing(before.state) !== standing(after.state)) return true;
  return ofTimeAndPlace.some((name) => before.content[name] !== after.content[name]);
}

/** As a calendar knows it: what is announced, was held, or lies in the archive, is as firm. */
function standing(state: State): State {
  return state === 'HELD' || state === 'ARCHIVED' ? 'PLANNED' : state;
}

/** Written with every change, in its transaction: what a calendar says of the meeting is as new as that. */
export async function noteForCalendars(tx: Tx, id: string, before: Standing, after: Standing): Promise<void> {
  await tx.query({
    name: 'meetings.calendar.note',
    text: `update meetings.meeting set calendar_changed_at = date_trunc('milliseconds', now()),
             calendar_sequence = calendar_sequence + $2::int where id = $1`,
    values: [id, mattersToCalendars(before, after) ? 1 : 0],
  });
}
