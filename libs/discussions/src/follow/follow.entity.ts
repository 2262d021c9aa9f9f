import type { PlaceFollowLevel, ThreadFollowLevel } from '#kernel';
import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody chose for a thread. No row: it follows from the place, and from whether they take part. */
@Entity({ schema: 'discussions', name: 'thread_follow' })
@Index(['personId'])
export class ThreadFollowEntity {
  @ForeignKey('ThreadEntity') @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('text') level: ThreadFollowLevel;
  @Instant('at', { now: true }) at: string;
}

/** What somebody chose for a group or community. No row: NEW_THREADS for those who belong there, MENTIONS for the others. */
@Entity({ schema: 'discussions', name: 'place_follow' })
@Index(['personId'])
export class PlaceFollowEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('text') level: PlaceFollowLevel;
  @Instant('at', { now: true }) at: string;
}
