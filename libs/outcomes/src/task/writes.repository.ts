/** What is written of tasks, each in the transaction of the verb. */
import { fuzzyRange } from '#municipalities';
import { visibleToPerson } from '#people';
import type { Tx } from '#platform';
import { keeps, reads } from '../place/place.sql.js';
import type { TaskState } from './task.type.js';
import { isFor } from './task.sql.js';

export interface Owner {
  personId: string | null;
  municipalityId: string | null;
  organisationId: string | null;
}

export interface LockedTask extends Owner {
  id: string;
  scopeId: string;
  version: number;
  state: TaskState;
  text: string;
  language: string;
  due: string;
  /** as revisions name who has to do it */
  ownerName: string | null;
  reads: boolean;
  mine: boolean;
  keeps: boolean;
}

const nameOf = (person: string, municipality: string, organisation: string): string =>
  `coalesce((select np.name from people.person np where np.id = ${person}),
    (select nm.local_name from municipalities.municipality nm where nm.id = ${municipality}),
    (select coalesce(nb.names ->> 'en', (select min(nl.value) from jsonb_each_text(nb.names) nl)) from municipalities.organisation nb where nb.id = ${organisation}))`;

/** The task, held until the commit, and what the actor may with it. */
export async function lockTask(tx: Tx, id: string): Promise<LockedTask | null> {
  return tx.queryOne<LockedTask>({
    name: 'outcomes.task.lock',
    text: `select t.id, t.scope_id as "scopeId", t.version, t.state, t.text, t.language, t.due, t.owner_id as "personId",
        t.owner_municipality_id as "municipalityId", t.owner_organisation_id as "organisationId",
        ${nameOf('t.owner_id', 't.owner_municipality_id', 't.owner_organisation_id')} as "ownerName",
        ($1::uuid is not null and ${reads('$1::uuid', 't.scope_id')}) as reads, ${isFor('$1::uuid')} as mine,
        ${keeps('$1::uuid', 't.scope_id')} as keeps
      from outcomes.task t where t.id = $2::uuid for update of t`,
    values: [tx.actor.personId, id],
  });
}

/** What an owner is called, if it may be one there: a person who reads the place, or any body. Null: it may not. */
export async function ownerNamed(tx: Tx, scopeId: string, owner: Owner): Promise<string | null> {
  const row = await tx.queryOne<{ name: string | null }>({
    name: 'outcomes.task.owner',
    text: `select ${nameOf('p.id', '$2::uuid', '$3::uuid')} as name from (select 1) one
      left join people.person p on p.id = $1::uuid and p.erased_at is null and ${visibleToPerson('p.id', '$4::uuid', 'read')}`,
    values: [owner.personId, owner.municipalityId, owner.organisationId, scopeId],
  });
  return row?.name ?? null;
}

/** Whether this is a decision of the place. */
export async function isDecisionOf(tx: Tx, decisionId: string, scopeId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'outcomes.task.decision',
    text: 'select 1 from outcomes.decision where id = $1 and scope_id = $2',
    values: [decisionId, scopeId],
  });
  return row !== null;
}

export interface NewTask {
  id: string;
  scopeId: string;
  text: string;
  language: string;
  owner: Owner;
  due: string;
  decisionId: string | null;
  source: { kind: string; id: string } | null;
}

export async function insertTask(tx: Tx, task: NewTask): Promise<void> {
  const due = fuzzyRange(task.due, 'input.due');
  await tx.query({
    name: 'outcomes.task.insert',
    text: `insert into outcomes.task (id, scope_id, text, language, owner_id, owner_municipality_id, owner_organisation_id,
        due, due_latest, decision_id, source_kind, source_id, set_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      ...[task.id, task.scopeId, task.text, task.language],
      ...[task.owner.personId, task.owner.municipalityId, task.owner.organisationId, due.text, due.latest],
      ...[task.decisionId, task.source?.kind ?? null, task.source?.id ?? null, tx.actor.personId],
    ],
  });
}

export async function updateTask(tx: Tx, task: LockedTask): Promise<void> {
  const due = fuzzyRange(task.due, 'input.due');
  await tx.query({
    name: 'outcomes.task.update',
    text: `update outcomes.task set text = $2, language = $3, due = $4, due_latest = $5, owner_id = $6,
        owner_municipality_id = $7, owner_organisation_id = $8, version = $9 where id = $1`,
    values: [
      ...[task.id, task.text, task.language, due.text, due.latest],
      ...[task.personId, task.municipalityId, task.organisationId, task.version],
    ],
  });
}

/** Done, dropped, or open again. */
export async function moveTask(tx: Tx, id: string, state: TaskState, word: string | null): Promise<void> {
  await tx.query({
    name: 'outcomes.task.move',
    text: `update outcomes.task set state = $2::text, word = $3, version = version + 1,
        closed_at = case when $2::text = 'OPEN' then null else now() end,
        closed_by = case when $2::text = 'OPEN' then null else $4::uuid end where id = $1`,
    values: [id, state, word, tx.actor.personId],
  });
}
