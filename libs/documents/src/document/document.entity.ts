import { RevisionColumns } from '#municipalities';
import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/**
 * A document of a library: one record, however many languages and versions it has. One of which no language has arrived yet is known
 * of and awaited.
 */
@Entity({ schema: 'documents', name: 'document' })
@Index(['placeId', 'changedAt'])
@Check(`("state" = 'ARCHIVED') = ("archived_at" is not null)`)
export class DocumentEntity {
  @PrimaryColumn('uuid') id: string;
  /** in its address: `/documents/88-raport` */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  /** the community, group, municipality or meeting whose library it stands in */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'place_id' }) placeId: string;
  @Index()
  @ForeignKey('DocumentFolderEntity')
  @Column('uuid', { name: 'folder_id', nullable: true })
  folderId: string | null;
  /** whose answers say who reads it: those of the place, or of the nearest narrowed folder */
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  /** a `DocumentKind` */
  @Column('text') kind: string;
  /** fuzzy date: the time that it is about */
  @Column('text', { nullable: true }) period: string | null;
  /** ISO 3166-1: the country that it is about */
  @Column('text', { nullable: true }) country: string | null;
  /** the municipality that it is about */
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** a `DocumentLicence`; null: nobody has said */
  @Column('text', { nullable: true }) licence: string | null;
  /** CURRENT, ARCHIVED */
  @Column('text', { default: 'CURRENT' }) state: string;
  @Instant('archived_at', { nullable: true }) archivedAt: string | null;
  /** what a reader of an archived one is told */
  @Column('text', { nullable: true }) notice: string | null;
  @Column('text', { name: 'notice_language', nullable: true }) noticeLanguage: string | null;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
  @Instant('added_at', { now: true }) addedAt: string;
  /** when anything of it was changed last: by it lists are sorted */
  @Instant('changed_at', { now: true }) changedAt: string;
}

/** Who changed what is said of a document, from what to what. Its origin is always EDIT. */
@Entity({ schema: 'documents', name: 'document_revision' })
@Index(['documentId', 'id'])
export class DocumentRevisionEntity extends RevisionColumns {
  @ForeignKey('DocumentEntity') @Column('uuid', { name: 'document_id' }) documentId: string;
}
