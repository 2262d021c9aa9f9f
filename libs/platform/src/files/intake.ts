import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { PatientTurns } from '../capacity/patient-turns.js';
import { Configuration } from '../configuration.js';
import { BytesAtPath } from './bytes.js';
import { nameFor } from './file-name.js';
import type { FileRow } from './files.repository.js';
import type { PutPiece } from './pieces.repository.js';
import { Pieces } from './pieces.service.js';
import { rewritePicture, type Shape } from './pictures.js';
import { isDrawnAnew, recognise } from './recognise.js';
import { Scans } from './scan/scans.service.js';
import { Arrivals, type Place } from './store/arrivals.js';

/** How large a file may be that no room has asked for: 25 MB, as people count them. */
export const mostBytes = 25 * 1024 * 1024;

// Each decodes into 60 million pixels at the most: more at once would take the memory that the requests need.
const mostPicturesAtOnce = 2;

/** A file that was looked at, and whose bytes are safe; it becomes one with the rows that name them. */
export interface TakenIn {
  file: FileRow;
  pieces: PutPiece[];
}

/** Looks at small files on this machine's disk: what they are, pictures drawn anew, scanned, and their bytes put away. */
@Injectable()
export class Intake {
  private readonly arrivals: Arrivals;
  private readonly pictures = new PatientTurns(mostPicturesAtOnce);

  constructor(
    private readonly pieces: Pieces,
    private readonly scans: Scans,
    configuration: Configuration,
  ) {
    this.arrivals = new Arrivals(configuration.dataDirectory);
  }

  /**
   * Takes in what is written to a path.
   * @param keep writes the rows that name the bytes; where it fails, the bytes are taken back
   */
  async take(
    asked: { id: string; name: string; shape: Shape },
    writeTo: (path: string) => Promise<void>,
    keep: (taken: TakenIn) => Promise<void>,
  ): Promise<FileRow> {
    const place = await this.arrivals.place(asked.id);
    const pieces: PutPiece[] = [];
    let keeping = false;
    try {
      await writeTo(place.brought);
      const { path, ...looked } = await this.lookAt(asked, place);
      const bytes = new BytesAtPath(path, looked.size);
      const scan = await this.scans.firstLook(bytes);
      pieces.push(...(await this.pieces.putAll(bytes)));
      if (looked.smaller) {
        const { size } = await stat(place.small);
        pieces.push(...(await this.pieces.putAll(new BytesAtPath(place.small, size), true)));
      }
      const file: FileRow = { ...looked, quotaId: null, scan };
      keeping = true;
      await keep({ file, pieces });
      return file;
    } catch (error) {
      // Of a commit that nobody answered nobody knows whether it was one: then the bytes stay.
      if (!keeping || error instanceof DomainError) await this.pieces.takeBack(pieces);
      throw error;
    } finally {
      await place.clear();
    }
  }

  sweep(olderThan: number): Promise<void> {
    return this.arrivals.sweep(olderThan);
  }

  /** What the bytes are; of a picture, the one that is written anew from it. */
  private async lookAt(
    { id, name, shape }: { id: string; name: string; shape: Shape },
    place: Place,
  ): Promise<Omit<FileRow, 'quotaId' | 'scan'> & { path: string }> {
    const { size } = await stat(place.brought);
    if (size === 0) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'EMPTY' });
    const mediaType = await recognise(new BytesAtPath(place.brought, size), name);
    const named = { id, name: nameFor(name, mediaType), mediaType, shape };
    if (!isDrawnAnew(mediaType, 'KNOWN')) {
      if (shape === 'SQUARE') throw new DomainError('BAD_INPUT', { field: 'file', rule: 'NOT_A_PICTURE' });
      const path = place.brought;
      return { ...named, ...(await measure(path)), width: null, height: null, smaller: false, path };
    }
    const picture = await this.pictures.inTurn(() =>
      rewritePicture(place.brought, mediaType, shape, place.written, place.small),
    );
    return { ...named, ...(await measure(place.written)), ...picture, path: place.written };
  }
}

async function measure(path: string): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { size: (await stat(path)).size, sha256: hash.digest() };
}
