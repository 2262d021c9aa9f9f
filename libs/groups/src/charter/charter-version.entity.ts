import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** What a group's charter said before: what people had agreed to can be read again. */
@Entity({ schema: 'groups', name: 'charter_version' })
export class CharterVersionEntity {
  @ForeignKey('WorkingGroupEntity') @PrimaryColumn('uuid', { name: 'group_id' }) groupId: string;
  @PrimaryColumn('int') version: number;
  @Column('jsonb') texts: Record<string, string>;
  @Instant('edited_at') editedAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'edited_by', nullable: true }) editedBy: string | null;
}
