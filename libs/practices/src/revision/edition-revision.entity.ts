import { RevisionColumns } from '#municipalities';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Who changed what is said in an edition, from what to what. Its origin is always EDIT. */
@Entity({ schema: 'practices', name: 'edition_revision' })
@Index(['editionId', 'id'])
export class EditionRevisionEntity extends RevisionColumns {
  @ForeignKey('PracticeEditionEntity') @Column('uuid', { name: 'edition_id' }) editionId: string;
}
