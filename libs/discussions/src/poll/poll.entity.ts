import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A question: in a post, whose id it then has and with which it goes where the post goes, or of a place itself (a meeting, a
 * group), whose stream tells of it.
 */
@Entity({ schema: 'discussions', name: 'poll' })
@Check(`("post_id" is null) <> ("scope_id" is null)`)
@Check(`"post_id" is null or "post_id" = "id"`)
@Index(['scopeId', 'createdAt'])
export class PollEntity {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true })
  @ForeignKey('PostEntity')
  @Column('uuid', { name: 'post_id', nullable: true })
  postId: string | null;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id', nullable: true }) scopeId: string | null;
  @Column('text', { default: 'ONE' }) kind: string;
  /** DRAFT, OPEN, CLOSED */
  @Column('text', { default: 'OPEN' }) state: string;
  @Column('text') question: string;
  /** how many may be chosen, or how many dots there are */
  @Column('int', { nullable: true }) most: number | null;
  @Column('text', { name: 'low_label', nullable: true }) lowLabel: string | null;
  @Column('text', { name: 'high_label', nullable: true }) highLabel: string | null;
  /** IANA, of dates */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  @Column('boolean', { default: false }) secret: boolean;
  /** a municipality votes, by whoever holds its mandate */
  @Column('boolean', { name: 'by_municipality', default: false }) byMunicipality: boolean;
  /** how many must be present, and how many were when it was closed */
  @Column('int', { nullable: true }) quorum: number | null;
  @Column('int', { nullable: true }) present: number | null;
  /** of a secret one that is closed: how many voted; where they were too few, no ballots are left to count */
  @Column('int', { nullable: true }) counted: number | null;
  /** of a place: when it was opened; null: it is a draft */
  @Instant('opened_at', { nullable: true }) openedAt: string | null;
  /** when it ends by itself */
  @Instant('ends_at', { nullable: true }) endsAt: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}

@Entity({ schema: 'discussions', name: 'poll_option' })
@Index(['pollId', 'position'], { unique: true })
export class PollOptionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PollEntity') @Column('uuid', { name: 'poll_id' }) pollId: string;
  @Column('int') position: number;
  @Column('text') text: string;
  /** YES, NO, ABSTAIN */
  @Column('text', { nullable: true }) mark: string | null;
  /** of dates: 2027-03-04, and HH:MM on the clock of the poll's zone */
  @Column('text', { nullable: true }) day: string | null;
  @Column('text', { name: 'start_time', nullable: true }) startTime: string | null;
  @Column('text', { name: 'end_time', nullable: true }) endTime: string | null;
}

/**
 * What one voter has chosen in an open vote: one row a voter, so that nobody votes twice however many devices, or holders of
 * one mandate, vote at once. Who leaves a group leaves it standing: it was theirs to give when they gave it.
 */
@Entity({ schema: 'discussions', name: 'poll_vote' })
export class PollVoteEntity {
  @ForeignKey('PollEntity') @PrimaryColumn('uuid', { name: 'poll_id' }) pollId: string;
  /** the person, or the municipality where municipalities vote; by chance once the person was erased */
  @PrimaryColumn('uuid', { name: 'voter_id' }) voterId: string;
  /** who gave it */
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** empty: taken back */
  @Column('uuid', { name: 'option_ids', array: true }) optionIds: string[];
  /** of each of these: a rank, dots, how well a day suits; 1 where it is only chosen */
  @Column('int', { array: true }) weights: number[];
  @Instant('at', { now: true }) at: string;
}
