import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** Who represents a municipality, in which community, from when to when. An office may stand without a name. */
@Entity({ schema: 'municipalities', name: 'mandate' })
@Index(['municipalityId', 'fromEarliest'])
export class MandateEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MunicipalityEntity') @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  /** the scope of the community; null: everywhere */
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'community_id', nullable: true }) communityId:
    string | null;
  /** DELEGATE or SUBSTITUTE */
  @Column('text') role: string;
  /** what it was written with, and the range of it that sorts and answers "who spoke for them in June 2024" */
  @Column('text', { name: 'from_text' }) fromText: string;
  @Instant('from_earliest', { nullable: true }) fromEarliest: string | null;
  @Column('text', { name: 'until_text', nullable: true }) untilText: string | null;
  @Instant('until_latest', { nullable: true }) untilLatest: string | null;
  /** whether the person also coordinates the municipality here: then a grant stands beside the mandate */
  @Column('boolean', { default: false }) coordinates: boolean;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
}
