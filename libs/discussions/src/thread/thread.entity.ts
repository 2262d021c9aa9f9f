import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/**
 * A thread hangs in a scope and is read and written by whom the scope says. What a list shows of its newest post is kept
 * on the row, so that a list of threads reads no posts.
 */
@Entity({ schema: 'discussions', name: 'thread' })
@Index(['scopeId', 'lastPostAt', 'id'])
@Index(['scopeId', 'headChangedAt'])
@Index('thread_pinned', ['scopeId'], { where: 'pinned_at is not null' })
@Index('thread_announced', ['scopeId'], { where: 'announced_at is not null' })
export class ThreadEntity {
  @PrimaryColumn('uuid') id: string;
  /** the number in its address, never given again */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text') title: string;
  /** `slugOf` of the title: made when it is written, because a list of threads would make it of each row each time */
  @Column('text', { default: 'untitled' }) slug: string;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  @Column('text') language: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'author_id' }) authorId: string;
  @Instant('created_at') createdAt: string;
  /** the number of the newest post; the row is locked while the next is given, so numbers have no holes */
  @Column('int', { name: 'last_number' }) lastNumber: number;
  @Instant('last_post_at') lastPostAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'last_author_id' }) lastAuthorId: string;
  /** the newest post is written in another's name: only then a list looks at it */
  @Column('boolean', { name: 'last_on_behalf', default: false }) lastOnBehalf: boolean;
  /** empty when the newest post is withdrawn */
  @Column('text', { name: 'last_excerpt' }) lastExcerpt: string;
  /** posts that are not withdrawn */
  @Column('int', { name: 'post_count' }) postCount: number;
  /** moves with everything that a head shows: watchers of the group are told of threads by it */
  @Instant('head_changed_at') headChangedAt: string;
  /** closed for writing since; moderators still write */
  @Instant('locked_at', { nullable: true }) lockedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'locked_by', nullable: true }) lockedBy: string | null;
  @Column('text', { name: 'lock_reason', nullable: true }) lockReason: string | null;
  /** first in the lists of its place since */
  @Instant('pinned_at', { nullable: true }) pinnedAt: string | null;
  /** one person writes at most once in so many seconds; 0: as often as they like */
  @Column('int', { name: 'slow_seconds', default: 0 }) slowSeconds: number;
  /** where its posts went, all of them: it is listed nowhere, and its address leads there */
  @Index('thread_merged', { where: 'merged_into_id is not null' })
  @ForeignKey('ThreadEntity')
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;
  /** of the one vocabulary; a theme is retired, never deleted */
  @Column('uuid', { array: true, name: 'theme_ids', default: [] }) themeIds: string[];
  /** on the front of its place since, put there by, and until; past that moment it stands there no more */
  @Instant('announced_at', { nullable: true }) announcedAt: string | null;
  @Instant('announced_until', { nullable: true }) announcedUntil: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'announced_by', nullable: true }) announcedBy:
    string | null;
  /** of the title */
  @Column('int', { default: 1 }) version: number;
}
