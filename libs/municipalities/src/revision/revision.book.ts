import { newId } from '#kernel';
import {
  clampFirst,
  keyOf,
  pageOf,
  type AskedPage,
  type Database,
  type PageOf,
  type Sql,
  type Tx,
} from '#platform';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';
import type { Change } from './change.js';
import type { Revision } from './revision.type.js';

export interface RevisionBirth {
  subjectId: string;
  origin: 'EDIT' | 'REGISTER';
  version: number | null;
  changes: readonly Change[];
}

export const revisionPages = { standard: 20, most: 100 };

/**
 * The revisions of one kind of thing: a table with the columns of `RevisionColumns` and the id of its subject. Every room that
 * keeps who changed what has a book of its own, in a table of its own schema; how it is written and read is said here once.
 */
export class RevisionBook {
  /**
   * @param table with its schema: `meetings.meeting_revision`
   * @param subject the column with the id of what was changed
   */
  constructor(
    private readonly table: string,
    private readonly subject: string,
  ) {}

  /** Writes down what was changed, in the transaction that changes it. */
  async insert(tx: Tx, revisions: readonly RevisionBirth[]): Promise<void> {
    await tx.query({
      name: `revision.insert ${this.table}`,
      text: `insert into ${this.table} (id, ${this.subject}, editor_id, origin, version, changes)
             select "id", "subjectId", $2::uuid, "origin", "version", "changes"
             from jsonb_to_recordset($1::jsonb) as r("id" uuid, "subjectId" uuid, "origin" text, "version" int, "changes" jsonb)`,
      values: [JSON.stringify(revisions.map((one) => ({ id: newId(), ...one }))), tx.actor.personId],
    });
  }

  /** The same of one edit; nothing where nothing was changed. */
  async note(
    tx: Tx,
    subject: { id: string; version: number | null },
    changes: readonly Change[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.insert(tx, [{ subjectId: subject.id, origin: 'EDIT', version: subject.version, changes }]);
  }

  /** A page of them, the newest first. Whether the reader may have it is asked by whoever calls. */
  async page(database: Database, subjectId: string, asked: AskedPage): Promise<PageOf<Revision>> {
    const first = clampFirst(asked.first, revisionPages);
    const after = keyOf(asked.after, 1);
    const rows = await database.read<Revision>(
      this.list(subjectId, after ? String(after[0]) : null, first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }

  private list(subjectId: string, before: string | null, limit: number): Sql {
    return {
      name: `revision.list ${this.table}`,
      text: `select v.id, v.at, v.origin, v.changes, ${personCard('editor')} as editor
             from ${this.table} v ${joinPersonCard('editor', 'v.editor_id')}
             where v.${this.subject} = $1 and ($2::uuid is null or v.id < $2) order by v.id desc limit $3`,
      values: [subjectId, before, limit],
    };
  }
}
