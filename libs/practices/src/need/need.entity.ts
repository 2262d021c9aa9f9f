import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** What a municipality looks for: told to a community, and answered by the practices of others that are about the same. */
@Entity({ schema: 'practices', name: 'need' })
@Check(`cardinality("theme_ids") > 0`)
export class NeedEntity {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Index() @ForeignKey('CommunityEntity') @Column('uuid', { name: 'community_id' }) communityId: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) words: string;
  /** of title and words */
  @Column('text') language: string;
  /** by when, or in which time, it looks for an answer: a fuzzy date */
  @Column('text', { default: '' }) period: string;
  @Column('text', { default: 'OPEN' }) state: string;
  /** of the vocabulary, which keeps all its words: no foreign key */
  @Column('uuid', { name: 'theme_ids', array: true }) themeIds: string[];
  @Column('text', { name: 'target_groups', array: true, default: '{}' }) targetGroups: string[];
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'stated_by', nullable: true }) statedBy: string | null;
  @Instant('stated_at', { now: true }) statedAt: string;
}
