/** What the house knows of a meeting by itself, for its minutes: one statement, so that all of it is of one moment. */
import type { Labels, PlaceTitle, PollView } from '#kernel';
import { pollView } from '#discussions';
import { workOf } from '#municipalities';
import { isoInJson, type Sql } from '#platform';
import { agendaItemSource } from '../live-session/live-session.repository.js';
import type * as Said from './minutes-content.js';

export interface ItemFacts {
  id: string;
  title: string;
  language: string;
  kind: NonNullable<Said.MinutesContentPart['agendaItemKind']>;
  takenAt: string | null;
  usedMs: number | null;
}

export interface TurnFacts {
  itemId: string | null;
  /** the same person's turns have the same */
  personKey: string;
  name: string | null;
  municipality: PlaceTitle | null;
  ms: number;
}

export interface FactsRow {
  meeting: Omit<
    Said.MinutesMeeting,
    'title' | 'series' | 'community' | 'group' | 'town' | 'hosts' | 'organisers'
  > & {
    titles: Labels;
    series: Labels | null;
    community: PlaceTitle;
    group: PlaceTitle | null;
    town: PlaceTitle | null;
    city: string | null;
    bodies: { role: string; organisation: Labels | null; municipality: PlaceTitle | null }[];
  };
  attendance: Omit<Said.MinutesAttendance, 'municipalities'> & {
    municipalities: { name: PlaceTitle; count: number }[];
  };
  items: ItemFacts[];
  turns: TurnFacts[];
  polls: { itemId: string | null; poll: PollView }[];
  decisions: (Said.MinutesDecision & { itemId: string | null })[];
  tasks: (Omit<Said.MinutesTask, 'owner'> & {
    itemId: string | null;
    organisation: Labels | null;
    municipality: PlaceTitle | null;
  })[];
  /** of each statement its versions by language, and the one that was pointed to */
  statements: { chosen: string; versions: Labels }[];
}

const list = (rows: string): string => `coalesce((select json_agg(l) from (${rows}) l), '[]')`;
/** What a place is called: a community, a group, a municipality. */
const titleOf = (scope: string): string => `(select sc.title from people.scope sc where sc.id = ${scope})`;
const namesOf = (organisation: string): string =>
  `(select o.names from municipalities.organisation o where o.id = ${organisation})`;

const meeting = `json_build_object('number', m.number, 'titles', m.titles, 'kind', m.kind, 'mode', m.mode, 'ordinal', m.ordinal,
    'series', (select s.names from meetings.meeting_series s where s.id = m.series_id),
    'community', ${titleOf('m.community_id')}, 'group', ${titleOf('m.group_id')},
    'date', m.date, 'startTime', m.start_time, 'endTime', m.end_time, 'timeZone', m.time_zone,
    'openedAt', ${isoInJson('ls.opened_at')}, 'closedAt', ${isoInJson('ls.closed_at')},
    'town', ${titleOf('m.town_id')}, 'city', m.city, 'venue', m.venue,
    'bodies', ${list(`select b.role, ${namesOf('b.organisation_id')} as organisation, ${titleOf('b.municipality_id')} as municipality
      from meetings.meeting_body b where b.meeting_id = m.id order by b.position`)})`;

const noted = (state: string): string =>
  `(select count(*)::int from meetings.attendance a where a.meeting_id = m.id and a.state = '${state}')`;
/** Where those who were there are from, and for which sector they work; guests in the hall have said their municipality alone. */
const origins = `(select coalesce(work.town_id, guest.municipality_id) as town_id, work.sector from meetings.attendance a
    left join lateral (${workOf('a.person_id')}) work on true left join meetings.hall_guest guest on guest.attendance_id = a.id
    where a.meeting_id = m.id and a.state in ('ON_SITE', 'REMOTE')) origins`;

const attendance = `json_build_object('onSite', ${noted('ON_SITE')}, 'remote', ${noted('REMOTE')},
    'excused', ${noted('EXCUSED')}, 'absent', ${noted('ABSENT')}, 'said', m.attended,
    'municipalities', ${list(`select ${titleOf('origins.town_id')} as name, count(*)::int as count from ${origins}
      where origins.town_id is not null group by origins.town_id order by count(*) desc, origins.town_id`)},
    'sectors', ${list(`select origins.sector, count(*)::int as count from ${origins}
      where origins.sector is not null group by origins.sector order by count(*) desc, origins.sector`)})`;

const items =
  list(`select i.id, i.title, i.language, i.kind, ${isoInJson('si.taken_at')} as "takenAt", si.used_ms as "usedMs"
    from meetings.agenda_item i left join meetings.session_item si on si.item_id = i.id where i.meeting_id = m.id`);

const turns =
  list(`select t.item_id as "itemId", coalesce(t.person_id::text, 'name ' || lower(t.name)) as "personKey",
      case when t.person_id is null then t.name when p.erased_at is null then p.name end as name,
      ${titleOf('t.municipality_id')} as municipality, t.used_ms as ms
    from meetings.turn t left join people.person p on p.id = t.person_id
    where t.meeting_id = m.id and t.state in ('SPEAKING', 'SPOKEN') order by t.began_at, t.id`);

/** That item was taken when the poll was opened; of several spans at one moment the later. */
const polls =
  list(`select (select sp.item_id from meetings.session_span sp join meetings.agenda_item i on i.id = sp.item_id where i.meeting_id = m.id
        and sp.began_at <= pl.opened_at and (sp.ended_at is null or sp.ended_at > pl.opened_at)
        order by sp.began_at desc limit 1) as "itemId", ${pollView} as poll
    from discussions.poll pl where pl.scope_id = m.id and pl.state = 'CLOSED' order by pl.opened_at, pl.id`);

const itemOf = (row: string): string =>
  `case when ${row}.source_kind = '${agendaItemSource}' then ${row}.source_id end as "itemId"`;
const decisions = list(`select ${itemOf('d')}, d.ordinal, d.text, d.language from outcomes.decision d
    where d.scope_id = m.id and d.state <> 'WITHDRAWN' order by d.ordinal`);
const tasks =
  list(`select ${itemOf('t')}, t.text, t.language, t.due, ${namesOf('t.owner_organisation_id')} as organisation,
      ${titleOf('t.owner_municipality_id')} as municipality
    from outcomes.task t where t.scope_id = m.id and t.state <> 'DROPPED' order by t.number`);

const statements = list(`select st.language as chosen, (select json_object_agg(v.language, v.text)
        from municipalities.funding_statement v where v.project_id = st.project_id and v.position = st.position
          and v.published_at is not null) as versions
    from meetings.meeting_statement ms join municipalities.funding_statement st on st.id = ms.statement_id
    where ms.meeting_id = m.id and st.published_at is not null order by ms.position`);

export function factsOf(meetingId: string): Sql {
  return {
    name: 'meetings.minutes.facts',
    text: `select ${meeting} as meeting, ${attendance} as attendance, ${items} as items, ${turns} as turns, ${polls} as polls,
        ${decisions} as decisions, ${tasks} as tasks, ${statements} as statements
      from meetings.meeting m join meetings.live_session ls on ls.meeting_id = m.id where m.id = $1`,
    values: [meetingId],
  };
}
