import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { Municipality, Theme } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';
import { editionStates, type EditionState } from '../way/way.policy.js';

export const PracticeState = Object.fromEntries(editionStates.map((name) => [name, name])) as {
  [S in EditionState]: S;
};
registerEnumType(PracticeState, {
  name: 'PracticeState',
  description: 'How far an edition of a practice has come.',
  valuesMap: {
    DRAFT: { description: 'Its authors write it; nobody else knows of it.' },
    SUBMITTED: { description: 'Handed in: the editors look for reviewers.' },
    IN_REVIEW: { description: 'Reviewers of other towns read it.' },
    CHANGES_REQUESTED: { description: 'Given back to its authors, with a reason.' },
    PUBLISHED: { description: 'It stands for all who read its community.' },
    WITHDRAWN: { description: 'Taken back; of one that was published the title and the reason stay.' },
    REJECTED: { description: 'The editors will not publish it, for a reason.' },
    ARCHIVED: { description: 'Published and put away: it is read, and is of the past.' },
    REPLACED: { description: 'The next edition was published in its place.' },
  },
});

export enum PracticeShelf {
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
  IN_WORK = 'IN_WORK',
}
registerEnumType(PracticeShelf, {
  name: 'PracticeShelf',
  description: 'Which practices a list holds.',
  valuesMap: {
    PUBLISHED: { description: 'Those that stand.' },
    ARCHIVED: { description: 'Those that were put away.' },
    IN_WORK: {
      description:
        'Those with an edition in work that the viewer writes, reviews or, once it was handed in, decides about; for guests none.',
    },
  },
});

@ObjectType({
  description:
    'A good practice of a municipality. Before its first publication only its authors, its reviewers and, once it was handed in, the editors of its community know of it.',
})
export class Practice {
  @Field(() => ID, { description: 'Its id, which is also that of its scope.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /practices/214-strategia-dialogu.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit or to move an edition.' })
  version: number;

  @Field(() => ID, { description: 'The stream to watch for changes of it; only readers may.' })
  streamId: string;

  @Field(() => PracticeState, {
    description: 'Of the edition that stands, or of the one in work where none was published.',
  })
  state: EditionState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the edition that stands was published.' })
  publishedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when somebody should look whether it is still so; null before it was published.',
  })
  reviewBy: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer is one of its authors.' })
  viewerMayWrite: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer leads the practices of its community.' })
  viewerMayDecide: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer is asked for a review of the edition in work, and has not stepped back.',
  })
  viewerReviews: boolean;

  communityId: string;
  municipalityId: string;
  adaptedFromId: string | null;
  /** null where it is not published, or not read by the viewer */
  partnersWords: string | null;
  partnersLanguage: string | null;
  partnersSince: string | null;
  titleLabels: Labels;
  /** the one that stands, where the viewer may read it: of a withdrawn one others see the title alone */
  currentId: string | null;
  /** the one in work, for those who see it */
  workingId: string | null;
  /** the viewer is an author or an editor */
  inside: boolean;
  /** the viewer is of its town, or an author */
  involved: boolean;
  /** the edition that stands or stood, whoever may read it */
  standingId: string | null;
  /** by what lists are sorted */
  sortKey: string;
}

@ObjectType({ description: 'A page of practices, the latest first.' })
export class PracticePage extends Page(Practice) {}

@ObjectType({ description: 'How many of the practices found are about a theme.' })
export class PracticesOfTheme {
  @Field(() => Theme, { description: 'The theme.' })
  theme: Theme;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of the practices found are of a municipality.' })
export class PracticesOfTown {
  @Field(() => Municipality, { description: 'The municipality.' })
  municipality: Municipality;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'How many of the practices found are of a country.' })
export class PracticesOfCountry {
  @Field(() => String, { description: 'ISO 3166-1 code.' })
  country: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({
  description:
    'By what the practices of a shelf can be narrowed down, each with how many the viewer may read: counted under the other choices, not under its own.',
})
export class PracticeFacets {
  @Field(() => [PracticesOfTheme], { description: 'Themes, those with the most practices first.' })
  themes: PracticesOfTheme[];

  @Field(() => [PracticesOfTown], { description: 'Municipalities, those with the most practices first.' })
  municipalities: PracticesOfTown[];

  @Field(() => [PracticesOfCountry], { description: 'Countries, those with the most practices first.' })
  countries: PracticesOfCountry[];
}
