import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** A good practice of a municipality, shared in a community. What is said of it stands in its editions. */
@Entity({ schema: 'practices', name: 'practice' })
export class PracticeEntity {
  /** also the id of its scope and of its stream */
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') slug: string;
  @Index() @ForeignKey('CommunityEntity') @Column('uuid', { name: 'community_id' }) communityId: string;
  /** whose practice it is */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  /** the practice of another town that it was made from */
  @Index()
  @ForeignKey('PracticeEntity')
  @Column('uuid', { name: 'adapted_from_id', nullable: true })
  adaptedFromId: string | null;
  /** whom it looks for to do it with, and for what */
  @Column('text', { name: 'partners_words', nullable: true }) partnersWords: string | null;
  @Column('text', { name: 'partners_language', nullable: true }) partnersLanguage: string | null;
  @Instant('partners_since', { nullable: true }) partnersSince: string | null;
  /** the edition that stands: published, put away, or withdrawn after it was published */
  @Index({ unique: true })
  @ForeignKey('PracticeEditionEntity')
  @Column('uuid', { name: 'current_id', nullable: true })
  currentId: string | null;
  /** the edition in work: at most one */
  @Index({ unique: true })
  @ForeignKey('PracticeEditionEntity')
  @Column('uuid', { name: 'working_id', nullable: true })
  workingId: string | null;
  /** by when somebody should look whether it is still so; set anew with each publication */
  @Instant('review_by', { nullable: true }) reviewBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}

/** Who writes a practice. Each holds a grant in its scope. */
@Entity({ schema: 'practices', name: 'practice_author' })
export class PracticeAuthorEntity {
  @ForeignKey('PracticeEntity') @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @ForeignKey('ScopeGrantEntity') @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Instant('since', { now: true }) since: string;
}
