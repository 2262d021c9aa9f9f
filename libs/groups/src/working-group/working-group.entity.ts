import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** A working group of a community. Named so because GROUP is a reserved word; GraphQL calls it `Group`. */
@Entity({ schema: 'groups', name: 'working_group' })
export class WorkingGroupEntity {
  /** also the id of its scope and of its stream */
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('CommunityEntity') @Column('uuid', { name: 'community_id' }) communityId: string;
  /** the group that it is part of; null for one that hangs in the community itself */
  @Index() @ForeignKey('WorkingGroupEntity') @Column('uuid', { name: 'parent_id', nullable: true }) parentId:
    string | null;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') slug: string;
  @Column('jsonb') names: Record<string, string>;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  @Column('jsonb') purposes: Record<string, string>;
  /** of the one vocabulary; a theme is retired, never deleted */
  @Column('uuid', { array: true, name: 'theme_ids', default: [] }) themeIds: string[];
  /** offered to whoever makes a group in the community */
  @Column('boolean', { default: false }) template: boolean;
  @Column('text') visibility: string;
  @Column('text') admission: string;
  /** the stream of those who admit and moderate here */
  @Index({ unique: true })
  @ForeignKey('StreamEntity')
  @Column('uuid', { name: 'desk_stream_id' })
  deskStreamId: string;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}
