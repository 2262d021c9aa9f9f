import { Instant } from '#platform';
import type { DraftPoll } from './thread-draft.type.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The thread that somebody has begun to open in a group or community: one a place, its author's alone, gone with the opening. */
@Entity({ schema: 'discussions', name: 'thread_draft' })
export class ThreadDraftEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Index() @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text') title: string;
  /** as it is stored, with its mentions as links */
  @Column('text') text: string;
  /** two letters; empty: to be told from the text */
  @Column('text') language: string;
  /** as they were chosen; one that is offered no more is left out at saving and when they are given back, as no thread can be opened with it */
  @Column('uuid', { name: 'theme_ids', array: true }) themeIds: string[];
  /** in whose name it shall be written: a municipality, an office or an organisation; asked again at reading and at writing */
  @Column('uuid', { name: 'behalf_id', nullable: true }) behalfId: string | null;
  /** as far as it is made: nothing of it is required yet */
  @Column('jsonb', { nullable: true }) poll: DraftPoll | null;
  /**
   * Uploads in their order. A draft only names them: they stay uploads of its author, whom it spares that they go after a day,
   * and are taken over by the post, wherever it is written.
   */
  @Column('uuid', { name: 'file_ids', array: true, default: '{}' }) fileIds: string[];
  /** what the pictures among them show, each at the place of its file; empty: not said yet */
  @Column('text', { name: 'file_alts', array: true, default: '{}' }) fileAlts: string[];
  /** each saving raises it: whoever saves says which one they have seen */
  @Column('int') version: number;
  @Instant('saved_at', { now: true }) savedAt: string;
}
