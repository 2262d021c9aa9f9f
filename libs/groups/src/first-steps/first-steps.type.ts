import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { firstSteps, type FirstStepKind } from './first-steps.policy.js';

export const FirstStepKindEnum = Object.fromEntries(firstSteps.map((kind) => [kind, kind])) as {
  [K in FirstStepKind]: K;
};
registerEnumType(FirstStepKindEnum, {
  name: 'FirstStepKind',
  description: 'What a newcomer does first, in this order.',
  valuesMap: {
    PROFILE: { description: 'Shows a picture, or says what they do and which languages they speak.' },
    LANGUAGE: { description: 'Chooses the language of pages and letters.' },
    GROUP: { description: 'Belongs to a working group.' },
    INTRODUCTION: { description: 'Has written in the introductions of one of their communities.' },
    REPLY: { description: 'Has written in a thread that somebody else began.' },
  },
});

@ObjectType({ description: 'One of the first steps. Seen by the person alone.' })
export class FirstStep {
  @Field(() => FirstStepKindEnum, { description: 'Which.' })
  kind: FirstStepKind;

  @Field(() => Boolean, { description: 'Whether it is so; nobody ticks it.' })
  done: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'INTRODUCTION: the path of the thread on the site; null for the others.',
  })
  address: string | null;
}

@ObjectType({ description: "A newcomer's first steps. Seen by the person alone, alike on all devices." })
export class FirstSteps {
  @Field(() => Boolean, { description: 'The person has put them away.' })
  hidden: boolean;

  @Field(() => [FirstStep], { description: 'In their order.' })
  steps: FirstStep[];
}

@ObjectType({
  description: 'The thread in which newcomers of a community introduce themselves. For whoever may read it.',
})
export class Introductions {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The language of the title, two letters.' })
  language: string;

  @Field(() => String, { description: 'Its path on the site.' })
  address: string;

  communityId: string;
}
