import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A person named in a post who could read it when it was written. Thread and number are the post's, repeated here because
 * "does an unread post of this thread mention me?" is asked for every row of a list and is then one look at one index.
 */
@Entity({ schema: 'discussions', name: 'mention' })
@Index(['personId', 'threadId', 'number'])
@Index('mention_thread', ['threadId'])
export class MentionEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id' }) threadId: string;
  @Column('int') number: number;
  /** the post's version that named the person first: so an edit tells those whom it adds, and nobody twice */
  @Column('int', { default: 1 }) version: number;
}
