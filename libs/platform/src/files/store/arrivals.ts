import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of one arrival. */
export interface Place {
  brought: string;
  written: string;
  small: string;
  /** removes whatever is left there */
  clear(): Promise<void>;
}

/** Where a small file lies on this machine's own disk while it is looked at and drawn anew. */
export class Arrivals {
  private readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = join(dataDirectory, 'files', 'arriving');
  }

  async place(id: string): Promise<Place> {
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

  /** What a killed process left: older than any arrival takes. */
  async sweep(olderThan: number): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtimeMs < olderThan) await rm(path, { force: true });
    }
  }
}
