import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '../work/tx.js';
import { Files } from './files.service.js';
import { isPicture } from './media-types.js';
import type { PhotoRow } from './photo.policy.js';

const field = 'input.content.photos';

/** The bytes behind the pictures of a meeting or a practice: taken over with the row that refers to them, given up with it. */
@Injectable()
export class Photos {
  constructor(private readonly files: Files) {}

  /** Takes over what is new, before the rows are written. */
  async claim(tx: Tx, before: readonly PhotoRow[], after: readonly PhotoRow[]): Promise<void> {
    const standing = new Set(before.map(({ fileId }) => fileId));
    const fresh = after.map(({ fileId }) => fileId).filter((id) => !standing.has(id));
    const claimed = await this.files.claim(tx, fresh, { shape: 'WHOLE', field });
    if (claimed.some(({ mediaType }) => !isPicture(mediaType)))
      throw new DomainError('BAD_INPUT', { field, rule: 'NOT_A_PICTURE' });
  }

  /** Gives up what is not there any more, after the rows are gone. */
  async release(tx: Tx, before: readonly PhotoRow[], after: readonly PhotoRow[]): Promise<void> {
    const kept = new Set(after.map(({ fileId }) => fileId));
    await this.files.release(
      tx,
      before.map(({ fileId }) => fileId).filter((id) => !kept.has(id)),
    );
  }
}
