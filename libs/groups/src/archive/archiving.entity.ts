import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** That a community or group was closed for writing, by whom and why, and when it was opened again. */
@Entity({ schema: 'groups', name: 'archiving' })
@Index('archiving_open', ['scopeId'], { unique: true, where: 'reopened_at is null' })
export class ArchivingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Instant('at', { now: true }) at: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  /** why, in the words of whoever closed it */
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') language: string;
  @Instant('reopened_at', { nullable: true }) reopenedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'reopened_by', nullable: true }) reopenedBy:
    string | null;
}
