import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QuestionView } from '#kernel';
import { PersonCard } from '#municipalities';

export const MeetingQuestionState = {
  ASKED: 'ASKED',
  ANSWERING: 'ANSWERING',
  ANSWERED: 'ANSWERED',
  ASIDE: 'ASIDE',
} as const;
registerEnumType(MeetingQuestionState, {
  name: 'MeetingQuestionState',
  description: 'How far a question from the hall has come.',
  valuesMap: {
    ASKED: { description: 'It waits.' },
    ANSWERING: { description: 'It is being answered; there is one at most.' },
    ANSWERED: { description: 'It was answered.' },
    ASIDE: { description: 'It was set aside, for `reason`.' },
  },
});

@ObjectType({ description: 'A question from the hall, in writing. For the readers of the meeting.' })
export class MeetingQuestion implements QuestionView {
  @Field(() => ID, { description: 'Its id: the key with which it was asked.' })
  id: string;

  @Field(() => Int, { description: 'Which one it is of its meeting: 1, 2, 3 ...' })
  number: number;

  @Field(() => String, { description: 'What is asked.' })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  language: string;

  @Field(() => Boolean, { description: 'Whether it was asked without a name.' })
  anonymous: boolean;

  @Field(() => PersonCard, {
    nullable: true,
    description:
      'Who asks; null where it was asked without a name: then nobody is told, also not who moderates.',
  })
  asker: PersonCard | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name that a guest of the hall gave, who asks without an account; null: no guest asks.',
  })
  guest: string | null;

  @Field(() => Int, { description: 'How many others support it.' })
  support: number;

  @Field(() => MeetingQuestionState, { description: 'How far it has come.' })
  state: QuestionView['state'];

  @Field(() => String, { nullable: true, description: 'Why it was set aside.' })
  reason: string | null;

  @Field(() => Int, { description: 'Counts its changes.' })
  version: number;
}

@ObjectType({
  description:
    'The questions of a meeting: what is being answered, what waits (by support, then as they were asked), what was answered and what was set aside.',
})
export class MeetingQuestions {
  @Field(() => ID, { description: 'The meeting, and the stream in which changes come.' })
  meetingId: string;

  @Field(() => Boolean, { description: 'Whether questions are taken now.' })
  open: boolean;

  @Field(() => Boolean, { description: 'Whether one may ask without being named.' })
  anonymous: boolean;

  @Field(() => [MeetingQuestion], { description: 'All of them but the withdrawn.' })
  items: MeetingQuestion[];

  @Field(() => [ID], { description: 'Those that the reader supports; told to nobody else.' })
  supportedIds: string[];

  @Field(() => [ID], { description: 'Those that the reader asked with their name.' })
  ownIds: string[];

  @Field(() => Boolean, { description: 'Whether the reader may ask and support, once the box is open.' })
  viewerMayAsk: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader opens the box, takes questions in order and sets them aside.',
  })
  viewerMayKeep: boolean;

  @Field(() => Int, {
    description: 'The number of the meeting’s stream at which this was read: where watching it goes on.',
  })
  streamHead: number;
}
