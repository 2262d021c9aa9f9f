import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/**
 * Who changed what of a project, its funders and what they want said, from what to what. Written with the change, and never
 * altered: a draft that was thrown away is still proven to have been one.
 */
@Entity({ schema: 'municipalities', name: 'project_revision' })
@Index(['projectId', 'id'])
export class ProjectRevisionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'editor_id', nullable: true }) editorId: string | null;
  /** always EDIT: no register tells of projects */
  @Column('text') origin: string;
  @Instant('at', { now: true }) at: string;
  /** the project's version that it made; null for its funders and statements, which have versions of their own */
  @Column('int', { nullable: true }) version: number | null;
  /** a list of `Change` */
  @Column('jsonb') changes: {
    field: string;
    language: string | null;
    from: string | null;
    to: string | null;
  }[];
}
