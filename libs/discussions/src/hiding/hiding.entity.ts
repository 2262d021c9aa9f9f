import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AppealAnswer, HidingReason } from './hiding.type.js';

/** Why a post is or was hidden, what its author said to that, and what became of it. One stands at a time. */
@Entity({ schema: 'discussions', name: 'hiding' })
@Index('hiding_standing', ['postId'], { unique: true, where: 'lifted_at is null' })
@Index('hiding_appealed', ['postId'], { where: 'appealed_at is not null and answered_at is null' })
export class HidingEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PostEntity') @Column('uuid', { name: 'post_id' }) postId: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'hidden_by' }) hiddenBy: string;
  @Instant('at', { now: true }) at: string;
  @Column('text') reason: HidingReason;
  @Column('text', { nullable: true }) words: string | null;
  @Instant('appealed_at', { nullable: true }) appealedAt: string | null;
  @Column('text', { name: 'appeal_words', nullable: true }) appealWords: string | null;
  @Instant('answered_at', { nullable: true }) answeredAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy:
    string | null;
  @Column('text', { nullable: true }) answer: AppealAnswer | null;
  @Column('text', { name: 'answer_words', nullable: true }) answerWords: string | null;
  /** when the post was shown again */
  @Instant('lifted_at', { nullable: true }) liftedAt: string | null;
}
