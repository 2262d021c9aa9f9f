import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ErrorCode } from '#kernel';
import { Database } from '../../database/database.js';
import { UnitOfWork } from '../../work/unit-of-work.js';
import { nameFor } from '../file-name.js';
import { fileById, insertFile, type FileRow } from '../files.repository.js';
import { Intake, mostBytes } from '../intake.js';
import { dropPiecesOf, type PutPiece } from '../pieces.repository.js';
import { Pieces } from '../pieces.service.js';
import { giveRoomBack } from '../quotas.repository.js';
import { isDrawnAnew, recognise } from '../recognise.js';
import { RunningHash } from '../running-hash.js';
import { Scans } from '../scan/scans.service.js';
import { lockUpload, settleUpload, type UploadRow } from './uploads.repository.js';

/** Makes a file of an upload that is all there: by whoever asks, as often as asked, once. */
@Injectable()
export class Finishing {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly pieces: Pieces,
    private readonly intake: Intake,
    private readonly scans: Scans,
  ) {}

  async finish(actor: Actor, upload: UploadRow): Promise<FileRow> {
    if (upload.state === 'REFUSED') throw this.refusalOf(upload);
    if (upload.state === 'STORED') return this.stored(upload.id);
    try {
      return await this.make(actor, upload);
    } catch (error) {
      if (isRefusal(error)) await this.refuse(actor, upload, error);
      // whoever else finished it meanwhile made the same of the same bytes
      if (error instanceof DomainError && error.code === 'CONFLICT') return this.stored(upload.id);
      throw error;
    }
  }

  /** Why it was refused, as it was said the first time. */
  refusalOf({ refusal }: UploadRow): DomainError {
    const { code, ...details } = refusal as { code: ErrorCode };
    return new DomainError(code, details);
  }

  private async make(actor: Actor, upload: UploadRow): Promise<FileRow> {
    const bytes = await this.pieces.of(upload.id);
    if (bytes.size !== upload.size) throw new Error(`Of the upload ${upload.id} not all pieces are there.`);
    const sha256 = (await RunningHash.from(upload.hash)).digest();
    if (upload.announced && !upload.announced.equals(sha256))
      throw new DomainError('BAD_INPUT', { field: 'file', rule: 'CHECKSUM' });
    const mediaType = await recognise(bytes, upload.name, upload.kinds);
    const { id, name, shape, quotaId } = upload;
    if (isDrawnAnew(mediaType, upload.kinds)) {
      if (upload.size > mostBytes) throw new DomainError('TOO_LARGE', { rule: 'FILE', limit: mostBytes });
      return this.intake.take(
        { id, name, shape },
        (path) => bytes.copyTo(path),
        (taken) => this.settle(actor, { ...taken.file, quotaId }, upload, taken.pieces),
      );
    }
    if (shape === 'SQUARE') throw new DomainError('BAD_INPUT', { field: 'file', rule: 'NOT_A_PICTURE' });
    const file: FileRow = {
      ...{ id, name: nameFor(name, mediaType), mediaType, size: upload.size, sha256, shape, quotaId },
      ...{ width: null, height: null, smaller: false },
      scan: await this.scans.firstLook(bytes),
    };
    await this.settle(actor, file, upload, null);
    return file;
  }

  /** @param drawn the pieces of what was drawn anew, which take the place of what was sent */
  private async settle(
    actor: Actor,
    file: FileRow,
    upload: UploadRow,
    drawn: PutPiece[] | null,
  ): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const now = await tx.queryOne<UploadRow>(lockUpload(upload.id));
      if (now?.state !== 'ARRIVING') throw new DomainError(now ? 'CONFLICT' : 'NOT_FOUND');
      if (drawn) {
        await tx.query(dropPiecesOf([upload.id]));
        await this.pieces.writeDown(tx, upload.id, drawn);
        if (upload.quotaId) await tx.query(giveRoomBack(upload.quotaId, upload.size - file.size));
      }
      await tx.query(insertFile(file, actor.personId!));
      await tx.query(settleUpload(upload.id, 'STORED', null));
    });
  }

  private async refuse(actor: Actor, { id }: UploadRow, { code, details }: DomainError): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const upload = await tx.queryOne<UploadRow>(lockUpload(id));
      if (upload?.state !== 'ARRIVING') return;
      await tx.query(dropPiecesOf([id]));
      if (upload.quotaId) await tx.query(giveRoomBack(upload.quotaId, upload.size));
      await tx.query(settleUpload(id, 'REFUSED', { code, ...details }));
    });
  }

  private async stored(id: string): Promise<FileRow> {
    const file = await this.database.readOne<FileRow>(fileById(id));
    if (!file) throw new DomainError('NOT_FOUND');
    return file;
  }
}

/** It is about the bytes, and will be said of them again and again. */
const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && (error.code === 'BAD_INPUT' || error.code === 'TOO_LARGE');
