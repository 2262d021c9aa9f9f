import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, onBehalfOf, type Actor } from '#kernel';
import { Database } from '../database/database.js';
import { Throttle } from '../throttle/throttle.js';
import type { Tx } from '../work/tx.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import type { Bytes, PiecedBytes } from './bytes.js';
import { cleanName } from './file-name.js';
import {
  bytesWaiting,
  claimFiles,
  fileById,
  insertFile,
  releaseFiles,
  type FileRow,
} from './files.repository.js';
import { Intake, mostBytes } from './intake.js';
import { Pieces } from './pieces.service.js';
import type { Shape } from './pictures.js';
import { Scans, refusedByScan, type VerdictListener } from './scan/scans.service.js';
import type { ScanState } from './scan/scanner.js';

export const mostWaiting = 10 * mostBytes;
const uploads = { limit: 120, windowSeconds: 10 * 60 };

/** A claimed file as the claiming room knows it. */
export type ClaimedFile = Pick<
  FileRow,
  'id' | 'name' | 'mediaType' | 'size' | 'width' | 'height' | 'smaller' | 'scan'
> & {
  /** in hexadecimal */
  sha256: string;
};

/** What a door needs to give a file to somebody. */
export interface FoundFile extends Bytes {
  name: string;
  mediaType: string;
  /** it was written anew here, and may be shown in the page */
  drawnAnew: boolean;
  scan: ScanState;
  /** differs where the bytes differ */
  tag: string;
}

/** A file for whoever works on its content. */
export interface FileContent {
  name: string;
  mediaType: string;
  scan: ScanState;
  bytes: PiecedBytes;
}

/** Files that people bring: taken in, claimed by the room that needs them, given back. */
@Injectable()
export class Files {
  /** the conditions under which a room holds an upload, `waiting`, longer than a day */
  readonly holders: string[] = [];

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly pieces: Pieces,
    private readonly intake: Intake,
    private readonly scans: Scans,
    private readonly throttle: Throttle,
  ) {}

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
   * upload, one brought to another place, one that was claimed before and one that was never there look alike: BAD_INPUT at `field`.
   */
  async claim(
    tx: Tx,
    ids: readonly string[],
    { shape, field, quotaId = null }: { shape: Shape; field: string; quotaId?: string | null },
  ): Promise<ClaimedFile[]> {
    if (ids.length === 0) return [];
    const claimed = await tx.query<FileRow>(claimFiles(ids, tx.actor.personId, { shape, quotaId }));
    const byId = new Map(claimed.map((file) => [file.id, file]));
    return ids.map((id) => {
      const file = byId.get(id);
      if (!file) throw new DomainError('BAD_INPUT', { field, rule: 'NO_SUCH_UPLOAD' });
      if (file.scan === 'REFUSED') throw new DomainError('BAD_INPUT', { ...refusedByScan().details, field });
      const { name, mediaType, size, width, height, smaller, scan } = file;
      return { id, name, mediaType, size, width, height, smaller, scan, sha256: file.sha256.toString('hex') };
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

  /** Told when the scanner has said what a file is that was taken in before it could say so. */
  onVerdict(listener: VerdictListener): void {
    this.scans.onVerdict(listener);
  }

  /** A file, or its smaller version, for whoever came with a ticket. Null where it is gone. */
  async find(id: string, small: boolean): Promise<FoundFile | null> {
    const file = await this.database.readOne<FileRow>(fileById(id));
    if (!file) return null;
    const bytes = await this.pieces.of(id, small && file.smaller);
    const { name, mediaType, scan } = file;
    const tag = `${file.sha256.toString('base64url').slice(0, 27)}${small ? '-s' : ''}`;
    return {
      ...{ name, mediaType, scan, tag, size: bytes.size, drawnAnew: file.width !== null },
      at: (from, length) => bytes.at(from, length),
      stream: (range) => bytes.stream(range),
    };
  }

  /** What a file holds, for previews, extraction and archives; whoever gives it on looks at `scan` first. */
  async contentOf(id: string): Promise<FileContent | null> {
    const file = await this.database.readOne<FileRow>(fileById(id));
    if (!file) return null;
    const { name, mediaType, scan } = file;
    return { name, mediaType, scan, bytes: await this.pieces.of(id) };
  }

  private async takeIn(
    personId: string,
    name: string,
    shape: Shape,
    writeTo: (path: string) => Promise<void>,
  ): Promise<FileRow> {
    return this.intake.take({ id: newId(), name, shape }, writeTo, async ({ file, pieces }) => {
      await this.work.run(onBehalfOf(personId), async (tx) => {
        await tx.query(insertFile(file, personId));
        await this.pieces.writeDown(tx, file.id, pieces);
      });
    });
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
}
