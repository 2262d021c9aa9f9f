import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PollKind } from '#kernel';
import { clock, DateTimeScalar, IsIdentifier, PlainText } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsDefined,
  IsEnum,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PollKindEnum } from './poll.type.js';

const mostOptions = 12;
export const mostDates = 24;

@InputType({ description: 'A day that a date poll offers.' })
export class PollDateInput {
  @Field(() => String, { description: 'The day, 2027-03-04.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day: string;

  @Field(() => String, { nullable: true, description: 'HH:MM; left out: the whole day.' })
  @IsOptional()
  @Matches(clock)
  startTime?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM, later on the same day.' })
  @IsOptional()
  @Matches(clock)
  endTime?: string | null;
}

@InputType({
  description:
    'A poll. In a post it is open at once and cannot be changed; that of a place is prepared first, and can be until it is opened. BAD_INPUT with NOT_FOR_THIS_KIND for what its kind does not have.',
})
export class PollInput {
  @Field(() => String, { description: 'What is asked: one line, 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  question: string;

  @Field(() => PollKindEnum, { defaultValue: 'ONE', description: 'What it asks for.' })
  @IsEnum(PollKindEnum)
  kind: PollKind;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The answers to choose from, 2 to 12 different ones: one line each, 1 to 120 characters. None for YES_NO, SCALE and DATES, which have their own.',
  })
  @ArrayMaxSize(mostOptions)
  @ArrayUnique()
  @PlainText({ min: 1, max: 120 }, { each: true })
  options: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      'SEVERAL: how many may be chosen at most; DOTS, where it is needed: how many dots there are, at most 100.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  most?: number | null;

  @Field(() => Int, { nullable: true, description: 'SCALE: its lowest number, 0 or 1; 1 without it.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1)
  lowest?: number | null;

  @Field(() => Int, { nullable: true, description: 'SCALE: its highest number, 2 to 10; 5 without it.' })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(10)
  highest?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SCALE: what the lowest number means, at most 60 characters.',
  })
  @IsOptional()
  @PlainText({ max: 60 })
  lowLabel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SCALE: what the highest number means, at most 60 characters.',
  })
  @IsOptional()
  @PlainText({ max: 60 })
  highLabel?: string | null;

  @Field(() => [PollDateInput], { nullable: true, description: 'DATES: 2 to 24 different ones.' })
  @IsOptional()
  @ArrayMaxSize(mostDates)
  @ValidateNested({ each: true })
  @Type(() => PollDateInput)
  dates?: PollDateInput[] | null;

  @Field(() => String, { nullable: true, description: 'DATES: the IANA zone of their times.' })
  @IsOptional()
  @MaxLength(60)
  timeZone?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether votes are secret and final.' })
  @IsBoolean()
  secret?: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether municipalities vote, by whoever holds their mandate.',
  })
  @IsBoolean()
  byMunicipality?: boolean;

  @Field(() => Int, { nullable: true, description: 'How many people, or municipalities, must be present.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  quorum?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself, in the future; left out: when somebody closes it.',
  })
  @IsOptional()
  endsAt?: string | null;
}

@InputType({ description: 'A new poll of a place: a draft.' })
export class DraftPlacePollInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is made twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The scope whose poll it is: a meeting, a group or a community.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => PollInput, { description: 'What it asks.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => PollInput)
  poll: PollInput;
}

@InputType({ description: 'One answer as it is chosen.' })
export class ChoiceInput {
  @Field(() => ID, { description: 'The answer.' })
  @IsIdentifier()
  optionId: string;

  @Field(() => Int, {
    defaultValue: 1,
    description:
      'RANKING: its rank, 1 is the best, and several may share one; DOTS: the dots on it; DATES: 2 it suits, 1 if need be; otherwise 1.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  weight: number;
}

@InputType({ description: 'A vote.' })
export class VoteInput {
  @Field(() => ID, { description: 'The poll.' })
  @IsIdentifier()
  pollId: string;

  @Field(() => [ChoiceInput], {
    description:
      'What is chosen, in place of what was chosen before; none takes an open vote back. BAD_INPUT with NOT_IN_POLL, TOO_MANY, NOT_A_WEIGHT or REQUIRED where it does not fit the poll.',
  })
  @ArrayMaxSize(mostDates)
  @ValidateNested({ each: true })
  @Type(() => ChoiceInput)
  choices: ChoiceInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      'For which municipality; needed where municipalities vote and the viewer holds the mandates of several.',
  })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Sent again with the same key, it counts once. A secret vote without one that is sent twice is refused the second time, though the first counts.',
  })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;
}

@ArgsType()
export class PollsArguments {
  @Field(() => ID, { description: 'The scope: a meeting, a group or a community.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`next` of the page before.' })
  @IsOptional()
  @MaxLength(400)
  after?: string | null;
}
