/** The live session as all its readers see it: one statement for queries and facts, so that they cannot differ. */
import type { AttendanceState, FloorView, Had, PresenceView, SessionView, TurnView, Waiting } from '#kernel';
import { municipalityTile, personCardOf } from '#municipalities';
import { isoInJson, type Sql } from '#platform';

type WaitingTurn = Omit<TurnView, 'reason'> & Waiting;

export interface RoomRow {
  meetingId: string;
  deskStreamId: string;
  head: number;
  now: string;
  session: SessionView;
  floor: Omit<FloorView, 'speaking' | 'waiting'>;
  speaking: WaitingTurn | null;
  waiting: WaitingTurn[];
  had: Had[];
  presence: PresenceView;
}

/** The timer in the columns of the row with this alias. */
const timer = (alias: string): string =>
  `json_build_object('allottedMs', ${alias}.allotted_ms, 'usedMs', ${alias}.used_ms, 'runningSince', ${isoInJson(`${alias}.running_since`)},
    'endsAt', ${isoInJson(`(${alias}.running_since + make_interval(secs => (${alias}.allotted_ms - ${alias}.used_ms) / 1000.0))`)})`;

const personKey = `coalesce(t.person_id::text, 'name ' || lower(t.name))`;

const turn = `json_build_object('id', t.id, 'person', ${personCardOf('t.person_id')}, 'name', t.name, 'guestId', t.guest_id,
    'municipality', (select ${municipalityTile('tm')} from municipalities.municipality tm where tm.id = t.municipality_id),
    'pointOfOrder', t.point_of_order, 'remote', t.remote, 'raised', t.raised, 'askedAt', ${isoInJson('t.asked_at')}, 'timer', ${timer('t')},
    'personKey', ${personKey}, 'municipalityId', t.municipality_id, 'sector', t.sector)`;

/** The session of the meeting whose row is `s`, with its agenda. */
const session = `json_build_object('version', s.version, 'state', s.state, 'agendaItemId', s.item_id, 'timer', ${timer('s')},
    'shows', s.shows, 'pollId', s.poll_id, 'guests', s.hall_code is not null, 'openedAt', ${isoInJson('s.opened_at')}, 'closedAt', ${isoInJson('s.closed_at')},
    'items', (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'language', i.language, 'kind', i.kind,
        'plannedMinutes', i.minutes, 'usedMs', coalesce(si.used_ms, 0), 'takenAt', ${isoInJson('si.taken_at')}) order by i.position), '[]')
      from meetings.agenda_item i left join meetings.session_item si on si.item_id = i.id
      where i.meeting_id = s.meeting_id and i.state = 'STANDING'))`;

const present = (state: AttendanceState): string =>
  `(select count(*)::int from meetings.attendance a where a.meeting_id = s.meeting_id and a.state = '${state}')`;

/** Of these meetings, each with its stream's number from the same snapshot. */
export function liveRooms(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.live.rooms',
    text: `select s.meeting_id as "meetingId", s.desk_stream_id as "deskStreamId", now() as now,
        coalesce((select h.head from platform.stream_head h where h.stream_id = s.meeting_id), 0) as head,
        ${session} as session,
        json_build_object('version', f.version, 'open', f.open, 'fair', f.fair, 'turnSeconds', f.turn_seconds) as floor,
        (select ${turn} from meetings.turn t where t.meeting_id = s.meeting_id and t.state = 'SPEAKING') as speaking,
        (select coalesce(json_agg(${turn} order by t.asked_at, t.id), '[]') from meetings.turn t
          where t.meeting_id = s.meeting_id and t.state = 'WAITING') as waiting,
        (select coalesce(json_agg(json_build_object('personKey', ${personKey}, 'municipalityId', t.municipality_id,
            'sector', t.sector, 'ms', t.used_ms)), '[]') from meetings.turn t
          where t.meeting_id = s.meeting_id and t.state in ('SPEAKING', 'SPOKEN')) as had,
        json_build_object('onSite', ${present('ON_SITE')}, 'remote', ${present('REMOTE')}) as presence
      from meetings.live_session s join meetings.floor f on f.meeting_id = s.meeting_id
      where s.meeting_id = any($1::uuid[])`,
    values: [meetingIds],
  };
}

/** Who of those at this meeting is noted as what, by the ids of the notes. */
export function attendancesById(ids: readonly string[]): Sql {
  return {
    name: 'meetings.attendance.ids',
    text: `select ${attendanceColumns} from meetings.attendance a where a.id = any($1::uuid[])`,
    values: [ids],
  };
}

export const attendanceColumns = `a.id, ${personCardOf('a.person_id')} as person, a.name, a.state, a.noted_at as "notedAt",
  (select g.id from meetings.hall_guest g where g.attendance_id = a.id) as "guestId",
  (select ${municipalityTile('gm')} from meetings.hall_guest g join municipalities.municipality gm on gm.id = g.municipality_id
    where g.attendance_id = a.id) as municipality`;
