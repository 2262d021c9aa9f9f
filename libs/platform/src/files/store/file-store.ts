import type { Readable } from 'node:stream';

/** From and to inclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A key of the store and when its bytes came to lie there, by the store's own clock. */
export interface KeptKey {
  key: string;
  at: number;
}

/**
 * Where bytes lie: on a disk (`DiskFiles`) or in a bucket (`S3Files`). A key is random, is written once, and what lies under it
 * never changes: so copies, caches and ranges need no question about versions.
 */
export abstract class FileStore {
  /** where that is, for whoever runs the house */
  abstract readonly place: string;
  /** Keeps bytes under a key; when this returns they are there whole and outlive a crash. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** How many bytes lie under a key; null if there are none. */
  abstract sizeOf(key: string): Promise<number | null>;
  /** The bytes of a key; the stream breaks where there are none. */
  abstract read(key: string, range: Range): Readable;
  /** Gone afterwards; also when it was not there. */
  abstract remove(key: string): Promise<void>;
  /** All keys that begin with these two letters, some at a time. */
  abstract list(twoLetters: string): AsyncIterable<KeptKey[]>;
  /** Whether there is no key at all. */
  abstract isEmpty(): Promise<boolean>;
}

const form = /^[0-9a-f]{8,80}(-small)?$/;

/** Nothing lies under a key that a row names. */
export class NoSuchBytes extends Error {}

/** Whether a stream broke because nothing lies there. */
export const isNotThere = (error: unknown): boolean =>
  error instanceof NoSuchBytes || (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';

/** Stops what is no key before it becomes a path or an address. */
export function mustBeKey(key: string): void {
  if (!form.test(key)) throw new Error('Not a key of the store.');
}

export const isKey = (text: string): boolean => form.test(text);

/** All beginnings that keys have. */
export const beginnings: readonly string[] = Array.from({ length: 256 }, (_, n) =>
  n.toString(16).padStart(2, '0'),
);
