import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { PiecedBytes, type Bytes } from './bytes.js';
import type { Tx } from '../work/tx.js';
import { insertPieces, piecesOf, type PieceRow, type PutPiece } from './pieces.repository.js';
import { FileStore } from './store/file-store.js';

/** What is in memory of an upload at once, and what a crash makes somebody send again at the most. */
export const mostInPiece = 8 * 1024 * 1024;

/** Files in pieces: bytes are put first, and the row that names them is written after it; never the other way round. */
@Injectable()
export class Pieces {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /** The bytes of a file, or of an upload as far as it has come. */
  async of(fileId: string, smaller = false): Promise<PiecedBytes> {
    return new PiecedBytes(this.store, await this.listed(fileId, smaller));
  }

  async listed(fileId: string, smaller = false): Promise<PieceRow[]> {
    const rows = await this.database.read<PieceRow>(piecesOf(fileId, smaller));
    return Promise.all(rows.map(async (row) => (row.size > 0 ? row : this.measured(row))));
  }

  /** Keeps bytes, and gives the piece as it is then to be written down. */
  async put(bytes: Buffer, at: { start: number; smaller?: boolean }): Promise<PutPiece> {
    const key = randomBytes(20).toString('hex');
    const since = Date.now();
    await this.store.put(key, bytes);
    return { key, smaller: at.smaller ?? false, start: at.start, size: bytes.length, since };
  }

  async writeDown(tx: Tx, fileId: string, pieces: readonly PutPiece[]): Promise<void> {
    const written = await tx.query(insertPieces(fileId, pieces));
    if (written.length < pieces.length) throw new Error('These bytes were put away too long ago.');
  }

  async putAll(bytes: Bytes, smaller = false): Promise<PutPiece[]> {
    const pieces: PutPiece[] = [];
    for (let start = 0; start < bytes.size; start += mostInPiece)
      pieces.push(await this.put(await bytes.at(start, mostInPiece), { start, smaller }));
    return pieces;
  }

  /** Of the smaller pictures of before nobody noted how large they are. */
  private async measured(row: PieceRow): Promise<PieceRow> {
    return { ...row, size: (await this.store.sizeOf(row.key)) ?? 0 };
  }

  /** Takes back what was put in vain. Left there, it would go with the sweep. */
  async takeBack(pieces: readonly PieceRow[]): Promise<void> {
    for (const { key } of pieces) await this.store.remove(key).catch(() => undefined);
  }
}
