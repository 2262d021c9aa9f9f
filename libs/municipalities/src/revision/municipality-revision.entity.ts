import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RevisionColumns } from './revision.columns.js';

/** Of a municipality's page, with its offices and contact points. */
@Entity({ schema: 'municipalities', name: 'municipality_revision' })
@Index(['municipalityId', 'id'])
export class MunicipalityRevisionEntity extends RevisionColumns {
  @ForeignKey('MunicipalityEntity') @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
}
