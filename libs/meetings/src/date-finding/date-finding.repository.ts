/** Date polls of communities and groups, as meetings see them. $1 is always the actor. */
import type { Actor, PlaceTitle } from '#kernel';
import { personCardOf } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';

export interface DatePollRow {
  id: string;
  placeId: string;
  placeTitle: PlaceTitle;
  placeAddress: string;
  viewerMayAnswer: boolean;
  viewerMayDecide: boolean;
  meetingAddress: string | null;
}

function shown(actor: Actor): { select: string; values: unknown[] } {
  const read = visibleTo(actor, 's.id', { answer: 'read' }, 1);
  const write = visibleTo(actor, 's.id', { answer: 'write' }, 1);
  const edit = visibleTo(actor, 's.id', { answer: 'edit' }, 1);
  const discover = visibleTo(actor, 'm.id', { answer: 'discover' }, 1);
  return {
    select: `select pl.id, s.id as "placeId", s.title as "placeTitle", s.address as "placeAddress", ${write.sql} as "viewerMayAnswer",
        ${edit.sql} as "viewerMayDecide",
        case when ${discover.sql} or ${edit.sql} then '/meetings/' || m.number || '-' || m.slug end as "meetingAddress"
      from discussions.poll pl join people.scope s on s.id = pl.scope_id
        left join meetings.meeting_of_poll mp on mp.poll_id = pl.id left join meetings.meeting m on m.id = mp.meeting_id
      where pl.kind = 'DATES' and s.kind in ('community', 'group') and ${read.sql}`,
    values: read.values,
  };
}

/** Open ones, and those that are closed and wait for their meeting, where the reader may answer or decide; the latest first. */
export function datePollsFor(actor: Actor): Sql {
  const { select, values } = shown(actor);
  const write = visibleTo(actor, 's.id', { answer: 'write' }, 1);
  return {
    name: 'meetings.dates.list',
    text: `${select} and ${write.sql} and pl.state in ('OPEN', 'CLOSED') and mp.poll_id is null
      order by pl.created_at desc, pl.id desc limit 20`,
    values,
  };
}

export function datePollById(actor: Actor, id: string): Sql {
  const { select, values } = shown(actor);
  return { name: 'meetings.dates.id', text: `${select} and pl.id = $2::uuid`, values: [...values, id] };
}

/** So many answers of a poll are shown by name; all are counted. */
const mostAnswers = 300;

/** Who said what of these polls' days, where the reader may answer too. */
export function answersTo(actor: Actor, pollIds: readonly string[]): Sql {
  const write = visibleTo(actor, 'pl.scope_id', { answer: 'write' }, 1);
  return {
    name: 'meetings.dates.answers',
    text: `select pl.id as "pollId", ${personCardOf('given.person_id')} as person,
        array(select coalesce(given.weights[array_position(given.option_ids, o.id)], 0) from discussions.poll_option o
          where o.poll_id = pl.id order by o.position) as weights
      from discussions.poll pl cross join lateral (
        select v.person_id, v.option_ids, v.weights, p.name from discussions.poll_vote v join people.person p on p.id = v.person_id
        where v.poll_id = pl.id and v.option_ids <> '{}' order by p.name, p.id limit ${mostAnswers}) given
      where pl.id = any($2::uuid[]) and pl.kind = 'DATES' and ${write.sql} order by given.name, given.person_id`,
    values: [...write.values, pollIds],
  };
}

export interface ChosenDay {
  scopeId: string;
  state: string;
  question: string;
  day: string | null;
  startTime: string | null;
  endTime: string | null;
  timeZone: string | null;
  meetingId: string | null;
  mayRead: boolean;
}

/**
 * A second decision waits here for the first. In a statement of its own: the one that waited would see the rest of the
 * database as it was before.
 */
export function holdDatePoll(tx: Tx, pollId: string): Promise<unknown> {
  return tx.query({
    name: 'meetings.dates.hold',
    text: 'select id from discussions.poll where id = $1 for no key update',
    values: [pollId],
  });
}

/** The chosen day of a date poll of a place. */
export function dayChosen(tx: Tx, pollId: string, optionId: string): Promise<ChosenDay | null> {
  const read = visibleTo(tx.actor, 'pl.scope_id', { answer: 'read' }, 1);
  return tx.queryOne<ChosenDay>({
    name: 'meetings.dates.day',
    text: `select pl.scope_id as "scopeId", pl.state, pl.question, o.day, o.start_time as "startTime", o.end_time as "endTime",
        pl.time_zone as "timeZone", (select mp.meeting_id from meetings.meeting_of_poll mp where mp.poll_id = pl.id) as "meetingId",
        ${read.sql} as "mayRead"
      from discussions.poll pl left join discussions.poll_option o on o.poll_id = pl.id and o.id = $3
      where pl.id = $2 and pl.kind = 'DATES' and pl.scope_id is not null`,
    values: [...read.values, pollId, optionId],
  });
}

export function keepMeetingOf(tx: Tx, pollId: string, meetingId: string): Promise<unknown> {
  return tx.query({
    name: 'meetings.dates.keep',
    text: 'insert into meetings.meeting_of_poll (poll_id, meeting_id) values ($1, $2)',
    values: [pollId, meetingId],
  });
}
