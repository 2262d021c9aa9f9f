import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A word of the one vocabulary that people, groups, threads and all that follows are marked with. A theme is never deleted,
 * only retired: what bears it keeps it, so other rooms may hold its id in a column without a foreign key.
 */
@Entity({ schema: 'municipalities', name: 'theme' })
@Unique('theme_key', ['key'])
export class ThemeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  /** a short word for addresses and exports; it stays when the names change */
  @Column('text') key: string;
  /** the wider theme */
  @Index() @ForeignKey('ThemeEntity') @Column('uuid', { name: 'parent_id', nullable: true }) parentId:
    string | null;
  /** its place in the list; themes of one place stand by their numbers */
  @Column('int') position: number;
  @Column('jsonb') labels: Record<string, string>;
  /** since when it is no longer offered */
  @Instant('retired_at', { nullable: true }) retiredAt: string | null;
  @Column('int', { default: 1 }) version: number;
}
