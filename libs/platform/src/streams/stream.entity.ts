/** The event log's tables. They are written by the unit of work alone and read by live delivery and the consumers. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/instant.js';

/** Counts changes of who may read: numbers without meaning, under the id of a scope or a person. */
@Entity({ schema: 'platform', name: 'audience' })
export class AudienceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint', { default: 1 }) version: number;
}

/** What one audience may see. */
@Entity({ schema: 'platform', name: 'stream' })
export class StreamEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Index() @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Index() @ForeignKey('AudienceEntity') @Column('uuid', { name: 'audience_id' }) audienceId: string;
}

/** The last number of each stream: updated with every event, hence a table of its own with room in its pages. */
@Entity({ schema: 'platform', name: 'stream_head' })
export class StreamHeadEntity {
  @ForeignKey('StreamEntity') @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @Column('bigint', { default: 0 }) head: number;
}

/** Names and numbers only: no text, no address. Kept 90 days as a point to resume from. */
@Entity({ schema: 'platform', name: 'event' })
export class EventEntity {
  @ForeignKey('StreamEntity') @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('bigint') n: number;
  @Column('text') type: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('int', { name: 'subject_version' }) subjectVersion: number;
  @Index() @Instant('at', { now: true }) at: string;
}

/** Which request was carried out already, and what it was about; never its text. Kept 7 days. */
@Entity({ schema: 'platform', name: 'idempotency' })
export class IdempotencyEntity {
  /** the person, or `guest` */
  @PrimaryColumn('text') owner: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('int', { name: 'subject_version', nullable: true }) subjectVersion: number | null;
  @Index() @Instant('at', { now: true }) at: string;
}
