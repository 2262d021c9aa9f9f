/**
 * What is shown to whoever holds a link, whatever they may else read: the link is the leave. Where the registration has ended, it
 * shows no more than anybody sees.
 */
import type { PlaceTitle } from '#kernel';
import { personCardOf, type PersonCard } from '#municipalities';
import type { Sql } from '#platform';
import type { MeetingMode } from '../meeting/kinds.type.js';
import {
  countsOf,
  registrationAsJson,
  type ReadRegistration,
  type RegisteringRow,
} from './reading.repository.js';
import type { MeetingAtDoor } from './registering.policy.js';
import { meetingAtDoor } from './registration.repository.js';

export interface ByLinkRow extends MeetingAtDoor {
  name: string;
  broughtBy: PersonCard | null;
  number: number;
  slug: string;
  mode: MeetingMode;
  onlineLink: string | null;
  title: PlaceTitle;
  door: RegisteringRow;
  registration: ReadRegistration | null;
}

const meeting = `m.number, m.slug, ${meetingAtDoor}, m.mode, m.online_link as "onlineLink", sc.title,
    json_build_object('meetingId', m.id, 'version', g.version, 'open', g.open, 'manner', g.manner, 'deadline', g.deadline,
      'deadlineZone', g.deadline_zone, 'deadlineAt', g.deadline_at, 'separateRemote', g.separate_remote, 'guests', g.guests,
      'questions', g.questions, 'listed', null, 'pools', ${countsOf('m.id', 'g.separate_remote')}) as door`;
const joins = `join people.scope sc on sc.id = m.id join meetings.registration_settings g on g.meeting_id = m.id`;

export function byLetter(id: string): Sql {
  return {
    name: 'meetings.registration.by-letter',
    text: `select l.name, ${personCardOf('l.brought_by')} as "broughtBy", ${meeting}, null as registration
           from meetings.registration_letter l join meetings.meeting m on m.id = l.meeting_id ${joins} where l.id = $1`,
    values: [id],
  };
}

export function registrationOfLink(id: string): Sql {
  return {
    name: 'meetings.registration.by-link',
    text: `select p.name, ${personCardOf('x.registered_by')} as "broughtBy", ${meeting}, ${registrationAsJson('x.id')} as registration
           from meetings.registration x join people.person p on p.id = x.person_id
           join meetings.meeting m on m.id = x.meeting_id ${joins} where x.id = $1 and (x.ended_at is null or m.visibility = 'PUBLIC')`,
    values: [id],
  };
}
