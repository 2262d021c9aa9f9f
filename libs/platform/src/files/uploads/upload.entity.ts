import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../../database/instant.js';

/** A file that is arriving in parts, over as many requests, processes and days as it takes. */
@Entity({ schema: 'platform', name: 'upload' })
@Index('upload_of_person', ['personId'])
@Index('upload_touched', ['touchedAt'])
export class UploadEntity {
  /** that of the file that it becomes */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') name: string;
  /** as announced, in bytes; it cannot be more or less */
  @Column('bigint') size: number;
  /** bytes that are safe */
  @Column('bigint', { default: 0 }) received: number;
  /** the state of the SHA-256 over exactly these bytes, so that any process can go on with it */
  @Column('bytea', { nullable: true }) hash: Buffer | null;
  /** the SHA-256 that whoever sends it has announced */
  @Column('bytea', { nullable: true }) announced: Buffer | null;
  @Column('text') shape: string;
  /** KNOWN: what the table of media types names; ANY: also what is only ever saved */
  @Column('text') kinds: string;
  @Column('uuid', { name: 'quota_id', nullable: true }) quotaId: string | null;
  /** ARRIVING, STORED or REFUSED */
  @Column('text', { default: 'ARRIVING' }) state: string;
  /** why it was refused: the details of the error, to be said again to whoever asks again */
  @Column('jsonb', { nullable: true }) refusal: Record<string, unknown> | null;
  @Instant('touched_at', { now: true }) touchedAt: string;
}
