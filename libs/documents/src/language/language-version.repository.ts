import type { Actor } from '#kernel';
import { personCardOf } from '#municipalities';
import type { Sql, Tx } from '#platform';
import { me } from '../library/library.sql.js';

const version = `v.id, v.language_version_id as "languageVersionId", v.ordinal, v.based_on as "basedOn", v.changes, v.added_at as "addedAt",
  case when ${me} is not null then ${personCardOf('v.added_by')} end as "addedBy",
  f.id as "fileId", f.name, f.media_type as "mediaType", f.size, encode(f.sha256, 'hex') as sha256, f.width, f.height, f.smaller`;

/** All versions of these, the newest first. Whether the actor may read their documents is asked by whoever calls. */
export function versionsOf(actor: Actor, languageVersionIds: readonly string[]): Sql {
  return {
    name: 'documents.version.all',
    text: `select ${version} from documents.version v join platform.stored_file f on f.id = v.file_id
      where v.language_version_id = any($2::uuid[]) order by v.ordinal desc`,
    values: [actor.personId, languageVersionIds],
  };
}

/** The newest of each. */
export function newestOf(actor: Actor, languageVersionIds: readonly string[]): Sql {
  return {
    name: 'documents.version.newest',
    text: `select ${version} from documents.language_version l
      join documents.version v on v.language_version_id = l.id and v.ordinal = l.newest
      join platform.stored_file f on f.id = v.file_id
      where l.id = any($2::uuid[])`,
    values: [actor.personId, languageVersionIds],
  };
}

export interface LanguageRow {
  id: string;
  language: string;
  title: string;
  origin: string;
  newest: number;
  basedOn: number | null;
}

/** In the transaction that holds the document. */
export async function languagesIn(tx: Tx, documentId: string): Promise<LanguageRow[]> {
  return tx.query<LanguageRow>({
    name: 'documents.language.of',
    text: `select id, language, title, origin, newest, based_on as "basedOn"
      from documents.language_version where document_id = $1`,
    values: [documentId],
  });
}

/** Writes a language with its newest version; one that was there gets them. */
export async function putLanguage(tx: Tx, documentId: string, said: LanguageRow): Promise<void> {
  await tx.query({
    name: 'documents.language.put',
    text: `insert into documents.language_version (id, document_id, language, title, origin, newest, based_on)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update set title = excluded.title, origin = excluded.origin, newest = excluded.newest,
        based_on = excluded.based_on`,
    values: [said.id, documentId, said.language, said.title, said.origin, said.newest, said.basedOn],
  });
}

export async function insertVersion(
  tx: Tx,
  version: {
    id: string;
    languageVersionId: string;
    ordinal: number;
    fileId: string;
    basedOn: number | null;
    changes: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'documents.version.insert',
    text: `insert into documents.version (id, language_version_id, ordinal, file_id, based_on, changes, added_by)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      ...[version.id, version.languageVersionId, version.ordinal, version.fileId, version.basedOn],
      ...[version.changes, tx.actor.personId],
    ],
  });
}
