import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** Who changed what of a municipality's page, from what to what. Written with the change, and never altered. */
@Entity({ schema: 'municipalities', name: 'municipality_revision' })
@Index(['municipalityId', 'id'])
export class MunicipalityRevisionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MunicipalityEntity') @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  /** null: an import, by whoever runs the installation */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'editor_id', nullable: true }) editorId: string | null;
  /** EDIT or REGISTER */
  @Column('text') origin: string;
  @Instant('at', { now: true }) at: string;
  /** the municipality's version that it made; null for its offices and contact points, which have versions of their own */
  @Column('int', { nullable: true }) version: number | null;
  /** a list of `Change` */
  @Column('jsonb') changes: {
    field: string;
    language: string | null;
    from: string | null;
    to: string | null;
  }[];
}
