import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description: "A token with which the person's own program speaks for them. Seen by the person alone.",
})
export class ApiToken {
  @Field(() => ID, { description: 'For `revokeApiToken`.' })
  id: string;

  @Field(() => String, { description: 'What the person calls it.' })
  name: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To the minute; null: never.' })
  lastUsedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself; null: when it is revoked.',
  })
  expiresAt: string | null;
}

@ObjectType({ description: 'A token that was just made.' })
export class NewApiToken {
  @Field(() => String, {
    description: 'For `Authorization: Bearer ...`. It is told here once and kept nowhere.',
  })
  token: string;

  @Field(() => ApiToken, { description: 'What the list will show of it.' })
  apiToken: ApiToken;
}
