import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { IsIdentifier, LongText } from '#platform';
import { AnswerList, type AnswerInput } from '../questionnaire/questionnaire.inputs.js';

@ArgsType()
export class AnswerRequestArgs {
  @Field(() => ID, { description: 'The request.' })
  @IsIdentifier()
  id: string;

  @Field(() => Boolean, {
    description: 'True: the person, or the body for which they ask, becomes a member.',
  })
  @IsBoolean()
  accept: boolean;
}

@ArgsType()
export class ChangeRequestArgs {
  @Field(() => ID, { description: "The viewer's request." })
  @IsIdentifier()
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'A word to those who answer, at most 1,000 characters; null: none any more.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @AnswerList('All answers to what is asked there now, as in `joinGroup`.')
  answers?: AnswerInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For which municipality or organisation the viewer will sit there, as in `joinGroup`. Left out for a request of a body itself, which stays its own.',
  })
  @IsOptional()
  @IsIdentifier()
  onBehalfOf?: string | null;
}
