/** What is read of meetings. $1 is always the actor. */
import type { Actor } from '#kernel';
import { isActive, visibleTo } from '#people';
import type { Sql } from '#platform';
import { meetingLists } from './lists.js';

/** Where rights over a meeting are given. */
const place = 'coalesce(m.group_id, m.community_id)';
/** Announced, and not over: nobody knows that a day that nobody knows has passed. */
const upcoming = `(m.state in ('PLANNED', 'POSTPONED', 'CANCELLED') and (m.date_latest is null or m.date_latest >= now()))`;
/** Where the day is not known, it comes after all others of its list. */
const unknownLast = { asc: '9999-01-01T00:00:00Z', desc: '1000-01-01T00:00:00Z' } as const;
const sortKey = (way: 'asc' | 'desc'): string =>
  `coalesce(m.date_earliest, m.date_latest, '${unknownLast[way]}'::timestamptz)`;

/** The meetings that the actor may know of: their scopes say it, and whoever runs meetings in the place knows of all of them. */
function known(actor: Actor, way: 'asc' | 'desc' = 'asc'): { select: string; values: unknown[] } {
  const discover = visibleTo(actor, 'm.id', { answer: 'discover' }, 1);
  const read = visibleTo(actor, 'm.id', { answer: 'read' }, 1);
  const write = visibleTo(actor, place, { answer: 'write' }, 1);
  const registered = visibleTo(actor, 'm.id', { answer: 'write' }, 1);
  const edit = visibleTo(actor, place, { answer: 'edit' }, 1);
  return {
    select: `select m.id, m.id as "streamId", m.number, m.slug, m.version, m.kind, m.state, m.visibility, m.ordinal,
        m.date, m.start_time as "startTime", m.end_time as "endTime", m.time_zone as "timeZone", m.city, m.venue, m.mode,
        case when ${edit.sql} or ${registered.sql} or (${write.sql} and not exists (
          select 1 from meetings.registration_settings g where g.meeting_id = m.id)) then m.online_link end as "onlineLink", m.working, m.sectors, m.languages,
        m.interpretation, m.relation, m.community_id as "communityId", m.group_id as "groupId", m.part_of_id as "partOfId",
        m.town_id as "townId", m.titles as "titleLabels", m.topics as "topicLabels", m.aims as "aimLabels",
        m.accessibilities as "accessibilityLabels", m.prices as "priceLabels", m.explanations as "explanationLabels",
        coalesce((select s.names from meetings.meeting_series s where s.id = m.series_id), '{}') as "seriesLabels",
        m.expected as "expectedText", m.attended as "attendedText",
        ${meetingLists.in('bodies')} as "bodyRows", ${meetingLists.in('patrons')} as "patronRows",
        array(select p.project_id from meetings.meeting_project p where p.meeting_id = m.id order by p.position) as "projectIds",
        array(select s.statement_id from meetings.meeting_statement s where s.meeting_id = m.id order by s.position) as "statementIds",
        (m.state in ('PLANNED', 'POSTPONED') and m.date_latest < now()) is true as unconfirmed, ${edit.sql} as "viewerMayEdit", (${read.sql} or ${edit.sql}) as readable, ${sortKey(way)} as "sortKey",
        m.calendar_sequence as "calendarSequence", m.calendar_changed_at as "calendarChangedAt"
      from meetings.meeting m where (${discover.sql} or ${edit.sql})`,
    values: discover.values,
  };
}

export interface AskedMeetings {
  when: 'UPCOMING' | 'PAST' | 'DRAFTS' | null;
  scopeId: string | null;
  from: string | null;
  to: string | null;
}

const those = {
  UPCOMING: upcoming,
  PAST: `m.state <> 'DRAFT' and not ${upcoming}`,
  DRAFTS: `m.state = 'DRAFT'`,
  ANNOUNCED: `m.state <> 'DRAFT'`,
} as const;

/** A page: the next first of those that will be, the latest first of all others. */
export function listMeetings(
  actor: Actor,
  { when, scopeId, from, to }: AskedMeetings,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const way = when === 'UPCOMING' ? 'asc' : 'desc';
  const { select, values } = known(actor, way);
  const key = sortKey(way);
  const beyond = way === 'asc' ? '>' : '<';
  return {
    name: `meetings.meeting.list-${when ?? 'all'}`,
    text: `${select} and ${those[when ?? 'ANNOUNCED']}
             and ($2::uuid is null or m.community_id = $2 or m.group_id = $2)
             and ($3::timestamptz is null or m.date_latest >= $3) and ($4::timestamptz is null or m.date_earliest <= $4)
             and ($5::timestamptz is null or (${key}, m.id) ${beyond} ($5, $6::uuid))
           order by ${key} ${way}, m.id ${way} limit $7`,
    values: [...values, scopeId, from, to, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

export function meetingByNumber(actor: Actor, number: number): Sql {
  const { select, values } = known(actor);
  return {
    name: 'meetings.meeting.number',
    text: `${select} and m.number = $2`,
    values: [...values, number],
  };
}

export function meetingsById(actor: Actor, ids: readonly string[]): Sql {
  const { select, values } = known(actor);
  return {
    name: 'meetings.meeting.ids',
    text: `${select} and m.id = any($2::uuid[])`,
    values: [...values, ids],
  };
}

/** Those that are beside or inside these, as they follow one another. */
export function meetingsWithin(actor: Actor, ids: readonly string[]): Sql {
  const { select, values } = known(actor);
  return {
    name: 'meetings.meeting.within',
    text: `${select} and m.part_of_id = any($2::uuid[]) order by ${sortKey('asc')}, m.number limit 500`,
    values: [...values, ids],
  };
}

/** Of each of these communities and groups the meeting that comes next; of a community also one of its groups. */
export function nextMeetings(actor: Actor, scopeIds: readonly string[]): Sql {
  const { select, values } = known(actor);
  return {
    name: 'meetings.meeting.next',
    text: `select place.id as "placeId", next.* from unnest($2::uuid[]) as place(id)
           cross join lateral (${select} and m.state = 'PLANNED' and ${upcoming}
             and (m.community_id = place.id or m.group_id = place.id)
             order by ${sortKey('asc')}, m.id limit 1) next`,
    values: [...values, scopeIds],
  };
}

/** More than anybody comes to, and no more than a calendar reads without complaint. */
const mostInCalendar = 500;

/**
 * What a calendar holds: the announced meetings of a community and its groups; without one, those of the places that the actor
 * belongs to, and those that they take part in. The last year and all that is to come, the latest of them if there are too many.
 */
export function calendarMeetings(actor: Actor, communityId: string | null): Sql {
  const { select, values } = known(actor);
  const own = `exists (select 1 from people.scope_grant g where g.person_id = $1::uuid and ${isActive('g')}
    and g.scope_id in (${place}, m.id))`;
  return {
    name: communityId ? 'meetings.meeting.calendar-of-community' : 'meetings.meeting.calendar-own',
    text: `${select} and m.state <> 'DRAFT' and m.date_latest > now() - interval '1 year'
             and ${communityId ? 'm.community_id = $2' : own}
           order by m.date_earliest desc, m.id limit ${mostInCalendar}`,
    values: communityId ? [...values, communityId] : values,
  };
}
