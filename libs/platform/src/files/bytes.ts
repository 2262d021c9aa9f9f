/** Bytes that can be read from any place on, wherever they lie. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { FileStore, Range } from './store/file-store.js';

export interface Bytes {
  readonly size: number;
  /** as many as there are from there on, and no more than asked for */
  at(from: number, length: number): Promise<Buffer>;
  /** all, or a part of them; with little memory, however many they are */
  stream(range?: Range): Readable;
}

/** A part of a file, under a key of the store. */
export interface Piece {
  key: string;
  size: number;
}

/** The bytes of a file that lies in pieces. */
export class PiecedBytes implements Bytes {
  readonly size: number;

  constructor(
    private readonly store: FileStore,
    private readonly pieces: readonly Piece[],
  ) {
    this.size = pieces.reduce((sum, { size }) => sum + size, 0);
  }

  async at(from: number, length: number): Promise<Buffer> {
    const end = Math.min(from + length, this.size) - 1;
    return end < from ? Buffer.alloc(0) : buffer(this.stream({ start: from, end }));
  }

  stream({ start, end }: Range = { start: 0, end: this.size - 1 }): Readable {
    const [only, more] = this.pieces;
    if (only && !more && end >= start) return this.store.read(only.key, { start, end });
    return Readable.from(this.between(start, end), { objectMode: false });
  }

  async copyTo(path: string): Promise<void> {
    await pipeline(this.stream(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  }

  private async *between(start: number, end: number): AsyncGenerator<Buffer> {
    let before = 0;
    for (const { key, size } of this.pieces) {
      const from = Math.max(start - before, 0);
      const to = Math.min(end - before, size - 1);
      before += size;
      if (from <= to) yield* this.store.read(key, { start: from, end: to }) as AsyncIterable<Buffer>;
    }
  }
}

/** The bytes of a file on this machine's disk. */
export class BytesAtPath implements Bytes {
  constructor(
    private readonly path: string,
    readonly size: number,
  ) {}

  async at(from: number, length: number): Promise<Buffer> {
    const file = await open(this.path, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.size - from)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  stream(range?: Range): Readable {
    return createReadStream(this.path, range);
  }
}
