import type { Sql } from '../database/database.js';
import { roomGivenBack } from './quotas.repository.js';
import type { Shape } from './pictures.js';
import type { ScanState } from './scan/scanner.js';

/** What is kept of a file. */
export interface FileRow {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: Buffer;
  shape: Shape;
  width: number | null;
  height: number | null;
  smaller: boolean;
  quotaId: string | null;
  scan: ScanState;
}

const columns = `id, name, media_type as "mediaType", size, sha256, shape, width, height, smaller, quota_id as "quotaId", scan`;

export function insertFile(file: FileRow, uploadedBy: string): Sql {
  return {
    name: 'platform.files.insert',
    text: `insert into platform.stored_file
             (id, name, media_type, size, sha256, shape, width, height, smaller, quota_id, scan, scan_due, uploaded_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $11 = 'WAITING' then now() end, $12)`,
    values: [
      file.id,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      file.shape,
      file.width,
      file.height,
      file.smaller,
      file.quotaId,
      file.scan,
      uploadedBy,
    ],
  };
}

/** How many bytes somebody has brought, or announced, that nobody has claimed and no place counts. */
export function bytesWaiting(personId: string): Sql {
  return {
    name: 'platform.files.waiting',
    text: `select (coalesce((select sum(size) from platform.stored_file
               where uploaded_by = $1::uuid and state = 'UPLOADED' and quota_id is null), 0)
             + coalesce((select sum(size) from platform.upload
               where person_id = $1::uuid and state = 'ARRIVING' and quota_id is null), 0))::bigint as bytes`,
    values: [personId],
  };
}

/** A file that may be fetched: one that is to be deleted is not there any more. */
export function fileById(id: string): Sql {
  return {
    name: 'platform.files.by-id',
    text: `select ${columns} from platform.stored_file where id = $1::uuid and state <> 'RELEASED'`,
    values: [id],
  };
}

/** Takes uploads over. Only what this person has brought, to this place, nobody has taken, and has the shape that is asked for. */
export function claimFiles(
  ids: readonly string[],
  personId: string | null,
  asked: { shape: Shape; quotaId: string | null },
): Sql {
  return {
    name: 'platform.files.claim',
    text: `update platform.stored_file set state = 'CLAIMED'
           where id = any($1::uuid[]) and state = 'UPLOADED' and uploaded_by = $2::uuid and shape = $3
             and quota_id is not distinct from $4::uuid
           returning ${columns}`,
    values: [ids, personId, asked.shape, asked.quotaId],
  };
}

/** Gives up files, whatever they are by now, and the room that they took. */
function released(name: string, where: string, values: unknown[]): Sql {
  return {
    name,
    text: `with gone as (update platform.stored_file waiting set state = 'RELEASED' where state <> 'RELEASED' and ${where}
             returning quota_id, size)
           ${roomGivenBack('gone')}`,
    values,
  };
}

export const releaseFiles = (ids: readonly string[]): Sql =>
  released('platform.files.release', 'id = any($1::uuid[])', [ids]);

/** What somebody has brought and put nowhere. */
export const releaseUploadsOf = (personId: string): Sql =>
  released('platform.files.release-of', `uploaded_by = $1::uuid and state = 'UPLOADED'`, [personId]);

/**
 * What nobody claimed within a day is nobody's. Whoever claims at this moment waits for the row, and then finds it gone.
 * @param held the conditions under which a room holds one, `waiting`
 */
export const releaseUnclaimed = (held: readonly string[]): Sql =>
  released(
    'platform.files.release-unclaimed',
    `state = 'UPLOADED' and at < now() - interval '24 hours'
      ${held.map((condition) => `and not ${condition}`).join(' ')}`,
    [],
  );

/** Forgets files that were given up; what they lie in is nobody's then. */
export function forgetReleased(most: number): Sql {
  return {
    name: 'platform.files.forget-released',
    text: `with gone as (delete from platform.stored_file where id in
               (select id from platform.stored_file where state = 'RELEASED' limit $1 for update skip locked) returning id),
             dropped as (update platform.stored_piece set file_id = null where file_id in (select id from gone))
           select id from gone`,
    values: [most],
  };
}
