import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** Any body that is not a municipality itself: units, NGOs, secretariats, funders. */
@Entity({ schema: 'municipalities', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  /** the number in its address */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') kind: string;
  @Column('text', { default: 'OTHER' }) sector: string;
  @Column('jsonb') names: Record<string, string>;
  @Column('text', { nullable: true }) acronym: string | null;
  /** every name and the acronym as `fold` leaves them: what the search compares; the first one sorts the list */
  @Column('text', { array: true, default: '{}' }) folded: string[];
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  @Column('text', { nullable: true }) website: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'part_of_id', nullable: true })
  partOfId: string | null;
  /** the municipality on whose behalf it acts */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** the organisation on whose behalf it acts */
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'behalf_of_id', nullable: true })
  behalfOfId: string | null;
  /** where it has its seat */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'seat_id', nullable: true })
  seatId: string | null;
  @Column('int', { default: 1 }) version: number;
}
