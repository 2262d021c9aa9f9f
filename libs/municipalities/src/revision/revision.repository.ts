import { newId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';
import type { Change } from './change.js';

/** What has revisions, each kind in a table of its own. */
const kept = {
  municipality: ['municipality_revision', 'municipality_id'],
  project: ['project_revision', 'project_id'],
} as const;
export type Revised = keyof typeof kept;

export interface RevisionBirth {
  /** the municipality's, or the project's */
  subjectId: string;
  origin: 'EDIT' | 'REGISTER';
  version: number | null;
  changes: readonly Change[];
}

/** Writes down what was changed, in the transaction that changes it. */
export async function insertRevisions(
  tx: Tx,
  of: Revised,
  revisions: readonly RevisionBirth[],
): Promise<void> {
  const [table, subject] = kept[of];
  await tx.query({
    name: `municipalities.revision.insert-${of}`,
    text: `insert into municipalities.${table} (id, ${subject}, editor_id, origin, version, changes)
           select "id", "subjectId", $2::uuid, "origin", "version", "changes"
           from jsonb_to_recordset($1::jsonb) as r("id" uuid, "subjectId" uuid, "origin" text, "version" int, "changes" jsonb)`,
    values: [JSON.stringify(revisions.map((one) => ({ id: newId(), ...one }))), tx.actor.personId],
  });
}

/** A change of something that hangs on a municipality's page: it has no version in common, but the page was changed. */
export async function noteChange(tx: Tx, municipalityId: string, change: Change): Promise<void> {
  await insertRevisions(tx, 'municipality', [
    { subjectId: municipalityId, origin: 'EDIT', version: null, changes: [change] },
  ]);
  await tx.query({
    name: 'municipalities.revision.touch',
    text: 'update municipalities.municipality set changed_at = now() where id = $1',
    values: [municipalityId],
  });
}

/** What was changed of a project or of what hangs on it; nothing is written where nothing was. */
export async function noteProjectChanges(
  tx: Tx,
  projectId: string,
  changes: readonly Change[],
  version: number | null = null,
): Promise<void> {
  if (changes.length === 0) return;
  await insertRevisions(tx, 'project', [{ subjectId: projectId, origin: 'EDIT', version, changes }]);
}

/** The newest first. */
export function listRevisions(of: Revised, subjectId: string, before: string | null, limit: number): Sql {
  const [table, subject] = kept[of];
  return {
    name: `municipalities.revision.list-${of}`,
    text: `select v.id, v.at, v.origin, v.changes, ${personCard('editor')} as editor
           from municipalities.${table} v ${joinPersonCard('editor', 'v.editor_id')}
           where v.${subject} = $1 and ($2::uuid is null or v.id < $2) order by v.id desc limit $3`,
    values: [subjectId, before, limit],
  };
}

/** What was changed of a municipality since a version: what somebody who edits an older one has to look at. */
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
