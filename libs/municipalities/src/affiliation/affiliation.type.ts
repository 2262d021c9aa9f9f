import { Field, ID, ObjectType } from '@nestjs/graphql';
import { FuzzyDateScalar } from '#platform';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import { PersonCard } from '../person-card/person-card.type.js';

@ObjectType({
  description: 'Where a person works or worked, and as what. Seen by whoever may see the profile.',
})
export class Affiliation {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: 'The municipality, or the one on whose behalf the organisation acts.',
  })
  municipality: MunicipalityTile | null;

  @Field(() => String, {
    nullable: true,
    description: 'As the person calls it, in the language of the person.',
  })
  jobTitle: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language of `jobTitle`, an ISO 639 code; null: not known.',
  })
  language: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when; null: not known.' })
  from: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Until when; null: still.' })
  until: string | null;

  @Field(() => Boolean, { description: 'True for the one that the person is shown with.' })
  main: boolean;

  @Field(() => Boolean, {
    description: 'True when the body has said that it is so; until then the person is not shown with it.',
  })
  confirmed: boolean;

  organisationId: string | null;
  personId: string;
}

@ObjectType({
  description:
    'That somebody works at a body, as they say and nobody there has confirmed. For those who keep the body.',
})
export class AffiliationClaim {
  @Field(() => ID, { description: "The affiliation's id." })
  id: string;

  @Field(() => PersonCard, { description: 'Who says so.' })
  person: PersonCard;

  @Field(() => String, { nullable: true, description: 'As the person calls it.' })
  jobTitle: string | null;

  @Field(() => FuzzyDateScalar, { nullable: true, description: 'Since when; null: not known.' })
  from: string | null;
}
