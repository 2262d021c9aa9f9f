/** All SQL of folders. In what is read $1 is always the actor. */
import type { Actor, Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import { keeps, reads, writes } from '../library/library.sql.js';
import type { PlacedFolder } from './folder.policy.js';

const view = `f.id, f.number, f.parent_id as "parentId", f.readers, f.names as labels, f.version,
  (${writes('f.scope_id')} or ${keeps('f.place_id')}) as "viewerMayPutIn",
  (select count(*)::int from documents.document d where d.folder_id = f.id and d.state = 'CURRENT') as "documentCount"`;

export function foldersOf(actor: Actor, placeId: string): Sql {
  return {
    name: 'documents.folder.of',
    text: `select ${view} from documents.folder f where f.place_id = $2::uuid and ${reads('f.place_id')} and ${reads('f.scope_id')}`,
    values: [actor.personId, placeId],
  };
}

export function folderById(actor: Actor, id: string): Sql {
  return {
    name: 'documents.folder.id',
    text: `select ${view} from documents.folder f where f.id = $2::uuid and ${reads('f.place_id')} and ${reads('f.scope_id')}`,
    values: [actor.personId, id],
  };
}

export interface LockedFolder extends PlacedFolder {
  placeId: string;
  scopeId: string;
  labels: Labels;
  number: number;
  version: number;
}

const held = `f.id, f.place_id as "placeId", f.parent_id as "parentId", f.scope_id as "scopeId", f.readers, f.names as labels, f.number, f.version`;

export async function findFolder(tx: Tx, id: string): Promise<LockedFolder | null> {
  return tx.queryOne<LockedFolder>({
    name: 'documents.folder.find',
    text: `select ${held} from documents.folder f where f.id = $1`,
    values: [id],
  });
}

/** Held until the commit, so that nobody takes it away while something is put into it. */
export async function holdFolder(tx: Tx, id: string): Promise<LockedFolder | null> {
  return tx.queryOne<LockedFolder>({
    name: 'documents.folder.hold',
    text: `select ${held} from documents.folder f where f.id = $1 for share`,
    values: [id],
  });
}

/** All of a place, held to be changed. */
export async function lockFolders(tx: Tx, placeId: string): Promise<LockedFolder[]> {
  return tx.query<LockedFolder>({
    name: 'documents.folder.lock',
    text: `select ${held} from documents.folder f where f.place_id = $1 order by f.id for update`,
    values: [placeId],
  });
}

export async function nextFolderNumber(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ number: number }>({
    name: 'documents.folder.number',
    text: `select nextval('documents.folder_number_seq')::int as number`,
    values: [],
  });
  return row!.number;
}

export async function insertFolder(tx: Tx, folder: Omit<LockedFolder, 'version'>): Promise<void> {
  await tx.query({
    name: 'documents.folder.insert',
    text: `insert into documents.folder (id, number, place_id, parent_id, scope_id, readers, names, created_by)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
    values: [
      ...[folder.id, folder.number, folder.placeId, folder.parentId, folder.scopeId, folder.readers],
      ...[JSON.stringify(folder.labels), tx.actor.personId],
    ],
  });
}

export async function updateFolder(tx: Tx, folder: LockedFolder): Promise<void> {
  await tx.query({
    name: 'documents.folder.update',
    text: `update documents.folder set readers = $2, names = $3::jsonb, version = $4 where id = $1`,
    values: [folder.id, folder.readers, JSON.stringify(folder.labels), folder.version],
  });
}

/** Says by which scope a folder and what lies in it are read. */
export async function settleFolder(tx: Tx, id: string, scopeId: string): Promise<void> {
  await tx.query({
    name: 'documents.folder.settle',
    text: `with moved as (update documents.document set scope_id = $2 where folder_id = $1)
      update documents.folder set scope_id = $2 where id = $1`,
    values: [id, scopeId],
  });
}

/** False where something lies in it. */
export async function deleteFolder(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.queryOne({
    name: 'documents.folder.delete',
    text: `delete from documents.folder f where f.id = $1
      and not exists (select 1 from documents.document d where d.folder_id = f.id)
      and not exists (select 1 from documents.folder inner_one where inner_one.parent_id = f.id) returning f.id`,
    values: [id],
  });
  return gone !== null;
}

/** Whether a scope of this id was opened before. */
export async function hasScope(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.queryOne({
      name: 'documents.folder.has-scope',
      text: 'select 1 from people.scope where id = $1',
      values: [id],
    })) !== null
  );
}
