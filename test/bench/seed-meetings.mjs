/** A conference with its programme, a live session for each server, and meetings with an open door. */
import {
  community,
  conductor,
  conference,
  DESK,
  firstDoor,
  GRANT,
  id,
  idOf,
  installation,
  ITEM,
  liveItems,
  liveMeeting,
  liveOptions,
  MEETING,
  meetingId,
  OPTION,
  PART,
  PERSON,
  personId,
  POLL,
  POOL,
  ROOM,
  size,
  VENUE,
} from './seed-ids.mjs';

const [days, roomsEach, parts, polls] = [3, 4, 60, 400];
/** Desks of groups are numbered below. */
const deskOf = (m) => idOf(DESK, `100000 + ${m}`);

export function meetingStatements() {
  const last = firstDoor + size.doors - 1;
  const meetings = `generate_series(1, ${last}) as m`;
  const scope = idOf(MEETING, 'm');
  const live = ['api', 'bare'].map(liveMeeting);
  return [
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      values ('${id(GRANT, conductor * 100 + 99)}', '${community}', '${personId(conductor)}', 'SECRETARIAT', now() - interval '1 year')`,
    ],
    [`insert into platform.audience (id) select ${scope} from ${meetings}`],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      select ${scope}, 'meeting', '${community}', '{${installation},${community}}', '{${installation},${community}}',
        '{"labels":{"pl":"Spotkanie"},"local":null}', '/meetings/' || m, 'EVERYONE', 'EVERYONE', 'HERE' from ${meetings}`,
    ],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id) select ${scope}, 'meeting', ${scope}, ${scope} from ${meetings}
      union all select ${deskOf('m')}, 'desk', ${scope}, ${scope} from ${meetings}`,
    ],
    [
      `insert into meetings.meeting (id, number, slug, community_id, kind, state, visibility, titles, title_key, topics, aims, date,
        date_earliest, date_latest, start_time, end_time, time_zone, city, venue, mode, languages)
      select ${scope}, m, case m when ${conference} then 'konferencja' else 'spotkanie' end, '${community}',
        case m when ${conference} then 'CONFERENCE' else 'REGULAR' end, 'PLANNED', 'PUBLIC',
        jsonb_build_object('pl', case m when ${conference} then 'Konferencja' else 'Spotkanie' end), 'spotkanie',
        '{"pl":"Pierwszy tydzień w szkole"}', '{}', '2030-05-20/2030-05-22', '2030-05-19T22:00:00Z', '2030-05-22T21:59:59Z',
        '09:00', '17:00', 'Europe/Warsaw', 'Gdańsk', 'Ratusz', 'HYBRID', '{pl,uk}' from ${meetings}`,
    ],
    [
      `insert into meetings.live_session (meeting_id, desk_stream_id, code_salt)
      select ${scope}, ${deskOf('m')}, gen_random_uuid() from ${meetings}`,
    ],
    [`insert into meetings.floor (meeting_id) select ${scope} from ${meetings}`],
    ...programmeStatements(),
    ...liveStatements(live),
    [
      `insert into meetings.registration_settings (meeting_id, open, manner, separate_remote, guests)
      select ${scope}, true, 'OPEN', false, false from generate_series(${firstDoor}, ${last}) as m`,
    ],
    [
      `insert into meetings.seat_pool (id, meeting_id, kind, capacity) select ${idOf(POOL, 'm')}, ${scope}, 'MAIN', ${size.seatsEach}
      from generate_series(${firstDoor}, ${last}) as m`,
    ],
  ];
}

/** Two houses, four rooms each, sixty sessions in three days, two people in each. */
function programmeStatements() {
  const part = `generate_series(0, ${parts - 1}) as s`;
  const meeting = `'${meetingId(conference)}'`;
  return [
    [`insert into meetings.programme (meeting_id) values (${meeting})`],
    [
      `insert into meetings.venue (id, meeting_id, position, name, address, accesses)
      select ${idOf(VENUE, 'v')}, ${meeting}, v, 'Dom ' || v, 'ul. Długa ' || v, '{"pl":"Wejście bez progu"}' from generate_series(1, 2) as v`,
    ],
    [
      `insert into meetings.venue_room (id, venue_id, position, name, capacity)
      select ${idOf(ROOM, 'v * 10 + r')}, ${idOf(VENUE, 'v')}, r, 'Sala ' || r, 80
      from generate_series(1, 2) as v cross join generate_series(1, ${roomsEach}) as r`,
    ],
    [
      `insert into meetings.meeting_day (meeting_id, date, start_time, end_time, venue_id)
      select ${meeting}, '2030-05-' || 20 + d, '09:00', '17:00', ${idOf(VENUE, '1 + d % 2')} from generate_series(0, ${days - 1}) as d`,
    ],
    [
      `insert into meetings.meeting_session (id, meeting_id, kind, titles, topics, date, start_time, end_time, room_id, track)
      select ${idOf(PART, 's')}, ${meeting}, 'WORKSHOP', jsonb_build_object('pl', 'Warsztat ' || s),
        '{"pl":"Asystentki międzykulturowe: umowy, budżet, pierwszy tydzień"}', '2030-05-' || 20 + s % ${days},
        lpad((9 + s / 12)::text, 2, '0') || ':00', lpad((9 + s / 12)::text, 2, '0') || ':50',
        ${idOf(ROOM, `(1 + s % 2) * 10 + 1 + s / 2 % ${roomsEach}`)}, 'Ścieżka ' || s % ${roomsEach} from ${part}`,
    ],
    [
      `insert into meetings.session_person (session_id, position, role, person_id)
      select ${idOf(PART, 's')}, n, case n when 1 then 'CHAIR' else 'SPEAKER' end, ${idOf(PERSON, '1 + s * 2 + n')}
      from ${part} cross join generate_series(1, 2) as n`,
    ],
  ];
}

/** Sessions that are held, with an agenda and polls that stand open. */
function liveStatements(meetings) {
  const m = `unnest(array[${meetings.join(', ')}]) as m`;
  const item = (n) => idOf(ITEM, `m * 100 + ${n}`);
  return [
    [
      `insert into meetings.agenda_item (id, meeting_id, state, position, kind, title, language, minutes)
      select ${item('n')}, ${idOf(MEETING, 'm')}, 'STANDING', n, 'DISCUSSION', 'Punkt ' || n, 'pl', 10
      from ${m} cross join generate_series(1, ${liveItems}) as n`,
    ],
    [`insert into meetings.session_item (item_id, taken_at) select ${item(1)}, now() from ${m}`],
    [
      `update meetings.live_session l set state = 'OPEN', version = 2, item_id = ${item(1)}, allotted_ms = 600000,
        running_since = date_trunc('milliseconds', now()), opened_at = date_trunc('milliseconds', now())
      from ${m} where l.meeting_id = ${idOf(MEETING, 'm')}`,
    ],
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      select ${idOf(GRANT, 'p * 100 + 60 + m')}, ${idOf(MEETING, 'm')}, ${idOf(PERSON, 'p')}, 'MEMBER', now() - interval '1 day'
      from ${m} cross join generate_series(1, ${size.hall}) as p`,
    ],
    [`update meetings.floor f set open = true from ${m} where f.meeting_id = ${idOf(MEETING, 'm')}`],
    // those of even numbers are voted on at the one server, the others at the other
    [
      `insert into discussions.poll (id, scope_id, state, kind, question, created_by)
      select ${idOf(POLL, 'p')}, case p % 2 when 0 then '${meetingId(meetings[0])}'::uuid else '${meetingId(meetings[1])}'::uuid end,
        'OPEN', 'ONE', 'Co wybieramy?', '${personId(conductor)}' from generate_series(1, ${polls}) as p`,
    ],
    [
      `insert into discussions.poll_option (id, poll_id, position, text)
      select ${idOf(OPTION, 'p * 10 + o')}, ${idOf(POLL, 'p')}, o, 'Odpowiedź ' || o
      from generate_series(1, ${polls}) as p cross join generate_series(1, ${liveOptions}) as o`,
    ],
  ];
}
