import { Instant } from '#platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person's picture. Who may see it is a field of the profile's visibility, like the others. */
@Entity({ schema: 'people', name: 'face' })
export class FaceEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @ForeignKey('StoredFileEntity') @Column('uuid', { name: 'file_id', unique: true }) fileId: string;
  @Instant('set_at', { now: true }) setAt: string;
}
