import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ModerationAct } from './moderation-act.js';

/**
 * One act of those who keep order: who, when, what, why, from what to what. Only ever added to; a term of its own
 * (two years) removes it, not the 90 days of events.
 */
@Entity({ schema: 'discussions', name: 'moderation_entry' })
@Index(['scopeId', 'at', 'id'])
export class ModerationEntryEntity {
  @PrimaryColumn('uuid') id: string;
  /** where it was done: what moves later keeps its history in the old place */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Instant('at', { now: true }) at: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'actor_id' }) actorId: string;
  @Column('text') act: ModerationAct;
  @Index() @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id' }) threadId: string;
  @ForeignKey('PostEntity') @Column('uuid', { name: 'post_id', nullable: true }) postId: string | null;
  /** whose post it was about */
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'about_id', nullable: true }) aboutId:
    string | null;
  /** a constant: why a post was hidden */
  @Column('text', { nullable: true }) reason: string | null;
  /** in the moderator's words */
  @Column('text', { nullable: true }) words: string | null;
  /** what it was before, and what it became: a title, a number of seconds, a place */
  @Column('text', { nullable: true }) before: string | null;
  @Column('text', { nullable: true }) after: string | null;
}
