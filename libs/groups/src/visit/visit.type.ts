import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description: "What came into a group since the reader's last visit. For its signed-in readers alone.",
})
export class SinceVisit {
  @Field(() => DateTimeScalar, { description: 'When the reader was last there.' })
  at: string;

  @Field(() => Int, { description: 'Threads that others have opened since.' })
  threads: number;

  @Field(() => Int, { description: 'Posts that others have written since, less the withdrawn.' })
  posts: number;

  @Field(() => Int, { description: 'Other people who have come in since.' })
  people: number;

  groupId: string;
}
