import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Any body that is not a municipality itself: units, NGOs, secretariats, funders. */
@Entity({ schema: 'municipalities', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('jsonb') names: Record<string, string>;
  @Column('text', { nullable: true }) acronym: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'part_of_id', nullable: true })
  partOfId: string | null;
  /** the municipality on whose behalf it acts */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
}
