import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person thinks of an announcement: one rating each, which the table itself keeps, however many are sent at once. */
@Entity({ schema: 'discussions', name: 'rating' })
export class RatingEntity {
  @ForeignKey('ThreadEntity') @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** up, or down */
  @Column('boolean') up: boolean;
  @Instant('at', { now: true }) at: string;
}
