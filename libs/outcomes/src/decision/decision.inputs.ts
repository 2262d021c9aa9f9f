import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { FuzzyDateScalar, IsIdentifier, LongText } from '#platform';
import { IsIn, IsInt, IsOptional } from 'class-validator';

@InputType({ description: 'A decision to be written down.' })
export class RecordDecisionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Sent again with the same key, nothing is recorded twice.',
  })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The community, group or meeting that decided it.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => String, { description: 'What was decided: 1 to 4000 characters.' })
  @LongText({ min: 1, max: 4000 })
  text: string;

  @Field(() => String, { description: 'The language of the text, ISO 639-1.' })
  @IsIn(labelLanguages)
  language: string;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'When it was decided, as exactly as it is known; left out: today.',
  })
  @IsOptional()
  decidedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A decision of the same place that holds, and whose place this one takes.',
  })
  @IsOptional()
  @IsIdentifier()
  amendsId?: string | null;
}

@InputType({
  description: 'A correction of what was written down; what was decided anew is another decision.',
})
export class EditDecisionInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description: 'The version that the change was made on; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'What was decided: 1 to 4000 characters.' })
  @IsOptional()
  @LongText({ min: 1, max: 4000 })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the text, ISO 639-1.' })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'When it was decided.' })
  @IsOptional()
  decidedOn?: string | null;
}

@ArgsType()
export class WithdrawDecisionArgs {
  @Field(() => ID, { description: 'The decision.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { description: 'Why: 1 to 1000 characters, shown with it.' })
  @LongText({ min: 1, max: 1000 })
  reason: string;
}

@ArgsType()
export class DecisionsArgs {
  @Field(() => ID, { description: 'The community, group or meeting.' })
  @IsIdentifier()
  scopeId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those of the groups and meetings below it; without it only its own.',
  })
  @IsOptional()
  below?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many at most: 20 unless told, never more than 100.' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`next` of the page before.' })
  @IsOptional()
  after?: string | null;
}
