/** All SQL of decisions. In what is read $1 is always the actor. */
import type { Actor, DecisionView } from '#kernel';
import { fuzzyRange } from '#municipalities';
import type { Sql, Tx } from '#platform';
import { keeps, kindsOfPlace, placeOf, reads } from '../place/place.sql.js';

const me = '$1::uuid';
const sortKey = `coalesce(d.decided_earliest, d.created_at)`;

/** The columns of a decision `d` that everybody is shown alike. */
const view = `d.id, d.number, d.ordinal, d.scope_id as "scopeId", d.text, d.language, d.decided as "decidedOn", d.state,
  (select json_build_object('number', o.number, 'ordinal', o.ordinal) from outcomes.decision o where o.id = d.amended_by_id) as "amendedBy",
  (select json_build_object('number', o.number, 'ordinal', o.ordinal) from outcomes.decision o where o.amended_by_id = d.id) as amends,
  d.reason, d.version`;

const known = `select ${view}, d.created_at as "recordedAt", ${placeOf('d.scope_id')} as place, d.source_kind as "sourceKind",
    d.source_id as "sourceId", ${sortKey} as "sortKey", ${keeps(me, 'd.scope_id')} as "viewerMayKeep"
  from outcomes.decision d where ${reads(me, 'd.scope_id')}`;

export function listDecisions(
  actor: Actor,
  asked: { scopeId: string; below: boolean },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'outcomes.decision.list',
    text: `${known} and (d.scope_id = $2::uuid or ($3::boolean and d.scope_id in (
        select s.id from people.scope s where $2::uuid = any(s.path) and s.kind in ${kindsOfPlace})))
      and ($4::timestamptz is null or (${sortKey}, d.number) < ($4, $5::int))
      order by ${sortKey} desc, d.number desc limit $6`,
    values: [actor.personId, asked.scopeId, asked.below, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

/** How far the stream of a place is; no row where it may not be read. */
export function headOf(actor: Actor, scopeId: string): Sql {
  return {
    name: 'outcomes.decision.head',
    text: `select coalesce((select h.head from platform.stream_head h where h.stream_id = s.id), 0)::int as head
      from people.scope s where s.id = $2::uuid and s.kind in ${kindsOfPlace} and ${reads(me, 's.id')}`,
    values: [actor.personId, scopeId],
  };
}

export function decisionByNumber(actor: Actor, number: number): Sql {
  return {
    name: 'outcomes.decision.number',
    text: `${known} and d.number = $2::int`,
    values: [actor.personId, number],
  };
}

export function decisionsById(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'outcomes.decision.ids',
    text: `${known} and d.id = any($2::uuid[])`,
    values: [actor.personId, ids],
  };
}

/** What came of these, in the words of the room that recorded it: of agenda items, say. In the order of their numbers. */
export function decisionsFrom(actor: Actor, kind: string, sourceIds: readonly string[]): Sql {
  return {
    name: 'outcomes.decision.sources',
    text: `${known} and d.source_kind = $2::text and d.source_id = any($3::uuid[]) order by d.number`,
    values: [actor.personId, kind, sourceIds],
  };
}

/** As facts have them: for everybody who watches, so rights are not asked here but of whoever is in the room. */
export function decisionViews(ids: readonly string[]): Sql {
  return {
    name: 'outcomes.decision.views',
    text: `select ${view} from outcomes.decision d where d.id = any($1::uuid[])`,
    values: [ids],
  };
}

export interface LockedDecision {
  id: string;
  scopeId: string;
  version: number;
  state: DecisionView['state'];
  text: string;
  language: string;
  decidedOn: string;
}

export async function lockDecision(tx: Tx, id: string): Promise<LockedDecision | null> {
  return tx.queryOne<LockedDecision>({
    name: 'outcomes.decision.lock',
    text: `select id, scope_id as "scopeId", version, state, text, language, decided as "decidedOn"
      from outcomes.decision where id = $1 for update`,
    values: [id],
  });
}

export interface NewDecision {
  id: string;
  scopeId: string;
  ordinal: number;
  text: string;
  language: string;
  decidedOn: string;
  source: { kind: string; id: string } | null;
}

export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  const decided = fuzzyRange(decision.decidedOn, 'input.decidedOn');
  await tx.query({
    name: 'outcomes.decision.insert',
    text: `insert into outcomes.decision (id, scope_id, ordinal, text, language, decided, decided_earliest, source_kind, source_id, recorded_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[decision.id, decision.scopeId, decision.ordinal, decision.text, decision.language],
      ...[decided.text, decided.earliest ?? decided.latest],
      ...[decision.source?.kind ?? null, decision.source?.id ?? null, tx.actor.personId],
    ],
  });
}

export async function updateDecision(tx: Tx, decision: LockedDecision): Promise<void> {
  const decided = fuzzyRange(decision.decidedOn, 'input.decidedOn');
  await tx.query({
    name: 'outcomes.decision.update',
    text: `update outcomes.decision set text = $2, language = $3, decided = $4, decided_earliest = $5, version = $6 where id = $1`,
    values: [
      ...[decision.id, decision.text, decision.language, decided.text],
      ...[decided.earliest ?? decided.latest, decision.version],
    ],
  });
}

/** It holds no more: another has taken its place, or it was withdrawn for a reason. */
export async function endDecision(
  tx: Tx,
  id: string,
  by: { amendedById: string } | { reason: string },
): Promise<void> {
  const amendedById = 'amendedById' in by ? by.amendedById : null;
  await tx.query({
    name: 'outcomes.decision.end',
    text: `update outcomes.decision set state = case when $2::uuid is null then 'WITHDRAWN' else 'AMENDED' end,
      amended_by_id = $2, reason = $3, version = version + 1 where id = $1`,
    values: [id, amendedById, 'reason' in by ? by.reason : null],
  });
}

/** The day of today where nothing else was said, by the clock that all processes share. */
export async function today(tx: Tx): Promise<string> {
  const row = await tx.queryOne<{ day: string }>({
    name: 'outcomes.decision.today',
    text: `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day`,
    values: [],
  });
  return row!.day;
}
