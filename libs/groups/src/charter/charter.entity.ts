import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** What a group is for and how it works, agreed in it: Markdown, one text per language. */
@Entity({ schema: 'groups', name: 'charter' })
export class CharterEntity {
  @ForeignKey('WorkingGroupEntity') @PrimaryColumn('uuid', { name: 'group_id' }) groupId: string;
  @Column('int') version: number;
  @Column('jsonb') texts: Record<string, string>;
  @Instant('edited_at', { now: true }) editedAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'edited_by', nullable: true }) editedBy: string | null;
}
