import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { IsIdentifier } from '#platform';

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
