import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/instant.js';

/** A file that somebody brought: what is known of its bytes, which lie in the store under a random key. */
@Entity({ schema: 'platform', name: 'stored_file' })
@Index('stored_file_waiting', ['state', 'at'], { where: `state <> 'CLAIMED'` })
@Index('stored_file_of_person', ['uploadedBy'], { where: `state = 'UPLOADED'` })
export class StoredFileEntity {
  @PrimaryColumn('uuid') id: string;
  /** random: nobody finds a file by guessing, and the name that was given never meets a file system */
  @Column('text', { name: 'storage_key', unique: true }) storageKey: string;
  /** as given, less what could mislead: paths, control characters, turned directions */
  @Column('text') name: string;
  /** found in the bytes; what the sender said of it is not believed */
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('int') size: number;
  @Column('bytea') sha256: Buffer;
  /** WHOLE as it is, SQUARE cut and scaled: of faces */
  @Column('text') shape: string;
  /** in pixels, of pictures alone */
  @Column('int', { nullable: true }) width: number | null;
  @Column('int', { nullable: true }) height: number | null;
  /** a smaller version of the picture lies beside it */
  @Column('boolean', { default: false }) smaller: boolean;
  /** a person; this room knows none, so without a reference */
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  /** UPLOADED: nobody's yet, goes after a day; CLAIMED: a row of a room holds it; RELEASED: to be deleted */
  @Column('text', { default: 'UPLOADED' }) state: string;
  @Instant('at', { now: true }) at: string;
}

/** A secret of the installation that all its processes must share; made once, by whichever comes first. */
@Entity({ schema: 'platform', name: 'secret' })
export class SecretEntity {
  @PrimaryColumn('text') name: string;
  @Column('bytea') value: Buffer;
}
