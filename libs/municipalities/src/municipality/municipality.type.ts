import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { DateTimeScalar, Page } from '#platform';
import { MunicipalityType, Territory } from './municipality-kind.type.js';
import { MunicipalityTile } from './municipality-tile.type.js';

@ObjectType({ description: 'A name in one language.' })
export class Label {
  @Field(() => String, { description: 'Two-letter code, such as pl or ro.' })
  language: string;

  @Field(() => String, { description: 'The name in that language.' })
  text: string;
}

@ObjectType({
  description:
    'A municipality: a country, a register and a code in it. What it is called may change. Public.',
})
export class Municipality {
  @Field(() => ID, { description: 'Its id, which is also that of its scope.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /municipalities/7-wroclaw.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => String, { description: 'ISO 3166-1 code of the country: PL, RO, MD, UA.' })
  country: string;

  @Field(() => String, { description: 'The register that gives the code: TERYT, SIRUTA, CUATM, KATOTTG.' })
  register: string;

  @Field(() => String, { description: 'The code in that register, as text: leading zeros count.' })
  code: string;

  @Field(() => MunicipalityType, {
    nullable: true,
    description: 'What its register calls it; null where no register told.',
  })
  type: MunicipalityType | null;

  @Field(() => [String], { description: 'Other ways in which its name is written, for searching.' })
  spellings: string[];

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  longitude: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Inhabitants, as the register last told; null: not known.',
  })
  population: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of the population; null: not stated.' })
  populationYear: number | null;

  @Field(() => String, { nullable: true, description: 'Who counted or estimated it; null: not known.' })
  populationSource: string | null;

  @Field(() => [String], { description: 'The languages in which one may write to it, ISO 639-1.' })
  languages: string[];

  @Field(() => Int, { description: 'Counts the changes of its page; an edit says which one it was made on.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When anything on its page was last changed.' })
  changedAt: string;

  @Field(() => MunicipalityTile, { description: 'How it is shown in small.' })
  tile: MunicipalityTile;

  /** by language; `name` and `names` are made of it */
  labels: Labels;
  localName: string;
  regionLabels: Labels | null;
  aboutLabels: Labels;
  nearest: Territory | null;
  above: Territory | null;
}

@ObjectType({ description: 'A page of municipalities in the order of their local names.' })
export class MunicipalityPage extends Page(Municipality) {}
