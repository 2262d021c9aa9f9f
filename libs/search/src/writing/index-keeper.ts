/** Makes the entries of subjects what the rooms' rows say of them now. Whatever asks for it may ask again: the result is the same. */
import type { Tx } from '#platform';
import { holdSubjects, replaceEntries, type EntryDraft } from '../entry/entry.repository.js';
import type { SubjectRow, SubjectSource } from '../subjects/source.js';
import { themeMark, wordsOf } from '../words/document.js';

/** So many are read and written by one statement. */
const atOnce = 200;

export async function indexSubjects(
  tx: Tx,
  source: SubjectSource,
  subjectIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(subjectIds)].sort();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    // Read after the lock, in a statement of its own: so the rows are at least as new as those of whoever held it before.
    await tx.query(holdSubjects(some));
    const rows = await tx.query<SubjectRow>(source.read(some));
    await replaceEntries(
      tx,
      source.kind,
      some,
      rows.flatMap((row) => draftsOf(source, row)),
    );
  }
}

function draftsOf(source: SubjectSource, row: SubjectRow): EntryDraft[] {
  const marks = row.themeIds.map(themeMark);
  return source.parts(row).map(({ audience, scopeId, passages, language }) => ({
    subjectId: row.id,
    audience,
    scopeId,
    edition: row.edition,
    threadId: row.threadId ?? null,
    number: row.number ?? null,
    language,
    townId: row.townId,
    country: row.country,
    themeIds: row.themeIds,
    at: row.at,
    words: wordsOf(passages, marks),
  }));
}
