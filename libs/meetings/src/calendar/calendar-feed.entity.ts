import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The address under which a person's calendar reads their meetings without a session. One a person; renewed, the old one ends. */
@Entity({ schema: 'meetings', name: 'calendar_feed' })
export class CalendarFeedEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** of what stands in the address; itself it is kept nowhere */
  @Index({ unique: true }) @Column('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Instant('opened_at', { now: true }) openedAt: string;
  /** to the hour */
  @Instant('last_read_at', { nullable: true }) lastReadAt: string | null;
}
