/** What a backup says of itself: first what it will hold, so that a reader may refuse at once; last what it held. */
import { StartError } from '#platform';

/** Raised when what was written can no longer be read by older programs. */
export const format = 1;

export interface BackupTable {
  schema: string;
  name: string;
  /** in the order in which its rows are written; generated columns are made again */
  columns: string[];
}

/** The first entry. */
export interface BackupHead {
  format: number;
  /** the version of Guildhall that wrote it */
  product: string;
  /** when the snapshot was taken */
  at: string;
  postgres: string;
  /** those that had run, in their order: they make the schema again */
  migrations: string[];
  tables: BackupTable[];
  /** of those that were ever asked for a number */
  sequences: { schema: string; name: string; last: string }[];
}

/** What the rows of a table came to. */
export interface TableSum {
  table: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface FileSum {
  key: string;
  size: number;
  sha256: string;
}

/** The last entry: without it a backup is not whole. */
export interface BackupSums {
  head: string;
  tables: TableSum[];
  files: FileSum[];
  /** keys that rows name and under which nothing lay */
  missing: string[];
}

export const entryNames = { head: 'guildhall.json', sums: 'sums.json', rows: 'rows/', files: 'files/' };

export const titleOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;

/** A backup that is not what was written. */
export class DamagedBackup extends StartError {
  constructor(what: string) {
    super(`This backup is damaged: ${what}. Nothing was restored.`);
  }
}

/** Reads the head; one of a later form is refused before anything else of it is looked at. */
export function headOf(bytes: Buffer): BackupHead {
  const head = parsed(bytes) as Partial<BackupHead> | null;
  if (typeof head?.format !== 'number') throw new StartError('This is no backup of Guildhall.');
  if (head.format > format) throw newerThanThis(head as BackupHead);
  if (![head.migrations, head.tables, head.sequences].every(Array.isArray))
    throw new DamagedBackup('its head cannot be read');
  return head as BackupHead;
}

export function sumsOf(bytes: Buffer): BackupSums {
  const sums = parsed(bytes) as Partial<BackupSums> | null;
  if (![sums?.tables, sums?.files].every(Array.isArray)) throw new DamagedBackup('its sums cannot be read');
  return sums as BackupSums;
}

export function newerThanThis(head: Pick<BackupHead, 'product'>): StartError {
  return new StartError(
    `This backup was written by a newer Guildhall (${head.product}): install that version, or a later one, and restore it there.`,
  );
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** How many rows: each is a line, and a line break within a value is written as two letters. */
export function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
