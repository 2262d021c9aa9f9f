/** Reads a backup from its first byte to its last and holds all of it against its sums. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { StartError } from '#platform';
import { BrokenArchive, entriesOf, type ArchiveEntry } from './archive.js';
import {
  DamagedBackup,
  entryNames,
  headOf,
  linesIn,
  sumsOf,
  titleOf,
  type BackupHead,
  type BackupSums,
  type BackupTable,
  type FileSum,
  type TableSum,
} from './contents.js';

/** What a reader does with it; one who only looks whether it is whole does nothing. */
export interface BackupReader {
  /** a piece of a table's rows; all pieces of one table come together, and end anywhere */
  rows?(table: BackupTable, bytes: Buffer): Promise<void>;
  /** must read the file to its end */
  file?(key: string, content: AsyncIterable<Buffer>): Promise<void>;
}

// What is held in memory at once; a backup's own pieces are far smaller.
const mostInMemory = 256 * 1024 * 1024;

export async function readBackup(
  path: string,
  reader: BackupReader = {},
): Promise<{ head: BackupHead; sums: BackupSums }> {
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`);
  const found = new Found(reader);
  try {
    for await (const entry of entriesOf(path)) await found.entry(entry);
  } catch (error) {
    throw error instanceof BrokenArchive ? found.complaint(error.message) : error;
  }
  return found.whole();
}

class Found {
  private head: BackupHead | undefined;
  private headSum = '';
  private sums: BackupSums | undefined;
  private readonly tables: (TableSum & { hash: Hash })[] = [];
  private readonly files: FileSum[] = [];

  constructor(private readonly reader: BackupReader) {}

  async entry({ name, size, content }: ArchiveEntry): Promise<void> {
    if (!this.head) {
      if (name !== entryNames.head) throw new StartError('This is no backup of Guildhall.');
      return this.takeHead(await inMemory(content, size));
    }
    if (this.sums) throw new DamagedBackup(`${name} follows its end`);
    if (name === entryNames.sums) this.sums = sumsOf(await inMemory(content, size));
    else if (name.startsWith(entryNames.rows)) await this.takeRows(name, await inMemory(content, size));
    else if (name.startsWith(entryNames.files))
      await this.takeFile(name.slice(entryNames.files.length), content);
    else throw new DamagedBackup(`nothing in a backup is called ${name}`);
  }

  complaint(what: string): StartError {
    return this.head ? new DamagedBackup(what) : new StartError(`This is no backup of Guildhall: ${what}.`);
  }

  whole(): { head: BackupHead; sums: BackupSums } {
    if (!this.head) throw new StartError('This is no backup of Guildhall.');
    if (!this.sums) throw new DamagedBackup('its end is missing');
    const { head, tables, files } = this.sums;
    if (head !== this.headSum) throw new DamagedBackup('its head is not what was written');
    const found = new Map(
      this.tables.map(({ hash, ...sum }) => [sum.table, { ...sum, sha256: hash.digest('hex') }]),
    );
    for (const table of this.head.tables)
      if (!found.has(titleOf(table))) found.set(titleOf(table), nothing(table));
    for (const sum of tables)
      if (!isDeepStrictEqual(found.get(sum.table), sum))
        throw new DamagedBackup(`the rows of ${sum.table} are not those that were written`);
    if (found.size !== tables.length || !isDeepStrictEqual(this.files, files))
      throw new DamagedBackup('its files are not those that were written');
    return { head: this.head, sums: this.sums };
  }

  private takeHead(bytes: Buffer): void {
    this.head = headOf(bytes);
    this.headSum = createHash('sha256').update(bytes).digest('hex');
  }

  private async takeRows(name: string, bytes: Buffer): Promise<void> {
    const title = name.slice(entryNames.rows.length, name.lastIndexOf('/'));
    const table = this.head!.tables.find((one) => titleOf(one) === title);
    if (!table) throw new DamagedBackup(`there is no table ${title}`);
    let sum = this.tables.at(-1);
    if (sum?.table !== title) {
      sum = { ...nothing(table), hash: createHash('sha256') };
      this.tables.push(sum);
    }
    sum.hash.update(bytes);
    sum.rows += linesIn(bytes);
    sum.bytes += bytes.length;
    await this.reader.rows?.(table, bytes);
  }

  private async takeFile(key: string, content: AsyncIterable<Buffer>): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const bytes of content) {
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    if (this.reader.file) await this.reader.file(key, counted());
    else for await (const _ of counted());
    this.files.push({ key, size, sha256: hash.digest('hex') });
  }
}

const nothing = (table: BackupTable): TableSum => ({
  table: titleOf(table),
  rows: 0,
  bytes: 0,
  sha256: createHash('sha256').digest('hex'),
});

async function inMemory(content: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  if (size > mostInMemory) throw new DamagedBackup('a part of it is larger than any');
  const pieces: Buffer[] = [];
  for await (const bytes of content) pieces.push(bytes);
  return Buffer.concat(pieces);
}
