import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file or picture in a post. The reference holds the file: it cannot be deleted while it stands here. */
@Entity({ schema: 'discussions', name: 'attachment' })
@Index(['fileId'], { unique: true })
export class AttachmentEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @ForeignKey('StoredFileEntity') @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  /** its place in the post, from 0 */
  @Column('int') position: number;
  /** what a picture shows, for those who do not see it; null of other files */
  @Column('text', { nullable: true }) alt: string | null;
}
