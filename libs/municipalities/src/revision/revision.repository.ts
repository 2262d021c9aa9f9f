import type { Tx } from '#platform';
import type { Change } from './change.js';
import { RevisionBook } from './revision.book.js';

/** What has revisions here, each kind in a table of its own. */
export const books = {
  municipality: new RevisionBook('municipalities.municipality_revision', 'municipality_id'),
  project: new RevisionBook('municipalities.project_revision', 'project_id'),
};
export type Revised = keyof typeof books;

/** A change of something that hangs on a municipality's page: it has no version in common, but the page was changed. */
export async function noteChange(tx: Tx, municipalityId: string, change: Change): Promise<void> {
  await books.municipality.note(tx, { id: municipalityId, version: null }, [change]);
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
  await books.project.note(tx, { id: projectId, version }, changes);
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
