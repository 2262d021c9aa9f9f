import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An office of a municipality (Prezydent Miasta): it stands whoever holds it, and without a name where that is not known. */
@Entity({ schema: 'municipalities', name: 'office' })
export class OfficeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  @Column('text') kind: string;
  @Column('jsonb') names: Record<string, string>;
  /** who holds it now, if that is somebody known here */
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'holder_id', nullable: true }) holderId:
    string | null;
  /** a fuzzy date: since when */
  @Column('text', { nullable: true }) since: string | null;
  @Column('int', { default: 1 }) version: number;
}
