import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, LongText, PageArgs, PlainText } from '#platform';
import { IsEnum, IsIn, IsInt, IsOptional } from 'class-validator';
import type { TransferStage as Stage } from './transfer.policy.js';
import { TransferStage } from './transfer.type.js';

@InputType({ description: 'A stage that a municipality has reached in taking over a practice.' })
export class RecordTransferInput {
  @Field(() => ID, { description: 'The practice, which was published.' })
  @IsIdentifier()
  practiceId: string;

  @Field(() => ID, {
    description: 'The municipality that takes it over. CONFLICT with OWN_TOWN where the practice is its own.',
  })
  @IsIdentifier()
  municipalityId: string;

  @Field(() => Int, {
    description:
      'The version of the transfer that one has before one, 0 for the first stage; CONFLICT where there is a newer one, so that nothing is recorded twice.',
  })
  @IsInt()
  version: number;

  @Field(() => TransferStage, {
    description: 'The stage. CONFLICT with NOT_FROM_HERE where it does not follow on the one before.',
  })
  @IsEnum(TransferStage)
  stage: Stage;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description:
      'When it was reached, as exactly as that is known: a day, a month, a quarter, a year. BAD_INPUT with IN_FUTURE or BEFORE_LAST.',
  })
  @IsOptional()
  since?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is done otherwise than in the municipality of the practice; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  adaptations?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By what one sees that it works there: needed for EVALUATED; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  evidence?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was given up: needed for GIVEN_UP, not kept for others; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom one asks there: an office or a team. Shown to those who are signed in; at most 200 characters.',
  })
  @IsOptional()
  @PlainText({ max: 200 })
  contact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language of these words, ISO 639-1; at first the actor's.",
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}

export const transferPages = { standard: 50, most: 100 };

@ArgsType()
export class TransfersArgs extends PageArgs(transferPages) {
  @Field(() => Int, {
    nullable: true,
    description: 'The number of the community in which the practices are shared.',
  })
  @IsOptional()
  community?: number | null;
}
