import type { Sql } from '../../database/database.js';
import type { Kinds } from '../media-types.js';
import type { Shape } from '../pictures.js';
import { roomGivenBack } from '../quotas.repository.js';

export interface UploadRow {
  id: string;
  name: string;
  size: number;
  received: number;
  hash: Buffer | null;
  announced: Buffer | null;
  shape: Shape;
  kinds: Kinds;
  quotaId: string | null;
  state: 'ARRIVING' | 'STORED' | 'REFUSED';
  refusal: Record<string, unknown> | null;
  touchedAt: string;
}

const columns = `id, name, size, received, hash, announced, shape, kinds, quota_id as "quotaId", state, refusal,
  touched_at as "touchedAt"`;

export type NewUpload = Pick<UploadRow, 'id' | 'name' | 'size' | 'announced' | 'shape' | 'kinds' | 'quotaId'>;

export function insertUpload(upload: NewUpload, personId: string): Sql {
  const { id, name, size, announced, shape, kinds, quotaId } = upload;
  return {
    name: 'platform.uploads.insert',
    text: `insert into platform.upload (id, person_id, name, size, announced, shape, kinds, quota_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    values: [id, personId, name, size, announced, shape, kinds, quotaId],
  };
}

/** One at a time begins an upload of this person, so that their limits are counted over all of them. */
export function holdPerson(personId: string): Sql {
  return {
    name: 'platform.uploads.hold-person',
    text: `select pg_advisory_xact_lock(hashtextextended('upload ' || $1, 0))`,
    values: [personId],
  };
}

export function arrivingOf(personId: string): Sql {
  return {
    name: 'platform.uploads.arriving-of',
    text: `select count(*)::int as count from platform.upload where person_id = $1::uuid and state = 'ARRIVING'`,
    values: [personId],
  };
}

/** An upload of this person that has not expired. */
export function uploadOf(id: string, personId: string): Sql {
  return {
    name: 'platform.uploads.own',
    text: `select ${columns} from platform.upload where id = $1::uuid and person_id = $2::uuid`,
    values: [id, personId],
  };
}

/** The same, held until the end of the transaction. */
export function lockUpload(id: string): Sql {
  return {
    name: 'platform.uploads.lock',
    text: `select ${columns} from platform.upload where id = $1::uuid for update`,
    values: [id],
  };
}

/** Moves an upload on; no row where it is not where whoever sent these bytes had left it. */
export function moveOn(id: string, from: number, to: number, hash: Buffer): Sql {
  return {
    name: 'platform.uploads.move-on',
    text: `update platform.upload set received = $3, hash = $4, touched_at = now()
           where id = $1::uuid and received = $2 and state = 'ARRIVING' returning id`,
    values: [id, from, to, hash],
  };
}

export function settleUpload(id: string, state: 'STORED' | 'REFUSED', refusal: object | null): Sql {
  return {
    name: 'platform.uploads.settle',
    text: `update platform.upload set state = $2, refusal = $3::jsonb, hash = null where id = $1::uuid`,
    values: [id, state, refusal && JSON.stringify(refusal)],
  };
}

/** Ends uploads: their row, the room that they had reserved, and what had arrived of those that became no file. */
function ended(name: string, which: string, values: unknown[], waiting = ''): Sql {
  return {
    name,
    text: `with gone as (delete from platform.upload where id in
               (select id from platform.upload where ${which} order by id for update ${waiting})
               returning id, state, quota_id, size),
             dropped as (update platform.stored_piece set file_id = null
               where file_id in (select id from gone where state = 'ARRIVING')),
             room as (${roomGivenBack(`(select quota_id, size from gone where state = 'ARRIVING') unfinished`)})
           select id from gone`,
    values,
  };
}

export const endUpload = (id: string, personId: string): Sql =>
  ended('platform.uploads.end', 'id = $1::uuid and person_id = $2::uuid', [id, personId]);

export const endExpired = (most: number): Sql =>
  ended(
    'platform.uploads.end-expired',
    `id in (select id from platform.upload where touched_at < now() - interval '24 hours' limit $1)`,
    [most],
    'skip locked',
  );

/** What somebody had begun to bring, who is no more. */
export const endUploadsOf = (personId: string): Sql =>
  ended('platform.uploads.end-of', 'person_id = $1::uuid', [personId]);
