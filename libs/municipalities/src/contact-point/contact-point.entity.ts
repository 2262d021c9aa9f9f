import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where one reaches a municipality: its town hall, an information point. What is not known stays empty. */
@Entity({ schema: 'municipalities', name: 'contact_point' })
export class ContactPointEntity {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  @Column('text') kind: string;
  @Column('jsonb') names: Record<string, string>;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) website: string | null;
  /** by language */
  @Column('jsonb', { name: 'opening_hours', default: {} }) openingHours: Record<string, string>;
  @Column('int', { default: 1 }) version: number;
}
