/** What is read of tasks. $1 is always the actor; a guest reads none. */
import type { Actor } from '#kernel';
import { behalf, joinPersonCard, personCard } from '#municipalities';
import type { Sql } from '#platform';
import { keeps, kindsOfPlace, placeOf, reads } from '../place/place.sql.js';
import type { TaskState } from './task.type.js';
import { isFor } from './task.sql.js';

const me = '$1::uuid';

/** Open ones by the day on which they are due, those without one last; what is closed by when that was, the latest first. */
const byDue = `coalesce(t.due_latest, '9999-01-01T00:00:00Z'::timestamptz)`;
const sortKey = `case when t.state = 'OPEN' then ${byDue} else t.closed_at end`;

const bodyColumns = {
  town_id: 't.owner_municipality_id',
  office_id: 'null::uuid',
  organisation_id: 't.owner_organisation_id',
};

/** The columns of a task `t`, with the cards joined. */
const known = `select t.id, t.number, t.scope_id as "scopeId", t.text, t.language, t.due,
    (t.state = 'OPEN' and coalesce(t.due_latest < now(), false)) as overdue, t.state, t.word, t.closed_at as "closedAt",
    ${personCard('owner')} as owner, ${behalf((name) => bodyColumns[name])} as "ownerBody", ${personCard('closer')} as "closedBy",
    ${personCard('setter')} as "setBy", t.created_at as "setAt", t.decision_id as "decisionId",
    (select json_build_object('number', d.number, 'ordinal', d.ordinal) from outcomes.decision d where d.id = t.decision_id) as decision,
    ${placeOf('t.scope_id')} as place, t.source_kind as "sourceKind", t.source_id as "sourceId", t.version,
    ${isFor(me)} as mine, ${keeps(me, 't.scope_id')} as "viewerMayKeep", ${sortKey} as "sortKey"
  from outcomes.task t ${joinPersonCard('owner', 't.owner_id')} ${joinPersonCard('closer', 't.closed_by')}
  ${joinPersonCard('setter', 't.set_by')}
  where ${me} is not null and ${reads(me, 't.scope_id')}`;

/**
 * Those of a place in one state; without a place, those that the actor has to do. The bodies for which somebody speaks depend
 * on where the task stands, so the actor's own are found among the open ones of all bodies: there are few.
 */
export function listTasks(
  actor: Actor,
  asked: { scopeId: string | null; below: boolean; state: TaskState },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const way = asked.state === 'OPEN' ? { order: 'asc', beyond: '>' } : { order: 'desc', beyond: '<' };
  const where = asked.scopeId
    ? `(t.scope_id = $2::uuid or ($3::boolean and t.scope_id in (
        select s.id from people.scope s where $2::uuid = any(s.path) and s.kind in ${kindsOfPlace})))`
    : `$2::uuid is null and $3::boolean is not null and ${isFor(me)}`;
  return {
    name: `outcomes.task.list-${asked.scopeId ? 'place' : 'mine'}-${way.order}`,
    text: `${known} and ${where} and t.state = $4::text
      and ($5::timestamptz is null or (${sortKey}, t.number) ${way.beyond} ($5, $6::int))
      order by ${sortKey} ${way.order}, t.number ${way.order} limit $7`,
    values: [
      ...[actor.personId, asked.scopeId, asked.below, asked.state],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
  };
}

export function taskByNumber(actor: Actor, number: number): Sql {
  return {
    name: 'outcomes.task.number',
    text: `${known} and t.number = $2::int`,
    values: [actor.personId, number],
  };
}

export function tasksById(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'outcomes.task.ids',
    text: `${known} and t.id = any($2::uuid[])`,
    values: [actor.personId, ids],
  };
}

/** What follows from decisions. In the order of their numbers. */
export function tasksOfDecisions(actor: Actor, decisionIds: readonly string[]): Sql {
  return {
    name: 'outcomes.task.decisions',
    text: `${known} and t.decision_id = any($2::uuid[]) order by t.number`,
    values: [actor.personId, decisionIds],
  };
}

/** What came of these sources, in the words of the room that set them. In the order of their numbers. */
export function tasksFrom(actor: Actor, kind: string, sourceIds: readonly string[]): Sql {
  return {
    name: 'outcomes.task.sources',
    text: `${known} and t.source_kind = $2::text and t.source_id = any($3::uuid[]) order by t.number`,
    values: [actor.personId, kind, sourceIds],
  };
}
