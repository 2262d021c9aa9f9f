import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTimeScalar, IsIdentifier, LongText } from '#platform';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsInt, IsOptional, Length, Matches } from 'class-validator';
import { MinutesCommentAnswer } from './minutes.type.js';

/** Of an update in base64: as much as fits into a part that is written at once, with what surrounds it. */
const mostOfUpdate = 200_000;

@InputType({ description: 'What somebody has just typed in a part of the minutes.' })
export class TypeMinutesInput {
  @Field(() => ID, { description: 'The part.' })
  @IsIdentifier()
  partId: string;

  @Field(() => String, {
    description:
      'A Yjs update in base64, at most 200,000 characters. The document holds one plain text named `text`, at most 20,000 characters long.',
  })
  @Length(1, mostOfUpdate)
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/)
  update: string;
}

/** As many as can be told apart on a page. */
const mostRapporteurs = 20;

@ArgsType()
export class ApprovedMinutesArgs {
  @Field(() => Int, { nullable: true, description: 'Which one: 1, 2, 3 ...; left out: the newest.' })
  @IsOptional()
  @IsInt()
  number?: number | null;
}

@ArgsType()
export class LeadMinutesArgs {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description: 'The version of the minutes that it was done on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;
}

@ArgsType()
export class AppointRapporteursArgs extends LeadMinutesArgs {
  @Field(() => [ID], { description: 'All of them: persons who read the meeting; at most 20.' })
  @ArrayMaxSize(mostRapporteurs)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  personIds: string[];
}

@ArgsType()
export class OpenMinutesCorrectionArgs extends LeadMinutesArgs {
  @Field(() => DateTimeScalar, { description: 'Until when: a moment to come, within a year.' })
  until: string;
}

@ArgsType()
export class CorrectMinutesArgs extends LeadMinutesArgs {
  @Field(() => String, { description: 'Why: 1 to 1,000 characters; it stands in the further edition.' })
  @LongText({ min: 1, max: 1000 })
  reason: string;
}

@InputType({ description: 'What somebody says of the draft of minutes.' })
export class CommentMinutesInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is said twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The part.' })
  @IsIdentifier()
  partId: string;

  @Field(() => String, {
    description: 'A paragraph as it stands there, at most 20,000 characters; empty: the part as a whole.',
  })
  @LongText({ max: 20_000 })
  paragraph: string;

  @Field(() => String, { description: 'What is to be corrected: 1 to 2,000 characters.' })
  @LongText({ min: 1, max: 2000 })
  text: string;
}

@ArgsType()
export class AnswerMinutesCommentArgs {
  @Field(() => ID, { description: 'The remark.' })
  @IsIdentifier()
  id: string;

  @Field(() => MinutesCommentAnswer, { description: 'What becomes of it.' })
  @IsEnum(MinutesCommentAnswer)
  answer: MinutesCommentAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'What is said to it: at most 2,000 characters; of one that is declined, why.',
  })
  @IsOptional()
  @LongText({ max: 2000 })
  text?: string | null;
}
