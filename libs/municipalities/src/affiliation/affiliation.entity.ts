import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** Where a person works, since when and as what. At most one of the open ones is the main one. */
@Entity({ schema: 'municipalities', name: 'affiliation' })
@Check('affiliation_of_something', 'organisation_id is not null or municipality_id is not null')
@Index('affiliation_one_main', ['personId'], { unique: true, where: 'main and until_latest is null' })
export class AffiliationEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle: string | null;
  /** the language that the job title is written in */
  @Column('text', { nullable: true }) language: string | null;
  /** fuzzy dates as text, beside the instants that sort them; null: not known, or open */
  @Column('text', { name: 'from_text', nullable: true }) fromText: string | null;
  @Instant('from_earliest', { nullable: true }) fromEarliest: string | null;
  @Column('text', { name: 'until_text', nullable: true }) untilText: string | null;
  @Instant('until_latest', { nullable: true }) untilLatest: string | null;
  @Column('boolean') main: boolean;
  /** when the body said that it is so; null: so far only the person says it */
  @Instant('confirmed_at', { nullable: true }) confirmedAt: string | null;
}
