import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What somebody has begun to write in a thread, beside what their device keeps: so that it goes on on another one. Read by
 * its author alone, told to nobody, gone with the post; no event names it.
 */
@Entity({ schema: 'discussions', name: 'draft' })
export class DraftEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Index() @ForeignKey('ThreadEntity') @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: string;
  /** as it is written, before its mentions become links */
  @Column('text') text: string;
  /** two letters; empty: to be told from the text */
  @Column('text') language: string;
  @ForeignKey('PostEntity') @Column('uuid', { name: 'reply_to_id', nullable: true }) replyToId: string | null;
  /** in whose name it shall be written: a municipality, an office or an organisation; asked again at reading and at writing */
  @Column('uuid', { name: 'behalf_id', nullable: true }) behalfId: string | null;
  /** each saving raises it: whoever saves says which one they have seen */
  @Column('int') version: number;
  @Instant('saved_at', { now: true }) savedAt: string;
}
