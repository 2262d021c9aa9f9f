/** The one file of a backup: a gzipped tar, which any tar can list, written and read in one go and with little memory. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartError } from '#platform';
import { extract, pack, type Pack } from 'tar-stream';

// What a disk answers that knows no second name for a file: FAT, many shared folders.
const noLinks = ['EPERM', 'ENOTSUP', 'ENOSYS'];

export class ArchiveWriter {
  private readonly tar: Pack = pack();
  private readonly written: Promise<void>;

  private constructor(
    private readonly path: string,
    private readonly half: string,
    file: FileHandle,
  ) {
    // the quickest level: most of a large backup are pictures, which no level makes smaller
    this.written = pipeline(this.tar, createGzip({ level: 1 }), file.createWriteStream({ flush: true }));
    this.written.catch(() => undefined);
  }

  /**
   * Written under another name until it is whole, and readable by its owner alone: it holds all that anybody wrote. The name is
   * this run's own, at random: a second run beside it would write into the same file, and two containers on one folder count
   * their processes alike.
   */
  static async create(path: string): Promise<ArchiveWriter> {
    const half = `${path}.${randomUUID().slice(0, 8)}.part`;
    try {
      return new ArchiveWriter(path, half, await open(half, 'wx', 0o600));
    } catch (error) {
      throw new StartError(`${path} cannot be written: ${(error as Error).message}`);
    }
  }

  add(name: string, bytes: Buffer): Promise<void> {
    return this.entry(name, bytes.length, [bytes]);
  }

  async entry(name: string, size: number, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    try {
      const sink = this.tar.entry({ name, size, mode: 0o600 });
      await pipeline(content, sink);
    } catch (error) {
      // what broke the file itself, as a full disk does, says more than what followed from it
      if (this.tar.destroyed) await this.written;
      throw error;
    }
  }

  /** Whole and on the disk under its own name; refused when another backup has got that name meanwhile. */
  async finish(): Promise<void> {
    this.tar.finalize();
    await this.written;
    try {
      await this.giveName();
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThereAlready(this.path) : error;
    }
    await rm(this.half, { force: true });
  }

  /** A rename alone would replace what is there. */
  private async giveName(): Promise<void> {
    try {
      await link(this.half, this.path);
    } catch (error) {
      if (!noLinks.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await (await open(this.path, 'wx', 0o600)).close();
      await rename(this.half, this.path);
    }
  }

  async discard(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.half, { force: true });
  }
}

export function isThereAlready(path: string): StartError {
  return new StartError(`There is a file ${path} already: a backup replaces nothing.`);
}

export interface ArchiveEntry {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

/** What is read is no archive, or not all of one. */
export class BrokenArchive extends Error {}

/** The entries in their order; whoever asks for the next has read the one before. */
export async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const read = pipeline(createReadStream(path), createGunzip(), tar);
  read.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header;
      yield { name, size, content: contentOf(entry, read) };
    }
    await read;
  } catch (error) {
    throw await causeOf(error, read);
  }
}

async function* contentOf(entry: AsyncIterable<Buffer>, read: Promise<void>): AsyncGenerator<Buffer> {
  try {
    yield* entry;
  } catch (error) {
    throw await causeOf(error, read);
  }
}

/** What broke the reading first. The disk's own errors are told as such: the archive may be good. */
async function causeOf(error: unknown, read: Promise<void>): Promise<Error> {
  if (error instanceof BrokenArchive) return error;
  const first = await read.then(
    () => error as NodeJS.ErrnoException,
    (cause: NodeJS.ErrnoException) => cause,
  );
  return first.syscall
    ? new StartError(`The backup cannot be read: ${first.message}`)
    : new BrokenArchive(first.message);
}
