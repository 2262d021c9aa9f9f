/**
 * Takes a backup while people write: all rows of one moment, then the files that these rows name.
 *
 * The order is the guarantee. First the store's lock, so that nothing more is deleted from it; then the snapshot. Whatever a row of
 * the snapshot names was there before its row, and stays until it has been read.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { migrationLock, StartError, storeLock, type FileStore } from '#platform';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ArchiveWriter, isThereAlready } from './archive.js';
import { copied, sequencesOf, steadySession, tablesOf } from './catalogue.js';
import {
  entryNames,
  format,
  linesIn,
  titleOf,
  type BackupHead,
  type BackupSums,
  type BackupTable,
  type FileSum,
  type TableSum,
} from './contents.js';

export interface BackupOrder {
  databaseUrl: string;
  store: FileStore;
  /** where to; must not be there yet */
  path: string;
  /** of the rooms */
  schemas: string[];
  /** the version of this program */
  product: string;
}

export interface TakenBackup {
  head: BackupHead;
  sums: BackupSums;
}

// Rows of a table are written in pieces: a tar wants to know a size before the bytes come.
const pieceBytes = 1024 * 1024;

export async function takeBackup(order: BackupOrder): Promise<TakenBackup> {
  const { path } = order;
  if (existsSync(path)) throw isThereAlready(path);
  const client = new pg.Client({
    connectionString: order.databaseUrl,
    application_name: 'guildhall backup',
    options: steadySession,
  });
  client.on('error', () => undefined); // the statement under way says so too
  await client.connect();
  let archive: ArchiveWriter | undefined;
  try {
    for (const lock of [migrationLock, storeLock])
      await client.query('select pg_advisory_lock_shared($1)', [lock]);
    await client.query('begin isolation level repeatable read, read only');
    const head = await headOfSnapshot(client, order);
    const words = Buffer.from(JSON.stringify(head, null, 2));
    archive = await ArchiveWriter.create(path);
    await archive.add(entryNames.head, words);
    const sums: BackupSums = {
      head: createHash('sha256').update(words).digest('hex'),
      tables: [],
      files: [],
      missing: [],
    };
    for (const table of head.tables) sums.tables.push(await writeRows(client, archive, table));
    await writeFiles(client, archive, order.store, { head, sums });
    await client.query('commit');
    await archive.add(entryNames.sums, Buffer.from(JSON.stringify(sums)));
    await archive.finish();
    return { head, sums };
  } catch (error) {
    await archive?.discard();
    throw error;
  } finally {
    await client.end();
  }
}

async function headOfSnapshot(client: pg.Client, { schemas, product }: BackupOrder): Promise<BackupHead> {
  const tables = await tablesOf(client, schemas);
  if (!tables.some((table) => titleOf(table) === 'public.migration'))
    throw new StartError('There is nothing to back up: this database holds no Guildhall.');
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from public.migration order by id',
  );
  const { rows } = await client.query<{ at: string; postgres: string }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as postgres`,
  );
  return {
    format,
    product,
    ...rows[0]!,
    migrations: migrations.map(({ name }) => name),
    tables,
    // after the snapshot: a number that one of its rows holds was given before
    sequences: await sequencesOf(client, schemas),
  };
}

async function writeRows(client: pg.Client, archive: ArchiveWriter, table: BackupTable): Promise<TableSum> {
  const hash = createHash('sha256');
  const sum = { table: titleOf(table), rows: 0, bytes: 0 };
  let pieces = 0;
  let held: Buffer[] = [];
  let size = 0;
  const write = async (): Promise<void> => {
    const name = `${entryNames.rows}${sum.table}/${String(++pieces).padStart(6, '0')}`;
    await archive.add(name, Buffer.concat(held));
    [held, size] = [[], 0];
  };
  for await (const bytes of client.query(
    copyTo(`copy ${copied(table)} to stdout`),
  ) as AsyncIterable<Buffer>) {
    hash.update(bytes);
    sum.rows += linesIn(bytes);
    sum.bytes += bytes.length;
    size += held.push(bytes) && bytes.length;
    if (size >= pieceBytes) await write();
  }
  if (size > 0) await write();
  return { ...sum, sha256: hash.digest('hex') };
}

async function writeFiles(
  client: pg.Client,
  archive: ArchiveWriter,
  store: FileStore,
  { head, sums }: TakenBackup,
): Promise<void> {
  for await (const key of keysOfSnapshot(client, head)) {
    const size = await store.sizeOf(key);
    if (size === null) sums.missing.push(key);
    else sums.files.push(await writeFile(archive, store, key, size));
  }
  // A lost file is one thing; all of them are somebody's wrong setting, found out on the day of the restore.
  if (sums.missing.length > 0 && sums.files.length === 0)
    throw new StartError(
      `None of the ${sums.missing.length} files that the database names is there: are GUILDHALL_DATA and S3_ENDPOINT right? No backup was written.`,
    );
}

const keysOfPieces = `select key from platform.stored_piece p where file_id is not null
  and not exists (select from platform.stored_file f where f.id = p.file_id and f.state = 'RELEASED')`;
/** Before files lay in pieces: an installation that is backed up by this program and was not started by it yet. */
const keysOfWholes = `select storage_key as key from platform.stored_file where state <> 'RELEASED'
  union all select storage_key || '-small' from platform.stored_file where state <> 'RELEASED' and smaller`;

/** What was given up is not asked for any more, and its bytes may be gone. */
async function* keysOfSnapshot(client: pg.Client, { tables }: BackupHead): AsyncGenerator<string> {
  const inPieces = tables.some((table) => titleOf(table) === 'platform.stored_piece');
  const keys = inPieces ? keysOfPieces : keysOfWholes;
  let after = '';
  for (;;) {
    const { rows } = await client.query<{ key: string }>(
      `select key from (${keys}) k where key > $1 order by key limit 1000`,
      [after],
    );
    for (const { key } of rows) yield key;
    if (rows.length === 0) return;
    after = rows.at(-1)!.key;
  }
}

async function writeFile(
  archive: ArchiveWriter,
  store: FileStore,
  key: string,
  size: number,
): Promise<FileSum> {
  const hash = createHash('sha256');
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const bytes of store.read(key, { start: 0, end: size - 1 }) as AsyncIterable<Buffer>) {
      hash.update(bytes);
      yield bytes;
    }
  }
  await archive.entry(entryNames.files + key, size, counted());
  return { key, size, sha256: hash.digest('hex') };
}
