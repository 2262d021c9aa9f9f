import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/**
 * Something that a person is told. Names and numbers only: what it says is built when it is read, under the rights of then.
 * While it is unread, more of the same (posts of one thread) raise it instead of making another.
 */
@Entity({ schema: 'notices', name: 'notice' })
@Index('notice_open', ['personId', 'subjectId'], { unique: true, where: 'read_at is null' })
@Index(['personId', 'raisedAt', 'id'])
@Index(['threadId', 'number'])
@Index('notice_mail', ['raisedAt'])
export class NoticeEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** the strongest of the reasons that it was raised for; one of sources/sources.ts */
  @Column('text') reason: string;
  /** where it happened: what may not be read there is not told either */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id', nullable: true }) threadId: string | null;
  /** the thread, or else the request, the membership ...: notices about one thing are one notice */
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  /** the post to open: the first that the reason was about */
  @Column('int', { nullable: true }) number: number | null;
  /** the newest post that was counted; reading up to it reads the notice */
  @Column('int', { name: 'last_number', nullable: true }) lastNumber: number | null;
  /** how many posts it tells of; 1 where it is about no thread */
  @Column('int', { default: 1 }) count: number;
  /** the numbers of these posts: ranges, so that a thread of thousands costs no more than one of three */
  @Column('int4multirange', { default: '{}' }) told: string;
  /** those of them that were told because they name the person */
  @Column('int4multirange', { default: '{}' }) named: string;
  /** and those that answer a post of theirs */
  @Column('int4multirange', { default: '{}' }) answered: string;
  /** whoever did it last, for the reason that is given */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  /** stays unread although the thread was read: a mention that came with an edit, or what was marked unread by hand */
  @Column('boolean', { default: false }) kept: boolean;
  @Column('int', { default: 1 }) version: number;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('raised_at', { now: true }) raisedAt: string;
  @Instant('read_at', { nullable: true }) readAt: string | null;
  @Instant('mailed_at', { nullable: true }) mailedAt: string | null;
}

/** How a person wants to be told for a reason. No row: as the reason's source says. */
@Entity({ schema: 'notices', name: 'preference' })
export class PreferenceEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text') reason: string;
  /** MAIL (and the bell), BELL, NOTHING */
  @Column('text') way: string;
  @Instant('at', { now: true }) at: string;
}
