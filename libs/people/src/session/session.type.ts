import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'A browser in which the person is signed in. Seen by the person alone.' })
export class Session {
  @Field(() => ID, { description: 'For `revokeSession`.' })
  id: string;

  @Field(() => Boolean, { description: 'It is the one that asks.' })
  current: boolean;

  @Field(() => DateTimeScalar, { description: 'When the person signed in.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt: string;

  @Field(() => String, {
    description: 'Browser and system, as far as known: "Firefox, Android"; else empty.',
  })
  device: string;
}
