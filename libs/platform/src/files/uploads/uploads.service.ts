import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Database } from '../../database/database.js';
import { Throttle } from '../../throttle/throttle.js';
import { UnitOfWork } from '../../work/unit-of-work.js';
import { cleanName } from '../file-name.js';
import { bytesWaiting, type FileRow } from '../files.repository.js';
import { mostWaiting } from '../files.service.js';
import { mostBytes } from '../intake.js';
import { dropPieces } from '../pieces.repository.js';
import { mostInPiece, Pieces } from '../pieces.service.js';
import type { Shape } from '../pictures.js';
import { roomTaken, takeRoom } from '../quotas.repository.js';
import { RunningHash } from '../running-hash.js';
import { Finishing } from './finishing.service.js';
import { UploadPermits, type Permitted, type UploadPermit } from './upload-permits.js';
import {
  arrivingOf,
  endUpload,
  holdPerson,
  insertUpload,
  moveOn,
  uploadOf,
  type UploadRow,
} from './uploads.repository.js';

const begun = { limit: 600, windowSeconds: 10 * 60 };
const mostArriving = 100;
const expiresAfter = 24 * 60 * 60 * 1000;
/** The last piece is filled up where it is smaller than this; so however few bytes come at a time, pieces stay few. */
const smallPiece = 1024 * 1024;

const unasked: Permitted = { most: mostBytes, kinds: 'KNOWN', quota: null };

/** An upload as whoever sends it knows it. */
export interface Upload {
  id: string;
  size: number;
  received: number;
  /** when it is given up, if nothing more comes */
  until: string;
}

/** What somebody wants to bring. */
export interface Announced {
  /** as it is in the metadata */
  name: string | undefined;
  size: number;
  shape: Shape;
  ticket: string | undefined;
  /** of the whole file */
  sha256: Buffer | null;
}

/** Files that arrive in parts: begun, continued wherever they broke off, finished once, given up. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly pieces: Pieces,
    private readonly finishing: Finishing,
    private readonly permits: UploadPermits,
    private readonly throttle: Throttle,
  ) {}

  /** Leave for somebody to bring files to a place; to be called only by whoever has decided that they may. */
  permit(actor: Actor, permitted: Permitted): UploadPermit {
    return this.permits.give(actor, permitted);
  }

  /** Bytes that lie in a place or are on their way there. */
  async usedOf(quotaId: string): Promise<number> {
    const row = await this.database.readOne<{ used: number }>(roomTaken(quotaId));
    return row?.used ?? 0;
  }

  /** Begins an upload, and takes the room for all of it. */
  async begin(actor: Actor, announced: Announced): Promise<Upload> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const { size, shape, sha256, ticket } = announced;
    const name = cleanName(encodeURIComponent(announced.name ?? ''));
    const { most, kinds, quota } = ticket ? this.permits.open(actor, ticket) : unasked;
    if (size > most) throw new DomainError('TOO_LARGE', { rule: 'FILE', limit: most });
    if (size === 0) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'EMPTY' });
    if (kinds === 'ANY' && shape !== 'WHOLE')
      throw new DomainError('BAD_INPUT', { field: 'shape', rule: 'UNKNOWN' });
    await this.throttle.take(`upload-begun ${personId}`, begun);
    const row = await this.work.run(actor, async (tx) => {
      await tx.query(holdPerson(personId));
      const arriving = await tx.queryOne<{ count: number }>(arrivingOf(personId));
      if (arriving!.count >= mostArriving) throw new DomainError('TOO_LARGE', { rule: 'UPLOADS_WAITING' });
      if (quota) {
        if (!(await tx.queryOne(takeRoom(quota.id, size, quota.most))))
          throw new DomainError('TOO_LARGE', { rule: 'QUOTA', limit: quota.most });
      } else {
        const waiting = await tx.queryOne<{ bytes: number }>(bytesWaiting(personId));
        if (waiting!.bytes + size > mostWaiting)
          throw new DomainError('TOO_LARGE', { rule: 'UPLOADS_WAITING' });
      }
      const upload = { id: newId(), name, size, announced: sha256, shape, kinds, quotaId: quota?.id ?? null };
      return tx.queryOne<UploadRow>(insertUpload(upload, personId));
    });
    return shown(row!);
  }

  /** How far it has come. */
  async find(actor: Actor, id: string): Promise<Upload> {
    return shown(await this.own(actor, id));
  }

  /**
   * Goes on with an upload where it stands, and finishes it when all is there. Each piece that is safe counts, whatever happens
   * after it; of two that go on at the same place one is told that it is not there any more.
   * @param sent from where on, how much as far as that is said, and the bytes; where they break off, what came until then is kept
   */
  async goOn(
    actor: Actor,
    id: string,
    { offset, length, body }: { offset: number; length: number; body: AsyncIterable<Buffer> },
  ): Promise<Upload> {
    let upload = await this.own(actor, id);
    if (upload.state === 'REFUSED') throw this.finishing.refusalOf(upload);
    if (upload.received !== offset) throw elsewhere(upload.received);
    if (offset + length > upload.size) throw tooLong(upload.size);
    const arriving = await Arriving.after(upload, this.pieces);
    try {
      for await (const bytes of body) {
        for (let from = 0; from < bytes.length;) {
          from += arriving.take(bytes, from);
          if (arriving.isFull) upload = await this.keep(actor, upload, arriving);
        }
      }
    } catch (error) {
      if (!(error instanceof DomainError) && arriving.holdsNew) await this.keep(actor, upload, arriving);
      throw error;
    }
    if (arriving.holdsNew) upload = await this.keep(actor, upload, arriving);
    if (upload.received === upload.size) await this.finishing.finish(actor, await this.own(actor, id));
    return shown(upload);
  }

  /** The file that an upload has become. Finishes it where whoever was at it died; throws why it was refused, as often as asked. */
  async fileOf(actor: Actor, id: string): Promise<FileRow> {
    const upload = await this.own(actor, id);
    if (upload.state === 'ARRIVING' && upload.received < upload.size) throw elsewhere(upload.received);
    return this.finishing.finish(actor, upload);
  }

  /** Gives an upload up. What it has become is not its own any more, and stays. */
  async end(actor: Actor, id: string): Promise<void> {
    const { id: known } = await this.own(actor, id);
    await this.work.run(actor, (tx) => tx.query(endUpload(known, actor.personId!)));
  }

  private async own(actor: Actor, id: string): Promise<UploadRow> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const upload = isId(id) ? await this.database.readOne<UploadRow>(uploadOf(id, actor.personId)) : null;
    if (!upload) throw new DomainError('NOT_FOUND');
    if (Date.parse(upload.touchedAt) + expiresAfter < Date.now()) throw new DomainError('EXPIRED');
    return upload;
  }

  /** Makes what has come safe: first the bytes, then the row that says that they are there. */
  private async keep(actor: Actor, upload: UploadRow, arriving: Arriving): Promise<UploadRow> {
    const { bytes, start, instead } = arriving.piece;
    const received = start + bytes.length;
    const hash = arriving.hashState();
    const piece = await this.pieces.put(bytes, { start });
    const moved = await this.work.run(actor, async (tx) => {
      if (!(await tx.queryOne(moveOn(upload.id, upload.received, received, hash)))) return false;
      if (instead) await tx.query(dropPieces([instead]));
      await this.pieces.writeDown(tx, upload.id, [piece]);
      return true;
    });
    if (!moved) {
      await this.pieces.takeBack([piece]);
      throw elsewhere((await this.own(actor, upload.id)).received);
    }
    arriving.next();
    return { ...upload, received, touchedAt: new Date().toISOString() };
  }
}

/** What is in memory of an upload: the piece that is being filled. */
class Arriving {
  private bytes: Buffer;
  private filled = 0;
  private fresh = 0;

  private constructor(
    private readonly hash: RunningHash,
    private readonly size: number,
    private start: number,
    /** a small piece whose bytes are taken up into this one */
    private instead: string | null,
  ) {
    this.bytes = Buffer.allocUnsafe(Math.min(mostInPiece, size - start));
  }

  static async after({ id, size, received, hash }: UploadRow, pieces: Pieces): Promise<Arriving> {
    const running = await RunningHash.from(hash);
    const last = (await pieces.listed(id)).at(-1);
    if (!last || last.size >= smallPiece || received === size)
      return new Arriving(running, size, received, null);
    const arriving = new Arriving(running, size, last.start, last.key);
    const before = await (await pieces.of(id)).at(last.start, last.size);
    arriving.filled = before.copy(arriving.bytes);
    return arriving;
  }

  get isFull(): boolean {
    return this.filled === this.bytes.length && this.fresh > 0;
  }

  get holdsNew(): boolean {
    return this.fresh > 0;
  }

  get piece(): { bytes: Buffer; start: number; instead: string | null } {
    return { bytes: this.bytes.subarray(0, this.filled), start: this.start, instead: this.instead };
  }

  /** Takes what there is room for; throws where more comes than was announced. */
  take(from: Buffer, at: number): number {
    const taken = from.copy(this.bytes, this.filled, at);
    if (taken === 0) throw tooLong(this.size);
    this.hash.update(this.bytes.subarray(this.filled, this.filled + taken));
    this.filled += taken;
    this.fresh += taken;
    return taken;
  }

  hashState(): Buffer {
    return this.hash.state();
  }

  /** Begins the next piece. */
  next(): void {
    this.start += this.filled;
    [this.filled, this.fresh, this.instead] = [0, 0, null];
    const left = Math.min(mostInPiece, this.size - this.start);
    if (left < this.bytes.length) this.bytes = this.bytes.subarray(0, left);
  }
}

const elsewhere = (received: number): DomainError =>
  new DomainError('CONFLICT', { rule: 'OFFSET', received });

const tooLong = (size: number): DomainError => new DomainError('TOO_LARGE', { rule: 'LENGTH', limit: size });

const shown = ({ id, size, received, touchedAt }: UploadRow): Upload => ({
  ...{ id, size, received },
  until: new Date(Date.parse(touchedAt) + expiresAfter).toISOString(),
});
