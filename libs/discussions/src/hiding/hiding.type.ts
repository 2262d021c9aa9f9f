import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

/** Why a post is reported, and why it is hidden: one list, so that the two can be held against each other. */
export const HidingReason = {
  INSULT: 'INSULT',
  DISCRIMINATION: 'DISCRIMINATION',
  PERSONAL_DATA: 'PERSONAL_DATA',
  ADVERTISING: 'ADVERTISING',
  OFF_TOPIC: 'OFF_TOPIC',
  OTHER: 'OTHER',
} as const;
export type HidingReason = keyof typeof HidingReason;
registerEnumType(HidingReason, {
  name: 'ModerationReason',
  description: 'Why a post is reported or hidden.',
  valuesMap: {
    INSULT: { description: 'It insults or threatens somebody.' },
    DISCRIMINATION: { description: 'It demeans people for what they are.' },
    PERSONAL_DATA: { description: 'It shows personal data that do not belong there.' },
    ADVERTISING: { description: 'It advertises.' },
    OFF_TOPIC: { description: 'It does not belong to the subject.' },
    OTHER: { description: 'Something else, as the words say.' },
  },
});

export const AppealAnswer = { UPHELD: 'UPHELD', RESTORED: 'RESTORED' } as const;
export type AppealAnswer = keyof typeof AppealAnswer;
registerEnumType(AppealAnswer, {
  name: 'AppealAnswer',
  description: 'What became of an appeal.',
  valuesMap: {
    UPHELD: { description: 'The post stays hidden.' },
    RESTORED: { description: 'The post is shown again.' },
  },
});

export enum HidingCapability {
  APPEAL = 'APPEAL',
  ANSWER = 'ANSWER',
  RESTORE = 'RESTORE',
}
registerEnumType(HidingCapability, {
  name: 'HidingCapability',
  description: 'What somebody may do about a hidden post.',
  valuesMap: {
    APPEAL: { description: 'Ask once for it to be shown again: its author.' },
    ANSWER: {
      description: 'Answer the appeal: another moderator than the one who hid it, where there is another.',
    },
    RESTORE: { description: 'Show it again.' },
  },
});

@ObjectType({
  description:
    'Why a post is hidden, and its text. Seen by its author and by those who keep order there (MODERATE).',
})
export class Hiding {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => String, { description: 'What the post says: Markdown.' })
  text: string;

  @Field(() => HidingReason, { description: 'Why.' })
  reason: HidingReason;

  @Field(() => String, {
    nullable: true,
    description: "Why, in the moderator's words; null: none were added.",
  })
  words: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  at: string;

  @Field(() => PersonCard, {
    nullable: true,
    description:
      'Who hid it: for those who keep order. Null for the author, to whom the moderators speak as one.',
  })
  hiddenBy: PersonCard | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its author appealed; null: not yet.' })
  appealedAt: string | null;

  @Field(() => String, { nullable: true, description: "The author's words in the appeal." })
  appealWords: string | null;

  @Field(() => AppealAnswer, {
    nullable: true,
    description: 'What became of the appeal; null: it waits, or there is none.',
  })
  answer: AppealAnswer | null;

  @Field(() => String, { nullable: true, description: 'What was said with the answer.' })
  answerWords: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt: string | null;

  @Field(() => [HidingCapability], { description: 'What the viewer may do about it.' })
  viewerCan: HidingCapability[];
}
