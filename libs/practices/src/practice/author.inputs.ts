import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';

@ArgsType()
export class NameAuthorArgs {
  @Field(() => ID, { description: 'The practice.' })
  @IsIdentifier()
  practiceId: string;

  @Field(() => ID, {
    description: 'Who writes it too. CONFLICT with NOT_A_MEMBER, AUTHOR or REVIEWS where they cannot.',
  })
  @IsIdentifier()
  personId: string;
}

@ArgsType()
export class ReleaseAuthorArgs {
  @Field(() => ID, { description: 'The practice.' })
  @IsIdentifier()
  practiceId: string;

  @Field(() => ID, {
    description:
      'Who writes it no more; also the actor. CONFLICT with NOT_AN_AUTHOR, or with LAST_AUTHOR where nobody else writes it.',
  })
  @IsIdentifier()
  personId: string;
}
