import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Configuration } from '../configuration.js';

/** Where bytes lie. The disk is the small half of the pair; a bucket is its scaled half. */
export abstract class FileStore {
  /** Takes a finished file of this machine over under a key, whole or not at all. */
  abstract keep(path: string, key: string): Promise<void>;
  /** How many bytes lie under a key; null if there are none. */
  abstract sizeOf(key: string): Promise<number | null>;
  /** The bytes of a key, from and to inclusive. */
  abstract read(key: string, range: { start: number; end: number }): Readable;
  /** Gone afterwards; also when it was not there. */
  abstract remove(key: string): Promise<void>;
  /** Whether there is no key at all. */
  abstract isEmpty(): Promise<boolean>;
}

/** Files in `GUILDHALL_DATA/files`, in folders by the key's first letters: no folder grows without end. */
@Injectable()
export class DiskFiles extends FileStore {
  private readonly root: string;

  constructor(configuration: Configuration) {
    super();
    this.root = join(configuration.dataDirectory, 'files');
  }

  /** Written down before it gets its name: after a crash a key is either whole or not there. */
  async keep(path: string, key: string): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await chmod(path, 0o600);
    await flush(path);
    await rename(path, place);
    await flush(dirname(place));
  }

  async sizeOf(key: string): Promise<number | null> {
    return (await stat(this.placeOf(key)).catch(() => null))?.size ?? null;
  }

  read(key: string, range: { start: number; end: number }): Readable {
    return createReadStream(this.placeOf(key), range);
  }

  async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  async isEmpty(): Promise<boolean> {
    for (const folder of await foldersOf(this.root))
      for (const inner of await foldersOf(join(this.root, folder)))
        if ((await readdir(join(this.root, folder, inner))).length > 0) return false;
    return true;
  }

  private placeOf(key: string): string {
    if (!/^[0-9a-f]{8,80}(-small)?$/.test(key)) throw new Error('Not a key of the store.');
    return join(this.root, key.slice(0, 2), key.slice(2, 4), key);
  }
}

/** Where files lie while they arrive: on the same disk, so that a rename is all it takes to keep one. */
export class Arrivals {
  private readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, 'files', 'arriving');
  }

  /** Some paths for one arrival, and what removes whatever is left there. */
  async place(
    id: string,
  ): Promise<{ brought: string; written: string; small: string; clear(): Promise<void> }> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = (name: string) => join(this.folder, `${id}.${name}`);
    const all = { brought: path('brought'), written: path('written'), small: path('small') };
    return {
      ...all,
      clear: async () => {
        await Promise.all(Object.values(all).map((one) => rm(one, { force: true })));
      },
    };
  }

  /** What a killed process left: older than any upload takes. */
  async sweep(olderThan: number): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtimeMs < olderThan) await rm(path, { force: true });
    }
  }
}

/** The folders of keys below a folder: two letters each, which `arriving` has not. */
async function foldersOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((one) => one.isDirectory() && one.name.length === 2).map((one) => one.name);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
