import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who pays: a country, an organisation, or both. */
@Entity({ schema: 'municipalities', name: 'funder' })
@Unique('funder_position', ['projectId', 'position'])
@Check('funder_amount_has_currency', 'amount is null or currency is not null')
export class FunderEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
  @Column('int') position: number;
  @Column('text', { nullable: true }) country: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  /** in whole units of the currency, with two decimals; null: not known */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount: string | null;
  /** ISO 4217 */
  @Column('text', { nullable: true }) currency: string | null;
  @Column('int', { default: 1 }) version: number;
}

/**
 * The funder's own words, byte for byte. A draft may be corrected; once it is published a trigger of the database lets nobody
 * change or take it away: a changed wording is a new agreement with the funder, and what stood on a public page must stay
 * provable.
 */
@Entity({ schema: 'municipalities', name: 'funding_statement' })
@Unique('funding_statement_position', ['projectId', 'position', 'language'])
export class FundingStatementEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
  @Index() @ForeignKey('FunderEntity') @Column('uuid', { name: 'funder_id', nullable: true }) funderId:
    string | null;
  @Column('int') position: number;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('text', { nullable: true }) disclaimer: string | null;
  @Instant('published_at', { nullable: true }) publishedAt: string | null;
  /** the order of publishing over all projects: the order in which a page shows them; null for a draft */
  @Index({ unique: true }) @Column('int', { name: 'published_number', nullable: true }) publishedNumber:
    number | null;
}
