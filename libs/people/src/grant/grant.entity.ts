import type { Role } from '#kernel';
import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A role that a person holds in a scope for a time. Memberships, mandates and reviews are records of their own rooms; each
 * gives its grants in its own transaction, so one person may hold the same role twice.
 */
@Entity({ schema: 'people', name: 'scope_grant' })
@Index(['personId', 'scopeId'])
// The directory asks who leads or looks after something: a handful among all who are members.
@Index('scope_grant_of_few', ['role'], { where: "ended_at is null and role <> 'MEMBER'" })
export class ScopeGrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: Role;
  @Instant('since', { now: true }) since: string;
  /** when it ends or ended; null: until somebody ends it */
  @Instant('until', { nullable: true }) until: string | null;
  /**
   * Set when somebody ended it. `until` alone would not do: a reader whose clock stands a fraction of a millisecond before
   * the ending would still find the grant alive although it sees the ending's commit.
   */
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'given_by', nullable: true }) givenBy: string | null;
}
