import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** Something with a beginning, an end and money, in which communities, municipalities and organisations take part. */
@Entity({ schema: 'municipalities', name: 'project' })
export class ProjectEntity {
  @PrimaryColumn('uuid') id: string;
  /** the number in its address */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('jsonb') titles: Record<string, string>;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  /** the short form, or the number in the funder's books */
  @Column('text', { nullable: true }) acronym: string | null;
  /** fuzzy date */
  @Column('text') period: string;
  @Instant('period_earliest', { nullable: true }) periodEarliest: string | null;
  @Instant('period_latest', { nullable: true }) periodLatest: string | null;
  /** the wider project that it is a part of */
  @Index()
  @ForeignKey('ProjectEntity')
  @Column('uuid', { name: 'part_of_id', nullable: true })
  partOfId: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'implemented_by_id', nullable: true })
  implementedById: string | null;
  /** the policy under which it runs */
  @Column('jsonb') frameworks: Record<string, string>;
  @Column('int', { default: 1 }) version: number;
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

/** The partners; who carries it out stands on the project itself. */
@Entity({ schema: 'municipalities', name: 'project_partner' })
export class ProjectPartnerEntity {
  @ForeignKey('ProjectEntity') @PrimaryColumn('uuid', { name: 'project_id' }) projectId: string;
  @Index()
  @ForeignKey('OrganisationEntity')
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId: string;
}
