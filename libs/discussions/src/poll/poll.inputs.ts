import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar, IsIdentifier, PlainText } from '#platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';

@InputType({ description: 'A poll in a new post. It cannot be changed once somebody may have voted.' })
export class PollInput {
  @Field(() => String, { description: 'What is asked: one line, 1 to 200 characters.' })
  @PlainText({ min: 1, max: 200 })
  question: string;

  @Field(() => [String], {
    description: 'The answers to choose from, 2 to 12 different ones: one line each, 1 to 120 characters.',
  })
  @ArrayMinSize(2)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @PlainText({ min: 1, max: 120 }, { each: true })
  options: string[];

  @Field(() => Boolean, { description: 'Whether several may be chosen.' })
  multiple: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself, in the future; left out: when somebody closes it.',
  })
  @IsOptional()
  endsAt?: string | null;
}

@ArgsType()
export class VoteArguments {
  @Field(() => ID, { description: 'The post with the poll.' })
  @IsIdentifier()
  postId: string;

  @Field(() => [ID], {
    description: 'What is chosen, in place of what was chosen before; none takes the vote back.',
  })
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  optionIds: string[];
}
