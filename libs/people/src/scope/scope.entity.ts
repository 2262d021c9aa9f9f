import type { Answer, PlaceTitle } from '#kernel';
import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A place where access is decided: the installation, a community, a municipality, a group. Its uuid is the thing's own. */
@Entity({ schema: 'people', name: 'scope' })
export class ScopeEntity {
  /** the same as its audience's */
  @ForeignKey('AudienceEntity') @PrimaryColumn('uuid') id: string;
  /** installation, community, municipality, group, conversation, meeting, folder */
  @Column('text') kind: string;
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'parent_id', nullable: true }) parentId:
    string | null;
  /** its ancestors, the root first, without itself */
  @Column('uuid', { array: true }) path: string[];
  /**
   * The ancestors whose grants reach in: the end of `path` from the nearest secret one on, and none where this scope is
   * secret itself. Kept on the row, so that every question about access is one look at it.
   */
  @Column('uuid', { array: true, name: 'reached_from' }) reachedFrom: string[];
  /** in all languages in which the place has a name; shown where only the scope is known, as in an invitation */
  @Column('jsonb') title: PlaceTitle;
  /** where it is on the site: `/groups/3-education` */
  @Column('text') address: string;
  @Column('text') discover: Answer;
  @Column('text') read: Answer;
  @Column('text') write: Answer;
  @Instant('archived_at', { nullable: true }) archivedAt: string | null;
  /** the scope whose closing closed this one too: itself, or one above. Opening that one again opens what it has closed. */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'archived_with', nullable: true }) archivedWith:
    string | null;
}
