import type { Sql } from '../database/database.js';

/** A piece with its place in a file. */
export interface PieceRow {
  key: string;
  smaller: boolean;
  start: number;
  size: number;
}

/** A piece whose bytes are safe, and that no row names yet. */
export interface PutPiece extends PieceRow {
  /** when the putting began */
  since: number;
}

/**
 * Writes pieces down, by whose rows their bytes are found; gives back those that were. What was put half a day ago is not written
 * down any more: the sweep takes bytes without a row after a day, and a process may have stood still for as long.
 */
export function insertPieces(fileId: string, pieces: readonly PutPiece[]): Sql {
  return {
    name: 'platform.files.insert-pieces',
    text: `insert into platform.stored_piece (key, file_id, smaller, start, size)
           select p.key, $1::uuid, p.smaller, p.start, p.size
           from unnest($2::text[], $3::boolean[], $4::bigint[], $5::int[], $6::timestamptz[]) p(key, smaller, start, size, since)
           where p.since > now() - interval '12 hours' returning key`,
    values: [
      fileId,
      pieces.map(({ key }) => key),
      pieces.map(({ smaller }) => smaller),
      pieces.map(({ start }) => start),
      pieces.map(({ size }) => size),
      pieces.map(({ since }) => new Date(since).toISOString()),
    ],
  };
}

/** The pieces of a file, or of its smaller version, in their order. */
export function piecesOf(fileId: string, smaller: boolean): Sql {
  return {
    name: 'platform.files.pieces-of',
    text: `select key, smaller, start, size from platform.stored_piece
           where file_id = $1::uuid and smaller = $2 order by start`,
    values: [fileId, smaller],
  };
}

/** Makes all pieces of a file or an upload nobody's: their bytes go with the next sweep. */
export function dropPiecesOf(fileIds: readonly string[]): Sql {
  return {
    name: 'platform.files.drop-pieces-of',
    text: 'update platform.stored_piece set file_id = null where file_id = any($1::uuid[])',
    values: [fileIds],
  };
}

/** The same for single pieces, which others have taken the place of. */
export function dropPieces(keys: readonly string[]): Sql {
  return {
    name: 'platform.files.drop-pieces',
    text: 'update platform.stored_piece set file_id = null where key = any($1::text[])',
    values: [keys],
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

export function piecesToGo(most: number): Sql {
  return {
    name: 'platform.files.pieces-to-go',
    text: `select key from platform.stored_piece where file_id is null limit $1 for update skip locked`,
    values: [most],
  };
}

export function forgetPieces(keys: readonly string[]): Sql {
  return {
    name: 'platform.files.forget-pieces',
    text: 'delete from platform.stored_piece where key = any($1::text[])',
    values: [keys],
  };
}

/** Of these keys those that no row names. */
export function unnamed(keys: readonly string[]): Sql {
  return {
    name: 'platform.files.unnamed',
    text: `select k.key from unnest($1::text[]) k(key)
           where not exists (select from platform.stored_piece p where p.key = k.key)`,
    values: [keys],
  };
}
