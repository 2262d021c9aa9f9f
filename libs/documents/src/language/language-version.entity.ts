import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A document in one language: its title, and how it came about. There is one original, and every other is made from it. */
@Entity({ schema: 'documents', name: 'language_version' })
@Unique(['documentId', 'language'])
@Index('language_version_original', ['documentId'], { unique: true, where: `origin = 'ORIGINAL'` })
export class LanguageVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('DocumentEntity') @Column('uuid', { name: 'document_id' }) documentId: string;
  /** ISO 639-1 */
  @Column('text') language: string;
  @Column('text') title: string;
  /** ORIGINAL, HUMAN, MACHINE, REVIEWED */
  @Column('text') origin: string;
  /** which of its versions is the newest */
  @Column('int', { default: 1 }) newest: number;
  /** the version of the original that the newest was made from; null of the original itself */
  @Column('int', { name: 'based_on', nullable: true }) basedOn: number | null;
}

/** Bytes that were put in once, and never change. */
@Entity({ schema: 'documents', name: 'version' })
@Unique(['languageVersionId', 'ordinal'])
@Check('"ordinal" > 0')
export class DocumentVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('LanguageVersionEntity')
  @Column('uuid', { name: 'language_version_id' })
  languageVersionId: string;
  /** 1, 2, 3 ... of its language */
  @Column('int') ordinal: number;
  /** its bytes, with their hash and size; the reference holds them */
  @Index({ unique: true })
  @ForeignKey('StoredFileEntity')
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  /** the version of the original that it was made from; null of the original itself */
  @Column('int', { name: 'based_on', nullable: true }) basedOn: number | null;
  /** what is new in it, in the language of the document */
  @Column('text', { nullable: true }) changes: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
  @Instant('added_at', { now: true }) addedAt: string;
}
