import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description:
    'Somebody asks to be let in. Seen by the person and by those who answer requests there (ADMIT).',
})
export class MembershipRequest {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, { description: 'Who asks.' })
  person: PersonCard;

  @Field(() => String, { nullable: true, description: 'What the person says with it.' })
  message: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  scopeId: string;
}
