import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** By what practices are reviewed: a row of the grid. Retired, never deleted: reviews keep their values. */
@Entity({ schema: 'practices', name: 'criterion' })
@Unique(['key'])
export class CriterionEntity {
  @PrimaryColumn('uuid') id: string;
  /** a short word for exports */
  @Column('text') key: string;
  @Column('int') @Generated('increment') position: number;
  @Column('jsonb') names: Record<string, string>;
  /** what is looked at */
  @Column('jsonb') questions: Record<string, string>;
  @Instant('retired_at', { nullable: true }) retiredAt: string | null;
}

/** What one reviewer was asked about an edition in one round, and gave. */
@Entity({ schema: 'practices', name: 'review' })
@Unique(['editionId', 'round', 'personId'])
@Check(`("state" = 'RECUSED') = ("conflict" is not null)`)
@Check(`("state" = 'GIVEN') = ("given_at" is not null)`)
export class ReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PracticeEditionEntity') @Column('uuid', { name: 'edition_id' }) editionId: string;
  @Column('int') round: number;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** for which town they look at it: where they worked when they were asked */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  /** ASKED, FREE (no conflict of interest), RECUSED, GIVEN, RELEASED */
  @Column('text', { default: 'ASKED' }) state: string;
  /** what their conflict of interest is */
  @Column('text', { nullable: true }) conflict: string | null;
  /** PUBLISH, CHANGE, REJECT */
  @Column('text', { nullable: true }) advice: string | null;
  /** all in all */
  @Column('text', { nullable: true }) words: string | null;
  /** of the words here and at the scores */
  @Column('text', { nullable: true }) language: string | null;
  /** the role in the practice's scope, as long as it is held by this */
  @ForeignKey('ScopeGrantEntity') @Column('uuid', { name: 'grant_id', nullable: true }) grantId:
    string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'asked_by', nullable: true }) askedBy: string | null;
  @Instant('asked_at', { now: true }) askedAt: string;
  @Instant('given_at', { nullable: true }) givenAt: string | null;
  @Column('int', { default: 1 }) version: number;
}

/** One criterion of a review. */
@Entity({ schema: 'practices', name: 'review_score' })
@Check(`"value" between 1 and 4`)
export class ReviewScoreEntity {
  @ForeignKey('ReviewEntity') @PrimaryColumn('uuid', { name: 'review_id' }) reviewId: string;
  @Index()
  @ForeignKey('CriterionEntity')
  @PrimaryColumn('uuid', { name: 'criterion_id' })
  criterionId: string;
  /** 1: not yet, 4: fully */
  @Column('int') value: number;
  @Column('text', { nullable: true }) words: string | null;
}
