import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** All that is said of a practice at one time: drafted, reviewed and published as one. */
@Entity({ schema: 'practices', name: 'edition' })
@Unique(['practiceId', 'ordinal'])
export class PracticeEditionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PracticeEntity') @Column('uuid', { name: 'practice_id' }) practiceId: string;
  /** 1, 2, 3 ... of its practice */
  @Column('int') ordinal: number;
  @Column('text', { default: 'DRAFT' }) state: string;
  /** how often it was handed in */
  @Column('int', { default: 0 }) round: number;
  /** the language in which it is written first; what has to be said is said in it */
  @Column('text') language: string;
  @Column('jsonb') titles: Record<string, string>;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  /** the long texts, by kind and language */
  @Column('jsonb', { default: {} }) sections: Record<string, Record<string, string>>;
  /** since when, and until when, it is done: a fuzzy date */
  @Column('text', { default: '' }) period: string;
  @Instant('period_earliest', { nullable: true }) periodEarliest: string | null;
  @Instant('period_latest', { nullable: true }) periodLatest: string | null;
  /** for whom it is, in the words that needs have too */
  @Column('text', { name: 'target_groups', array: true, default: '{}' }) targetGroups: string[];
  /** in which the people concerned are spoken to */
  @Column('text', { array: true, default: '{}' }) languages: string[];
  @Column('text', { default: 'CC_BY' }) licence: string;
  /** whom one asks: an office or a team */
  @Column('jsonb', { default: {} }) contacts: Record<string, string>;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  /** of the vocabulary, which keeps all its words: no foreign key */
  @Index('edition_themes', { synchronize: false })
  @Column('uuid', { name: 'theme_ids', array: true, default: '{}' })
  themeIds: string[];
  @Instant('submitted_at', { nullable: true }) submittedAt: string | null;
  @Instant('published_at', { nullable: true }) publishedAt: string | null;
}

/** What was done, one thing after another. */
@Entity({ schema: 'practices', name: 'step' })
export class PracticeStepEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Column('jsonb') titles: Record<string, string>;
  @Column('jsonb', { default: {} }) texts: Record<string, string>;
}

/** What was learnt; failures are welcome. */
@Entity({ schema: 'practices', name: 'lesson' })
export class PracticeLessonEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Column('jsonb') texts: Record<string, string>;
  @Column('boolean', { default: false }) failure: boolean;
}

/** By what one sees that it works. */
@Entity({ schema: 'practices', name: 'evidence' })
export class PracticeEvidenceEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Column('jsonb') indicators: Record<string, string>;
  /** as the kernel prints a count */
  @Column('text', { nullable: true }) value: string | null;
  /** how the source writes it: 37 % */
  @Column('text', { name: 'as_written', nullable: true }) asWritten: string | null;
  /** a fuzzy date */
  @Column('text', { default: '' }) period: string;
  @Column('jsonb', { default: {} }) sources: Record<string, string>;
}

/** Who leads it, and who takes part: an organisation or a municipality. */
@Entity({ schema: 'practices', name: 'body' })
@Check(`num_nonnulls("organisation_id", "municipality_id") = 1`)
export class PracticeBodyEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  /** LEAD, PARTNER */
  @Column('text') role: string;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** the municipality in whose name it does so */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'behalf_of_id', nullable: true })
  behalfOfId: string | null;
}

/** What it took: so many people, or so much money. */
@Entity({ schema: 'practices', name: 'resource' })
@Check(`num_nonnulls("people", "amount") <= 1`)
@Check(`("amount" is null) = ("currency" is null)`)
export class PracticeResourceEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Column('jsonb') whats: Record<string, string>;
  /** as the kernel prints a count */
  @Column('text', { nullable: true }) people: string | null;
  /** in whole units of the currency, with two decimals */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) amount: string | null;
  /** ISO 4217 */
  @Column('text', { nullable: true }) currency: string | null;
}

/** A picture. The next edition has those of the one before: a file stands here as often as it is shown, and goes with its last row. */
@Entity({ schema: 'practices', name: 'photo' })
export class PracticePhotoEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Index() @ForeignKey('StoredFileEntity') @Column('uuid', { name: 'file_id' }) fileId: string;
  /** what it shows, by language, for those who do not see it */
  @Column('jsonb') alts: Record<string, string>;
  @Column('jsonb', { default: {} }) captions: Record<string, string>;
}

/** The project of which it is part. */
@Entity({ schema: 'practices', name: 'edition_project' })
export class PracticeProjectEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Index() @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
}

/** What a funder wants said under it: the words themselves are kept where projects are. */
@Entity({ schema: 'practices', name: 'edition_statement' })
export class PracticeStatementEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Index()
  @ForeignKey('FundingStatementEntity')
  @Column('uuid', { name: 'statement_id' })
  statementId: string;
}

/** The meeting at which it was presented. */
@Entity({ schema: 'practices', name: 'edition_meeting' })
export class PracticeMeetingEntity {
  @ForeignKey('PracticeEditionEntity') @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('int') position: number;
  @Index() @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
}
