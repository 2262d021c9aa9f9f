import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HidingReason } from '../hiding/hiding.type.js';
import type { ReportOutcome } from './report.type.js';

/** A reader says that something is wrong with a post: once a person and post. */
@Entity({ schema: 'discussions', name: 'report' })
@Index(['postId', 'reporterId'], { unique: true })
@Index('report_open', ['postId'], { where: 'closed_at is null' })
export class ReportEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PostEntity') @Column('uuid', { name: 'post_id' }) postId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'reporter_id' }) reporterId: string;
  @Column('text') reason: HidingReason;
  @Column('text', { nullable: true }) words: string | null;
  @Instant('at', { now: true }) at: string;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('text', { nullable: true }) outcome: ReportOutcome | null;
  /** what the reporter is told */
  @Column('text', { nullable: true }) answer: string | null;
}
