import type { Sql } from '../database/database.js';
import type { Shape } from './pictures.js';

/** What is kept of a file. */
export interface FileRow {
  id: string;
  storageKey: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: Buffer;
  shape: Shape;
  width: number | null;
  height: number | null;
  smaller: boolean;
}

export function insertFile(file: FileRow, uploadedBy: string): Sql {
  return {
    name: 'platform.files.insert',
    text: `insert into platform.stored_file (id, storage_key, name, media_type, size, sha256, shape, width, height, smaller, uploaded_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      file.id,
      file.storageKey,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      file.shape,
      file.width,
      file.height,
      file.smaller,
      uploadedBy,
    ],
  };
}

/** How many bytes somebody has brought that nobody has claimed. */
export function bytesWaiting(personId: string): Sql {
  return {
    name: 'platform.files.waiting',
    text: `select coalesce(sum(size), 0)::bigint as bytes from platform.stored_file where uploaded_by = $1 and state = 'UPLOADED'`,
    values: [personId],
  };
}

/** A file that may be fetched: one that is to be deleted is not there any more. */
export function fileById(id: string): Sql {
  return {
    name: 'platform.files.by-id',
    text: `select id, storage_key as "storageKey", name, media_type as "mediaType", size, sha256, shape, width, height, smaller
           from platform.stored_file where id = $1::uuid and state <> 'RELEASED'`,
    values: [id],
  };
}

/** Takes uploads over. Only what this person has brought, nobody has taken, and has the shape that is asked for. */
export function claimFiles(ids: readonly string[], personId: string | null, shape: Shape): Sql {
  return {
    name: 'platform.files.claim',
    text: `update platform.stored_file set state = 'CLAIMED'
           where id = any($1::uuid[]) and state = 'UPLOADED' and uploaded_by = $2::uuid and shape = $3
           returning id, name, media_type as "mediaType", size, width, height, smaller`,
    values: [ids, personId, shape],
  };
}

export function releaseFiles(ids: readonly string[]): Sql {
  return {
    name: 'platform.files.release',
    text: `update platform.stored_file set state = 'RELEASED' where id = any($1::uuid[])`,
    values: [ids],
  };
}

/**
 * What nobody claimed within a day is nobody's. Whoever claims at this moment waits for the row, and then finds it gone.
 * @param held the conditions under which a room holds one, `waiting`
 */
export function releaseUnclaimed(held: readonly string[]): Sql {
  return {
    name: 'platform.files.release-unclaimed',
    text: `update platform.stored_file waiting set state = 'RELEASED' where state = 'UPLOADED' and at < now() - interval '24 hours'
      ${held.map((condition) => `and not ${condition}`).join(' ')}`,
    values: [],
  };
}

/**
 * Held shared by whoever copies the store, and alone by whoever deletes from it: what the rows of a snapshot name lies
 * there until the copy is done.
 */
export const storeLock = 7_241_880_321;

/** Whether nobody copies the store; nobody begins to before this transaction ends. */
export function mayDelete(): Sql {
  return {
    name: 'platform.files.may-delete',
    text: `select pg_try_advisory_xact_lock($1) as may`,
    values: [storeLock],
  };
}

export function releasedFiles(most: number): Sql {
  return {
    name: 'platform.files.released',
    text: `select id, storage_key as "storageKey" from platform.stored_file where state = 'RELEASED' limit $1`,
    values: [most],
  };
}

export function forgetFiles(ids: readonly string[]): Sql {
  return {
    name: 'platform.files.forget',
    text: `delete from platform.stored_file where id = any($1::uuid[])`,
    values: [ids],
  };
}
