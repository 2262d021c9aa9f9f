import type { Labels } from '#kernel';
import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** A folder of a library. One that not all readers of the place may read is a scope of its own, with a stream, under the same id. */
@Entity({ schema: 'documents', name: 'folder' })
export class DocumentFolderEntity {
  @PrimaryColumn('uuid') id: string;
  /** in its address: `/groups/3-education/documents?folder=17` */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  /** the community, group, municipality or meeting whose library it stands in */
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'place_id' }) placeId: string;
  /** the folder that it stands in; null: directly in the library */
  @Index()
  @ForeignKey('DocumentFolderEntity')
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;
  /** whose answers say who reads what lies in it: the place, this folder, or a narrowed one above */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  /** ALL: as far as what it stands in; MEMBERS of the place; KEEPERS of the place */
  @Column('text') readers: string;
  @Column('jsonb') names: Labels;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}
