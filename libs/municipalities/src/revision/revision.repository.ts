import { newId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';
import type { Change } from './change.js';

export interface RevisionBirth {
  municipalityId: string;
  origin: 'EDIT' | 'REGISTER';
  version: number | null;
  changes: readonly Change[];
}

/** Writes down what was changed, in the transaction that changes it. */
export async function insertRevisions(tx: Tx, revisions: readonly RevisionBirth[]): Promise<void> {
  await tx.query({
    name: 'municipalities.revision.insert',
    text: `insert into municipalities.municipality_revision (id, municipality_id, editor_id, origin, version, changes)
           select "id", "municipalityId", $2::uuid, "origin", "version", "changes"
           from jsonb_to_recordset($1::jsonb) as r("id" uuid, "municipalityId" uuid, "origin" text, "version" int, "changes" jsonb)`,
    values: [JSON.stringify(revisions.map((one) => ({ id: newId(), ...one }))), tx.actor.personId],
  });
}

/** A change of something that hangs on the page: it has no version in common, but the page was changed. */
export async function noteChange(tx: Tx, municipalityId: string, change: Change): Promise<void> {
  await insertRevisions(tx, [{ municipalityId, origin: 'EDIT', version: null, changes: [change] }]);
  await tx.query({
    name: 'municipalities.revision.touch',
    text: 'update municipalities.municipality set changed_at = now() where id = $1',
    values: [municipalityId],
  });
}

/** The newest first. */
export function listRevisions(municipalityId: string, before: string | null, limit: number): Sql {
  return {
    name: 'municipalities.revision.list',
    text: `select v.id, v.at, v.origin, v.changes, ${personCard('editor')} as editor
           from municipalities.municipality_revision v ${joinPersonCard('editor', 'v.editor_id')}
           where v.municipality_id = $1 and ($2::uuid is null or v.id < $2) order by v.id desc limit $3`,
    values: [municipalityId, before, limit],
  };
}

/** What was changed since a version: what somebody who edits an older one has to look at. */
export async function changedSince(tx: Tx, municipalityId: string, version: number): Promise<string[]> {
  const rows = await tx.query<{ field: string }>({
    name: 'municipalities.revision.since',
    text: `select distinct concat_ws('.', c ->> 'field', c ->> 'language') as field
           from municipalities.municipality_revision v cross join lateral jsonb_array_elements(v.changes) c
           where v.municipality_id = $1 and v.version > $2 order by 1`,
    values: [municipalityId, version],
  });
  return rows.map((row) => row.field);
}
