import { Injectable } from '@nestjs/common';
import { DomainError, type AttachmentView, type PostView } from '#kernel';
import { Files, isPicture, Tickets, type Tx } from '#platform';
import type { AttachmentInput } from './attachment.inputs.js';
import { faultIn } from './attachment.policy.js';
import {
  attachmentsOf,
  placeAttachments,
  removeAttachments,
  type AttachmentRow,
} from './attachment.repository.js';

/** An attachment as its statement reads it: addresses are written in by `shown`, as no statement can sign. */
export type StoredAttachment = Omit<AttachmentView, 'url' | 'smallUrl' | 'urlUntil'> & { smaller: boolean };
/** A post as its statement reads it. */
export type PostRow = Omit<PostView, 'attachments'> & { attachments: StoredAttachment[] };

/** Files and pictures in posts. */
@Injectable()
export class Attachments {
  constructor(
    private readonly files: Files,
    private readonly tickets: Tickets,
  ) {}

  /**
   * Makes a post's attachments what is asked for: takes over the new uploads of the actor, keeps what stood there, gives up
   * what is left out. Says whether that changed anything.
   */
  async place(tx: Tx, postId: string, asked: readonly AttachmentInput[], field: string): Promise<boolean> {
    const before = await tx.query<AttachmentRow>(attachmentsOf(postId));
    const wanted = new Set(asked.map((one) => one.fileId));
    const standing = new Map(before.map((one) => [one.fileId, one.mediaType]));
    const fresh = asked.filter((one) => !standing.has(one.fileId));
    const claimed = await this.files.claim(tx, [...new Set(fresh.map((one) => one.fileId))], {
      shape: 'WHOLE',
      field,
    });
    for (const file of claimed) standing.set(file.id, file.mediaType);
    const after = asked.map(({ fileId, alt }) => {
      const picture = isPicture(standing.get(fileId)!);
      return { fileId, picture, alt: picture ? (alt ?? null) : null };
    });
    const fault = faultIn(after);
    if (fault)
      throw new DomainError('BAD_INPUT', {
        field: `${field}.${fault.place}.${fault.field}`,
        rule: fault.rule,
      });
    if (areSame(before, after)) return false;
    const gone = before.map((one) => one.fileId).filter((id) => !wanted.has(id));
    if (gone.length > 0) await tx.query(removeAttachments(postId, gone));
    if (after.length > 0) await tx.query(placeAttachments(postId, after));
    await this.files.release(tx, gone);
    return true;
  }

  /**
   * The post with tickets to its attachments. To be called only with posts that were read by their access, or for the
   * facts of a stream that only readers are in.
   */
  shown(row: PostRow): PostView {
    return { ...row, attachments: this.withAddresses(row.attachments) };
  }

  /** The same for files that stand in no post: to be called with those of the reader's own draft alone. */
  withAddresses(stored: readonly StoredAttachment[]): AttachmentView[] {
    return stored.map(({ smaller, ...attachment }) => {
      const { url, smallUrl, until } = this.tickets.urlsOf({ ...attachment, smaller });
      return { ...attachment, url, smallUrl, urlUntil: until };
    });
  }
}

/** Whether two lists name the same files with the same words in the same order. */
export function areSame(
  one: readonly { fileId: string; alt: string | null }[],
  other: readonly { fileId: string; alt: string | null }[],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ fileId, alt }, i) => fileId === other[i]!.fileId && alt === other[i]!.alt)
  );
}
