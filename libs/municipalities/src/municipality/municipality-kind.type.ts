import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';

export enum MunicipalityType {
  URBAN_GMINA = 'URBAN_GMINA',
  RURAL_GMINA = 'RURAL_GMINA',
  URBAN_RURAL_GMINA = 'URBAN_RURAL_GMINA',
  MUNICIPIU = 'MUNICIPIU',
  ORAS = 'ORAS',
  COMUNA = 'COMUNA',
  MUNICIPALITY = 'MUNICIPALITY',
  TOWN = 'TOWN',
  COMMUNE = 'COMMUNE',
  VILLAGE = 'VILLAGE',
}
registerEnumType(MunicipalityType, {
  name: 'MunicipalityType',
  description: 'What kind of municipality its register calls it: it tells two of one name apart.',
  valuesMap: {
    URBAN_GMINA: { description: 'Poland: gmina miejska.' },
    RURAL_GMINA: { description: 'Poland: gmina wiejska.' },
    URBAN_RURAL_GMINA: { description: 'Poland: gmina miejsko-wiejska.' },
    MUNICIPIU: { description: 'Romania: municipiu.' },
    ORAS: { description: 'Romania: oraș.' },
    COMUNA: { description: 'Romania: comună.' },
    MUNICIPALITY: { description: 'Moldova: municipiu.' },
    TOWN: { description: 'Moldova: oraș.' },
    COMMUNE: { description: 'Moldova: comună, several villages.' },
    VILLAGE: { description: 'Moldova: a single village.' },
  },
});

export enum TerritoryKind {
  REGION = 'REGION',
  VOIVODESHIP = 'VOIVODESHIP',
  POWIAT = 'POWIAT',
  DEVELOPMENT_REGION = 'DEVELOPMENT_REGION',
  COUNTY = 'COUNTY',
  DISTRICT = 'DISTRICT',
  AUTONOMOUS_UNIT = 'AUTONOMOUS_UNIT',
  TERRITORIAL_UNIT = 'TERRITORIAL_UNIT',
  CITY = 'CITY',
}
registerEnumType(TerritoryKind, {
  name: 'TerritoryKind',
  description: 'What a part of a country is.',
  valuesMap: {
    REGION: { description: 'Named by hand, in no register.' },
    VOIVODESHIP: { description: 'Poland: województwo.' },
    POWIAT: { description: 'Poland: powiat, or a city with the rights of one.' },
    DEVELOPMENT_REGION: { description: 'Romania: regiune de dezvoltare.' },
    COUNTY: { description: 'Romania: județ, or București.' },
    DISTRICT: { description: 'Moldova: raion.' },
    AUTONOMOUS_UNIT: { description: 'Moldova: Găgăuzia.' },
    TERRITORIAL_UNIT: { description: 'Moldova: Stînga Nistrului.' },
    CITY: { description: 'Moldova: a municipality that other municipalities belong to, such as Chișinău.' },
  },
});

@ObjectType({ description: 'A part of a country in which a municipality lies. Public.' })
export class Territory {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TerritoryKind, { description: 'What it is.' })
  kind: TerritoryKind;

  labels: Labels;
}
