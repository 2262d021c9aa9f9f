import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';

export enum OrganisationKind {
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  REGIONAL_AUTHORITY = 'REGIONAL_AUTHORITY',
  MUNICIPAL_UNIT = 'MUNICIPAL_UNIT',
  NGO = 'NGO',
  INTERNATIONAL = 'INTERNATIONAL',
  FUNDER = 'FUNDER',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of body an organisation is.',
  valuesMap: {
    LOCAL_AUTHORITY: { description: 'A commune, town or county.' },
    REGIONAL_AUTHORITY: { description: 'A region or voivodeship.' },
    MUNICIPAL_UNIT: { description: 'A unit of a municipality: a centre, a school, a library.' },
    NGO: { description: 'An association or foundation.' },
    INTERNATIONAL: { description: 'A body of several countries.' },
    FUNDER: { description: 'One that pays for projects.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({
  description:
    'A body that is not a municipality itself: a unit, an association, a secretariat, a funder. Public.',
})
export class Organisation {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The short form, such as WCRS.' })
  acronym: string | null;

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  kind: OrganisationKind;

  @Field(() => MunicipalityTile, { nullable: true, description: 'The municipality on whose behalf it acts.' })
  municipality: MunicipalityTile | null;

  labels: Labels;
  partOfId: string | null;
}
