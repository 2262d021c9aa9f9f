import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalledRole } from '#kernel';

/**
 * A town or a role that a post calls together. Who that is, is found when they are told, not when it is written: a writer
 * pays nothing for a town of two hundred.
 */
@Entity({ schema: 'discussions', name: 'calling' })
export class CallingEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  /** the municipality's id or the role: what makes one calling differ from another in the same post */
  @PrimaryColumn('text') addressee: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Column('text', { nullable: true }) role: CalledRole | null;
  /** the post's version that called first: so an edit tells those whom it adds, and nobody twice */
  @Column('int', { default: 1 }) version: number;
}
