import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { Max, Min } from 'class-validator';

@ArgsType()
export class LockThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => String, { description: 'Why, for all readers: one line, 1 to 300 characters.' })
  @PlainText({ min: 1, max: 300 })
  reason: string;
}

@ArgsType()
export class SetSlowModeArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => Int, {
    description:
      'Between two posts of one person must lie so many seconds, at most a day (86400); 0 ends slow mode.',
  })
  @Min(0)
  @Max(86_400)
  seconds: number;
}
