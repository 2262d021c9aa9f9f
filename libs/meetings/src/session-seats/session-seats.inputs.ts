import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

@ArgsType()
export class SetSessionSeatsArgs {
  @Field(() => ID, { description: 'The session.' })
  @IsIdentifier()
  sessionId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many seats it has: 0 to 100,000; none: as many as come. Nobody loses one by it.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  capacity?: number | null;
}

@ArgsType()
export class TakeSessionSeatArgs {
  @Field(() => ID, { description: 'The session.' })
  @IsIdentifier()
  sessionId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is known that one has a seat in another session at the same time.',
  })
  @IsOptional()
  despiteClashes?: boolean | null;
}
