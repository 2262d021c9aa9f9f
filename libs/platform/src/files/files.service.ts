import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, stat, writeFile } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, guest, newId, onBehalfOf, type Actor } from '#kernel';
import { PatientTurns } from '../capacity/patient-turns.js';
import { Configuration } from '../configuration.js';
import { Database } from '../database/database.js';
import { Throttle } from '../throttle/throttle.js';
import type { Tx } from '../work/tx.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { cleanName, nameFor } from './file-name.js';
import { Arrivals, FileStore } from './file-store.js';
import {
  bytesWaiting,
  claimFiles,
  fileById,
  forgetFiles,
  insertFile,
  mayDelete,
  releasedFiles,
  releaseFiles,
  releaseUnclaimed,
  type FileRow,
} from './files.repository.js';
import { isPicture } from './media-types.js';
import { rewritePicture, type Shape } from './pictures.js';
import { recognise } from './recognise.js';

/** How large a file may be: 25 MB, as people count them. */
export const mostBytes = 25 * 1024 * 1024;
const mostWaiting = 10 * mostBytes;
const uploads = { limit: 120, windowSeconds: 10 * 60 };
// Each decodes into 60 million pixels at the most: more at once would take the memory that the requests need.
const mostPicturesAtOnce = 2;

/** A claimed file as the claiming room knows it. */
export type ClaimedFile = Pick<
  FileRow,
  'id' | 'name' | 'mediaType' | 'size' | 'width' | 'height' | 'smaller'
>;

/** What a door needs to give a file to somebody. */
export interface FoundFile {
  name: string;
  mediaType: string;
  size: number;
  /** differs where the bytes differ */
  tag: string;
  /** from and to inclusive */
  read(range: { start: number; end: number }): Readable;
}

/** The key of a picture's smaller version. */
export const smallerOf = (storageKey: string): string => `${storageKey}-small`;

/** Files that people bring: taken in, claimed by the room that needs them, given back, and deleted. */
@Injectable()
export class Files {
  private readonly arrivals: Arrivals;
  private readonly pictures = new PatientTurns(mostPicturesAtOnce);
  private readonly holders: string[] = [];

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
    private readonly throttle: Throttle,
    configuration: Configuration,
  ) {
    this.arrivals = new Arrivals(configuration.dataDirectory);
  }

  /**
   * Takes in what somebody sends. It is nobody's until a room claims it, and gone after a day if none does. What is broken
   * off or refused leaves nothing behind.
   */
  async receive(
    actor: Actor,
    sent: { body: Readable; name: string | undefined; shape: Shape },
  ): Promise<FileRow> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const name = cleanName(sent.name);
    await this.throttle.take(`upload ${personId}`, uploads);
    const waiting = await this.database.readOne<{ bytes: number }>(bytesWaiting(personId));
    if (waiting && waiting.bytes > mostWaiting)
      throw new DomainError('TOO_LARGE', { rule: 'UPLOADS_WAITING' });
    return this.takeIn(personId, name, sent.shape, (path) => write(sent.body, path));
  }

  /**
   * Keeps what the house itself has made for somebody, as a paper. Like what they bring it is nobody's until a room claims it
   * on their behalf, in the transaction that writes the row which holds it; made in vain, it is gone after a day.
   */
  async keepMade(actor: Actor, made: { bytes: Buffer; name: string }): Promise<FileRow> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const name = cleanName(encodeURIComponent(made.name));
    return this.takeIn(personId, name, 'WHOLE', (path) =>
      writeFile(path, made.bytes, { flag: 'wx', mode: 0o600 }),
    );
  }

  /**
   * Takes uploads over in the transaction that writes the row which holds them, in the order asked for. Somebody else's
   * upload, one that was claimed before and one that was never there look alike: BAD_INPUT at `field`.
   */
  async claim(
    tx: Tx,
    ids: readonly string[],
    asked: { shape: Shape; field: string },
  ): Promise<ClaimedFile[]> {
    if (ids.length === 0) return [];
    const claimed = await tx.query<ClaimedFile>(claimFiles(ids, tx.actor.personId, asked.shape));
    const byId = new Map(claimed.map((file) => [file.id, file]));
    return ids.map((id) => {
      const file = byId.get(id);
      if (!file) throw new DomainError('BAD_INPUT', { field: asked.field, rule: 'NO_SUCH_UPLOAD' });
      return file;
    });
  }

  /** Gives files up, in the transaction that deletes the row which held them. Their bytes go after the commit. */
  async release(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query(releaseFiles(ids));
  }

  /**
   * A room in which uploads wait longer than a day without being claimed.
   * @param holds the condition under which it holds a file, a row of `stored_file` under the name that is given
   */
  heldBy(holds: (file: string) => string): void {
    this.holders.push(holds('waiting'));
  }

  /** A file, or its smaller version, for whoever came with a ticket. Null where it is gone. */
  async find(id: string, small: boolean): Promise<FoundFile | null> {
    const file = await this.database.readOne<FileRow>(fileById(id));
    if (!file) return null;
    const key = small && file.smaller ? smallerOf(file.storageKey) : file.storageKey;
    const size = await this.store.sizeOf(key);
    if (size === null) return null;
    const { name, mediaType } = file;
    const tag = `${file.sha256.toString('base64url').slice(0, 27)}${small ? '-s' : ''}`;
    return { name, mediaType, size, tag, read: (range) => this.store.read(key, range) };
  }

  /**
   * Deletes what was given up or never claimed. Bytes before rows: a crash in between leaves a row to be found again.
   * While a backup copies the store nothing is deleted; the next sweep does it.
   */
  async sweep(now: number = Date.now()): Promise<void> {
    await this.database.read(releaseUnclaimed(this.holders));
    while (await this.work.run(guest(), (tx) => this.deleteSome(tx)));
    await this.arrivals.sweep(now - 60 * 60 * 1000);
  }

  /** False when there is nothing left that may go. */
  private async deleteSome(tx: Tx): Promise<boolean> {
    const free = await tx.queryOne<{ may: boolean }>(mayDelete());
    if (!free?.may) return false;
    const rows = await tx.query<{ id: string; storageKey: string }>(releasedFiles(200));
    for (const { storageKey } of rows) {
      await this.store.remove(storageKey);
      await this.store.remove(smallerOf(storageKey));
    }
    await tx.query(forgetFiles(rows.map((row) => row.id)));
    return rows.length > 0;
  }

  private async takeIn(
    personId: string,
    name: string,
    shape: Shape,
    writeTo: (path: string) => Promise<void>,
  ): Promise<FileRow> {
    const id = newId();
    const place = await this.arrivals.place(id);
    try {
      await writeTo(place.brought);
      const file = await this.lookAt(id, name, shape, place);
      // The row first: a crash between the two leaves a row without a file, which the clean-up finds, and never a file
      // that nobody knows of.
      await this.work.run(onBehalfOf(personId), (tx) => tx.query(insertFile(file, personId)));
      if (file.smaller) await this.store.keep(place.small, smallerOf(file.storageKey));
      await this.store.keep(place.written, file.storageKey);
      return file;
    } finally {
      await place.clear();
    }
  }

  /** What the bytes are; of a picture, the one that is written anew from it. */
  private async lookAt(
    id: string,
    name: string,
    shape: Shape,
    place: { brought: string; written: string; small: string },
  ): Promise<FileRow> {
    const mediaType = await recognise(place.brought, name);
    const storageKey = randomBytes(20).toString('hex');
    const named = { id, storageKey, name: nameFor(name, mediaType), mediaType, shape };
    if (!isPicture(mediaType)) {
      if (shape === 'SQUARE') throw new DomainError('BAD_INPUT', { field: 'file', rule: 'NOT_A_PICTURE' });
      await rename(place.brought, place.written);
      return { ...named, ...(await measure(place.written)), width: null, height: null, smaller: false };
    }
    const picture = await this.pictures.inTurn(() =>
      rewritePicture(place.brought, mediaType, shape, place.written, place.small),
    );
    return { ...named, ...(await measure(place.written)), ...picture };
  }
}

/** Writes a body to a file, counting: who announces less than they send is stopped all the same. */
async function write(body: Readable, path: string): Promise<void> {
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(new DomainError('TOO_LARGE', { rule: 'FILE', limit: mostBytes }));
      else done(null, chunk);
    },
  });
  await pipeline(body, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (bytes === 0) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'EMPTY' });
}

async function measure(path: string): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { size: (await stat(path)).size, sha256: hash.digest() };
}
