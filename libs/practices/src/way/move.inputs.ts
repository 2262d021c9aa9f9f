import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { IsEnum, IsIn, IsInt, IsOptional } from 'class-validator';
import { PracticeState } from '../practice/practice.type.js';
import type { EditionState } from './way.policy.js';

@InputType({ description: 'The state into which an edition of a practice goes.' })
export class MoveEditionInput {
  @Field(() => ID, { description: 'The edition.' })
  @IsIdentifier()
  editionId: string;

  @Field(() => Int, {
    description: 'The version of the practice that one has before one; CONFLICT where there is a newer one.',
  })
  @IsInt()
  version: number;

  @Field(() => PracticeState, {
    description:
      'Where it goes. CONFLICT with NOT_FROM_HERE, INCOMPLETE (and `missing`), TOO_FEW_REVIEWERS or TOO_FEW_REVIEWS where it cannot.',
  })
  @IsEnum(PracticeState)
  to: EditionState;

  @Field(() => String, {
    nullable: true,
    description:
      'Why: needed where something is given back, refused, decided or taken from readers; at most 4,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 4000 })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language of the reason, ISO 639-1; at first the actor's.",
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}
