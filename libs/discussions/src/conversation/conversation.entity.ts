import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Two people who talk alone. Its id is its scope's: secret, with a grant for each of the two, so that no role above reaches
 * in. There is one for each pair, for ever; who writes again is led to it.
 */
@Entity({ schema: 'discussions', name: 'conversation' })
@Index(['firstId', 'secondId'], { unique: true })
export class ConversationEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  /** the smaller of the two ids stands first, so that a pair is found either way */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'first_id' }) firstId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'second_id' }) secondId: string;
  @Index({ unique: true })
  @ForeignKey('ThreadEntity')
  @Column('uuid', { name: 'thread_id' })
  threadId: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'opened_by' }) openedBy: string;
  @Instant('created_at', { now: true }) createdAt: string;
  /** whoever closed it is not written to until they open it again themselves */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
}

/** One of the two asks the administrators for help, and shows them the posts that they choose. */
@Entity({ schema: 'discussions', name: 'conversation_report' })
@Index('conversation_report_open', ['createdAt', 'id'], { where: 'settled_at is null' })
export class ConversationReportEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ConversationEntity') @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'reporter_id' }) reporterId: string;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) words: string | null;
  /** the posts that the reporter shows; their texts are read from the posts, so that an erasure reaches them */
  @Column('uuid', { name: 'post_ids', array: true }) postIds: string[];
  @Instant('created_at', { now: true }) createdAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'settled_by', nullable: true }) settledBy:
    string | null;
  @Instant('settled_at', { nullable: true }) settledAt: string | null;
}
