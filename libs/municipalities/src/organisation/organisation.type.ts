import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { Page } from '#platform';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';

export enum OrganisationKind {
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  REGIONAL_AUTHORITY = 'REGIONAL_AUTHORITY',
  MUNICIPAL_UNIT = 'MUNICIPAL_UNIT',
  NGO = 'NGO',
  NETWORK = 'NETWORK',
  UNIVERSITY = 'UNIVERSITY',
  COMPANY = 'COMPANY',
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
    NETWORK: { description: 'Several bodies that work together: a platform, a coalition.' },
    UNIVERSITY: { description: 'A university or a unit of one.' },
    COMPANY: { description: 'A business.' },
    INTERNATIONAL: { description: 'A body of several countries.' },
    FUNDER: { description: 'One that pays for projects.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum Sector {
  PUBLIC = 'PUBLIC',
  MUNICIPAL = 'MUNICIPAL',
  NGO = 'NGO',
  MIGRANT_LED = 'MIGRANT_LED',
  BUSINESS = 'BUSINESS',
  ACADEMIA = 'ACADEMIA',
  INTERNATIONAL = 'INTERNATIONAL',
  MEDIA = 'MEDIA',
  OTHER = 'OTHER',
}
registerEnumType(Sector, {
  name: 'Sector',
  description: 'For whom an organisation speaks: what a balanced meeting counts.',
  valuesMap: {
    PUBLIC: { description: 'State and regional institutions.' },
    MUNICIPAL: { description: 'Local government and its units.' },
    NGO: { description: 'Associations and foundations.' },
    MIGRANT_LED: { description: 'Organisations of migrants and refugees themselves.' },
    BUSINESS: { description: 'Employers and companies.' },
    ACADEMIA: { description: 'Universities and research.' },
    INTERNATIONAL: { description: 'Bodies of several countries.' },
    MEDIA: { description: 'Press, radio, television, portals.' },
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

  @Field(() => Int, { description: 'The number in its address, /organisations/12-homo-faber.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'The short form, such as WCRS.' })
  acronym: string | null;

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  kind: OrganisationKind;

  @Field(() => Sector, { description: 'For whom it speaks.' })
  sector: Sector;

  @Field(() => String, { nullable: true, description: 'Its page on the web; https or http.' })
  website: string | null;

  @Field(() => MunicipalityTile, { nullable: true, description: 'The municipality on whose behalf it acts.' })
  municipality: MunicipalityTile | null;

  @Field(() => MunicipalityTile, { nullable: true, description: 'The municipality where it has its seat.' })
  seat: MunicipalityTile | null;

  @Field(() => Int, { description: 'From 1: give it back to edit.' })
  version: number;

  labels: Labels;
  partOfId: string | null;
  behalfOfId: string | null;
}

@ObjectType({ description: 'A page of organisations in the order of their names.' })
export class OrganisationPage extends Page(Organisation) {}
