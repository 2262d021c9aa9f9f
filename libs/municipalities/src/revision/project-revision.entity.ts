import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RevisionColumns } from './revision.columns.js';

/**
 * Of a project, its funders and what they want said; a draft that was thrown away is still proven to have been one. Its origin is
 * always EDIT: no register tells of projects.
 */
@Entity({ schema: 'municipalities', name: 'project_revision' })
@Index(['projectId', 'id'])
export class ProjectRevisionEntity extends RevisionColumns {
  @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
}
