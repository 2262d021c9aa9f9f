import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Community } from '#groups';
import { Municipality, Theme } from '#municipalities';
import { DateTimeScalar, FuzzyDateScalar, Page } from '#platform';
import { TargetGroup } from '../edition/target-group.type.js';
import { Practice } from '../practice/practice.type.js';
import { needStates, type NeedState as State } from './need.policy.js';

export const NeedState = Object.fromEntries(needStates.map((name) => [name, name])) as { [S in State]: S };
registerEnumType(NeedState, {
  name: 'NeedState',
  description: 'Whether a municipality still looks for what it needs.',
  valuesMap: {
    OPEN: { description: 'It looks for an answer.' },
    MET: { description: 'It has found one.' },
    DROPPED: { description: 'It looks for none any more.' },
  },
});

@ObjectType({ description: 'What a municipality looks for. For all who read its community.' })
export class Need {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /practices/needs/12.' })
  number: number;

  @Field(() => String, { description: 'What it is called, in `language`.' })
  title: string;

  @Field(() => String, { description: 'What is looked for and why, in `language`; may be empty.' })
  words: string;

  @Field(() => String, { description: 'The language of title and words: an ISO 639-1 code.' })
  language: string;

  @Field(() => FuzzyDateScalar, {
    description: 'By when, or in which time, an answer is looked for; empty where that is open.',
  })
  period: string;

  @Field(() => NeedState, { description: 'Whether it is still looked for.' })
  state: State;

  @Field(() => [TargetGroup], { description: 'Whom it concerns; empty: everybody.' })
  targetGroups: TargetGroup[];

  @Field(() => DateTimeScalar, { description: 'When it was stated.' })
  statedAt: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer speaks for the municipality there.' })
  viewerMayEdit: boolean;

  communityId: string;
  municipalityId: string;
  themeIds: string[];
}

@ObjectType({ description: 'A page of needs, the latest first.' })
export class NeedPage extends Page(Need) {}

/** A practice that answers a need, with what they have in common. */
export interface AnswerRow {
  needId: string;
  practiceId: string;
  themeIds: string[];
  targetGroups: TargetGroup[];
}

@ObjectType({ description: 'A practice of another municipality that answers a need, and why.' })
export class NeedAnswer {
  @Field(() => Practice, { description: 'The practice, which stands.' })
  practice: Practice;

  @Field(() => [Theme], {
    description: 'The themes of the practice that the need asks for, or narrower ones; never empty.',
  })
  themes: Theme[];

  @Field(() => [TargetGroup], { description: 'The groups that both name.' })
  targetGroups: TargetGroup[];
}

@ObjectType({ description: 'A municipality that does what answers a need, and can be asked.' })
export class NeedTown {
  @Field(() => Municipality, { description: 'The municipality.' })
  municipality: Municipality;

  @Field(() => Practice, { description: 'The practice that it does.' })
  practice: Practice;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description:
      'Since when it is in use there, taken over from another; empty where that is not known, null where the practice is its own.',
  })
  inUseSince: string | null;
}

@ObjectType({ description: 'Where the viewer may say what a municipality needs.' })
export class NeedPlace {
  @Field(() => Community, { description: 'The community, in which the viewer writes.' })
  community: Community;

  @Field(() => Municipality, { description: 'The municipality, for which the viewer speaks there.' })
  municipality: Municipality;
}
