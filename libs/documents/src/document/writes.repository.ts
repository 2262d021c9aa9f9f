/** All SQL by which documents are written. */
import type { Tx } from '#platform';
import { keeps, me, reads, writes } from '../library/library.sql.js';

export interface Facts {
  kind: string;
  period: string | null;
  country: string | null;
  municipalityId: string | null;
  licence: string | null;
}

export interface LockedDocument extends Facts {
  id: string;
  placeId: string;
  folderId: string | null;
  scopeId: string;
  state: string;
  notice: string | null;
  noticeLanguage: string | null;
  version: number;
  /** of the actor */
  reads: boolean;
  keeps: boolean;
  edits: boolean;
}

/** Held until the commit, with what the actor may: its snapshot sees every removal before it. */
export async function lockDocument(tx: Tx, id: string): Promise<LockedDocument | null> {
  return tx.queryOne<LockedDocument>({
    name: 'documents.document.lock',
    text: `select d.id, d.place_id as "placeId", d.folder_id as "folderId", d.scope_id as "scopeId", d.kind, d.period, d.country,
        d.municipality_id as "municipalityId", d.licence, d.state, d.notice, d.notice_language as "noticeLanguage", d.version,
        (${reads('d.scope_id')} and ${reads('d.place_id')}) as reads, ${keeps('d.place_id')} as keeps,
        (${keeps('d.place_id')} or (d.added_by = ${me} and ${writes('d.scope_id')})) as edits
      from documents.document d where d.id = $2::uuid for update of d`,
    values: [tx.actor.personId, id],
  });
}

export async function insertDocument(
  tx: Tx,
  document: Facts & Pick<LockedDocument, 'id' | 'placeId' | 'folderId' | 'scopeId'>,
): Promise<void> {
  await tx.query({
    name: 'documents.document.insert',
    text: `insert into documents.document (id, place_id, folder_id, scope_id, kind, period, country, municipality_id, licence, added_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[document.id, document.placeId, document.folderId, document.scopeId, document.kind],
      ...[document.period, document.country, document.municipalityId, document.licence, tx.actor.personId],
    ],
  });
}

export async function updateDocument(tx: Tx, document: LockedDocument): Promise<void> {
  await tx.query({
    name: 'documents.document.update',
    text: `update documents.document set folder_id = $2, scope_id = $3, kind = $4, period = $5, country = $6, municipality_id = $7,
        licence = $8, state = $9, notice = $10, notice_language = $11, version = $12, changed_at = now(),
        archived_at = case when $9 = 'ARCHIVED' then coalesce(archived_at, now()) end
      where id = $1`,
    values: [
      ...[document.id, document.folderId, document.scopeId, document.kind, document.period],
      ...[document.country, document.municipalityId, document.licence, document.state, document.notice],
      ...[document.noticeLanguage, document.version],
    ],
  });
}
