import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/instant.js';

/** The outbox. A letter is written here in the transaction that needs it, and leaves after the commit. */
@Entity({ schema: 'platform', name: 'mail' })
@Index(['state', 'nextAttemptAt'])
export class MailEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') recipient: string;
  @Column('text') language: string;
  @Column('text') subject: string;
  /** emptied once the letter was handed to an SMTP server: it holds one-time links */
  @Column('text') text: string;
  @Column('text') kind: string;
  /** what it is about, where it is written only when it leaves; then the rest is empty until it has left */
  @Column('uuid', { nullable: true }) ref: string | null;
  @Column('jsonb', { default: {} }) headers: Record<string, string>;
  /** ids of the persons whom it names, beside the one it goes to */
  @Column('uuid', { array: true, default: '{}' }) names: string[];
  /** QUEUED, SENT (by SMTP), STORED (readable at /dev/mail), FAILED (given up), DROPPED (nothing to say any more) */
  @Column('text', { default: 'QUEUED' }) state: string;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError: string | null;
  @Instant('next_attempt_at', { now: true }) nextAttemptAt: string;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('sent_at', { nullable: true }) sentAt: string | null;
}
