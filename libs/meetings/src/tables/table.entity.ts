import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A table of a meeting, where some of its people work on something of their own; what comes of it is its output. */
@Entity({ schema: 'meetings', name: 'meeting_table' })
@Unique(['meetingId', 'number'])
@Check(`"seats" between 1 and 500`)
export class MeetingTableEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('int') number: number;
  @Column('text') title: string;
  @Column('text') language: string;
  @Column('int') seats: number;
  /** what the table brings back to all */
  @Column('text', { nullable: true }) output: string | null;
  @Column('text', { name: 'output_language', nullable: true }) outputLanguage: string | null;
  /** counts the writing of the output: who writes on an older one is told */
  @Column('int', { name: 'output_version', default: 0 }) outputVersion: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'output_by', nullable: true }) outputBy: string | null;
  @Instant('output_at', { nullable: true }) outputAt: string | null;
  /** in which it is talked about */
  @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id', nullable: true }) threadId: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** Who sits where: at one table of a meeting. */
@Entity({ schema: 'meetings', name: 'table_seat' })
export class TableSeatEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Index() @ForeignKey('MeetingTableEntity') @Column('uuid', { name: 'table_id' }) tableId: string;
}

/** At which tables somebody would like to sit, the dearest first. */
@Entity({ schema: 'meetings', name: 'table_wish' })
export class TableWishEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { array: true, name: 'table_ids' }) tableIds: string[];
}
