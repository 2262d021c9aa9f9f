import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question that a post puts to its readers. It goes where the post goes. */
@Entity({ schema: 'discussions', name: 'poll' })
export class PollEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @Column('text') question: string;
  /** several answers may be chosen */
  @Column('boolean') multiple: boolean;
  /** when it ends by itself */
  @Instant('ends_at', { nullable: true }) endsAt: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
}

@Entity({ schema: 'discussions', name: 'poll_option' })
@Index(['postId', 'position'], { unique: true })
export class PollOptionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PollEntity') @Column('uuid', { name: 'post_id' }) postId: string;
  @Column('int') position: number;
  @Column('text') text: string;
}

/**
 * What one person has chosen: one row a person, so that nobody votes twice however many devices vote at once. It is counted
 * and never shown to anybody else. Who leaves a group leaves it standing: it was theirs to give when they gave it.
 */
@Entity({ schema: 'discussions', name: 'poll_ballot' })
export class PollBallotEntity {
  @ForeignKey('PollEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** empty: taken back */
  @Column('uuid', { name: 'option_ids', array: true }) optionIds: string[];
  @Instant('at', { now: true }) at: string;
}
