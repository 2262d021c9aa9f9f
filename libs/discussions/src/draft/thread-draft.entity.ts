import { Instant } from '#platform';
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
  /** each saving raises it: whoever saves says which one they have seen */
  @Column('int') version: number;
  @Instant('saved_at', { now: true }) savedAt: string;
}
