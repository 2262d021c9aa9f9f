import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/instant.js';

/** A file that somebody brought: what is known of its bytes, which lie in the store in pieces. */
@Entity({ schema: 'platform', name: 'stored_file' })
@Index('stored_file_waiting', ['state', 'at'], { where: `state <> 'CLAIMED'` })
@Index('stored_file_of_person', ['uploadedBy'], { where: `state = 'UPLOADED'` })
@Index('stored_file_to_scan', ['scanDue'], { where: `scan in ('WAITING', 'UNSCANNED')` })
export class StoredFileEntity {
  /** that of the upload it came by, where it came by one */
  @PrimaryColumn('uuid') id: string;
  /** as given, less what could mislead: paths, control characters, turned directions */
  @Column('text') name: string;
  /** found in the bytes; what the sender said of it is not believed */
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') size: number;
  @Column('bytea') sha256: Buffer;
  /** WHOLE as it is, SQUARE cut and scaled: of faces */
  @Column('text') shape: string;
  /** in pixels, of pictures that were written anew here, and of no others */
  @Column('int', { nullable: true }) width: number | null;
  @Column('int', { nullable: true }) height: number | null;
  /** a smaller version of the picture lies beside it */
  @Column('boolean', { default: false }) smaller: boolean;
  /** a person; this room knows none, so without a reference */
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  /** UPLOADED: nobody's yet, goes after a day; CLAIMED: a row of a room holds it; RELEASED: to be deleted */
  @Column('text', { default: 'UPLOADED' }) state: string;
  /** of whose room it takes: the place that it was brought to; none of what is small and nobody counts */
  @Column('uuid', { name: 'quota_id', nullable: true }) quotaId: string | null;
  /** UNSCANNED: nobody looked at it; WAITING: is being scanned, and not given out; CLEAN; REFUSED: given to nobody */
  @Column('text', { default: 'UNSCANNED' }) scan: string;
  /** when the scanner is to be asked; none where it never was, infinity where it takes no file of this size */
  @Column('timestamptz', { name: 'scan_due', nullable: true }) scanDue: string | null;
  @Instant('at', { now: true }) at: string;
}

/**
 * A part of a file, or of one that is still arriving, under a random key of the store: nobody finds it by guessing, and no name that
 * was given ever meets a file system. The row is written when the bytes are safe, and deleted when they are gone.
 */
@Entity({ schema: 'platform', name: 'stored_piece' })
@Index('stored_piece_of_file', ['fileId', 'smaller', 'start'])
@Index('stored_piece_to_go', ['key'], { where: 'file_id is null' })
export class StoredPieceEntity {
  @PrimaryColumn('text') key: string;
  /** of a file or of an upload; none: nobody's any more, to be deleted */
  @Column('uuid', { name: 'file_id', nullable: true }) fileId: string | null;
  /** of the smaller version of a picture */
  @Column('boolean', { default: false }) smaller: boolean;
  /** where in the file it begins */
  @Column('bigint') start: number;
  @Column('int') size: number;
}

/** How much room is taken in a place: what lies there, and what is announced and still arriving. */
@Entity({ schema: 'platform', name: 'quota' })
export class QuotaEntity {
  /** of a scope or whatever else a room counts by; this room knows none, so without a reference */
  @PrimaryColumn('uuid') id: string;
  @Column('bigint') used: number;
}

/** A secret of the installation that all its processes must share; made once, by whichever comes first. */
@Entity({ schema: 'platform', name: 'secret' })
export class SecretEntity {
  @PrimaryColumn('text') name: string;
  @Column('bytea') value: Buffer;
}
