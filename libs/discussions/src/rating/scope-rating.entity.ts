import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person thinks of a thing that has a scope of its own, such as a meeting: one rating each, which the table itself keeps. */
@Entity({ schema: 'discussions', name: 'scope_rating' })
export class ScopeRatingEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** up, or down */
  @Column('boolean') up: boolean;
  @Instant('at', { now: true }) at: string;
}
