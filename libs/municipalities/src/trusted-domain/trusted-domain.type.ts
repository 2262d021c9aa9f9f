import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';
import { PersonCard } from '../person-card/person-card.type.js';

@ObjectType({
  description:
    'A mail domain of a town hall: whoever confirms an address in it is taken for one of its staff. For those who keep the municipality.',
})
export class TrustedDomain {
  @Field(() => ID, { description: 'For `removeTrustedDomain`.' })
  id: string;

  @Field(() => String, { description: 'The domain, exact and as people write it; none below it is meant.' })
  domain: string;

  @Field(() => PersonCard, { description: 'Who vouched for it.' })
  addedBy: PersonCard;

  @Field(() => DateTimeScalar, { description: 'When.' })
  addedAt: string;
}
