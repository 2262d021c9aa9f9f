import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, isKey, mustBeKey, type KeptKey, type Range } from './file-store.js';

const readAtOnce = 256 * 1024;

/** Files in `GUILDHALL_DATA/files`, in folders by the key's first letters: no folder grows without end. */
export class DiskFiles extends FileStore {
  readonly place: string;

  constructor(dataDirectory: string) {
    super();
    this.place = join(dataDirectory, 'files');
  }

  /** Written down before it gets its name: after a crash a key is either whole or not there. */
  async put(key: string, bytes: Buffer): Promise<void> {
    const place = this.placeOf(key);
    const arriving = join(this.place, 'arriving', `${key}.piece`);
    await Promise.all(
      [dirname(place), dirname(arriving)].map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })),
    );
    try {
      const file = await open(arriving, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(arriving, place);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    await flush(dirname(place));
  }

  async sizeOf(key: string): Promise<number | null> {
    return (await stat(this.placeOf(key)).catch(() => null))?.size ?? null;
  }

  read(key: string, range: Range): Readable {
    return createReadStream(this.placeOf(key), { ...range, highWaterMark: readAtOnce });
  }

  async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  async *list(twoLetters: string): AsyncIterable<KeptKey[]> {
    const folder = join(this.place, twoLetters);
    for (const inner of await foldersOf(folder)) {
      const keys = (await readdir(join(folder, inner))).filter(isKey);
      const found = await Promise.all(
        keys.map(async (key) => ({ key, at: (await stat(this.placeOf(key)).catch(() => null))?.mtimeMs })),
      );
      yield found.filter((one): one is KeptKey => one.at !== undefined);
    }
  }

  async isEmpty(): Promise<boolean> {
    for (const folder of await foldersOf(this.place))
      for (const inner of await foldersOf(join(this.place, folder)))
        if ((await readdir(join(this.place, folder, inner))).length > 0) return false;
    return true;
  }

  private placeOf(key: string): string {
    mustBeKey(key);
    return join(this.place, key.slice(0, 2), key.slice(2, 4), key);
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
