import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What is left in a place's list where a thread was: it went to another place, or its posts went to another thread. It says
 * where to only to who may read there. A thread that comes back takes its own away.
 */
@Entity({ schema: 'discussions', name: 'thread_pointer' })
@Index(['scopeId', 'at'])
@Index('thread_pointer_moved', ['scopeId', 'threadId'], { unique: true, where: `kind = 'MOVED'` })
export class ThreadPointerEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  /** where it leads */
  @Index() @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id' }) threadId: string;
  @Column('text') kind: 'MOVED' | 'MERGED';
  @Instant('at', { now: true }) at: string;
}
