import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Instant } from '#platform';

/** Something with a beginning, an end and money, in which communities and municipalities take part. */
@Entity({ schema: 'municipalities', name: 'project' })
export class ProjectEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') titles: Record<string, string>;
  /** fuzzy date */
  @Column('text') period: string;
  @Instant('period_earliest', { nullable: true }) periodEarliest: string | null;
  @Instant('period_latest', { nullable: true }) periodLatest: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'implemented_by_id', nullable: true })
  implementedById: string | null;
  /** the policy under which it runs */
  @Column('jsonb') frameworks: Record<string, string>;
}

@Entity({ schema: 'municipalities', name: 'project_community' })
export class ProjectCommunityEntity {
  @ForeignKey('ProjectEntity') @PrimaryColumn('uuid', { name: 'project_id' }) projectId: string;
  @Index() @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'community_id' }) communityId: string;
}

@Entity({ schema: 'municipalities', name: 'project_municipality' })
export class ProjectMunicipalityEntity {
  @ForeignKey('ProjectEntity') @PrimaryColumn('uuid', { name: 'project_id' }) projectId: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;
}

/** Who pays: a country, an organisation, or both. */
@Entity({ schema: 'municipalities', name: 'funder' })
@Unique('funder_position', ['projectId', 'position'])
export class FunderEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
  @Column('int') position: number;
  @Column('text', { nullable: true }) country: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
}

/**
 * The funder's own words, byte for byte. There is no verb that changes one: a changed wording is a new agreement with the
 * funder, and what stood on a published page must stay provable.
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
}
