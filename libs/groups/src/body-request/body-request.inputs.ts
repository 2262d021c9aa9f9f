import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsIdentifier, LongText } from '#platform';
import { AnswerList, type AnswerInput } from '../questionnaire/questionnaire.inputs.js';

@ArgsType()
export class JoinForBodyArgs {
  @Field(() => ID, { description: 'The community.' })
  @IsIdentifier()
  communityId: string;

  @Field(() => ID, {
    description: 'The municipality or organisation that wishes to belong to it; the viewer speaks for it.',
  })
  @IsIdentifier()
  bodyId: string;

  @Field(() => String, {
    nullable: true,
    description: 'A word to those who answer, where it becomes a request; at most 1,000 characters.',
  })
  @IsOptional()
  @LongText({ max: 1000 })
  message?: string | null;

  @AnswerList('Answers to what is asked there, where it becomes a request; as in `joinGroup`.')
  answers?: AnswerInput[] | null;
}
