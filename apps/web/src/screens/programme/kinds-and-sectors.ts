import type { OrganisationKind, Sector } from '../../generated/graphql/graphql.js';
import type { useWords } from '../../language/words.js';

type Words = ReturnType<typeof useWords>;

/** For whom an organisation may speak, in the order of the choices. */
export const sectors = [
  'PUBLIC',
  'MUNICIPAL',
  'NGO',
  'MIGRANT_LED',
  'BUSINESS',
  'ACADEMIA',
  'INTERNATIONAL',
  'MEDIA',
  'OTHER',
] as const satisfies Sector[];

/** What kind of body an organisation may be. */
export const kinds = [
  'LOCAL_AUTHORITY',
  'REGIONAL_AUTHORITY',
  'MUNICIPAL_UNIT',
  'NGO',
  'NETWORK',
  'UNIVERSITY',
  'COMPANY',
  'INTERNATIONAL',
  'FUNDER',
  'OTHER',
] as const satisfies OrganisationKind[];

export const sectorChoices = (t: Words): { value: Sector; text: string }[] =>
  sectors.map((value) => ({ value, text: t(`programme.sector.${value}`) }));

export const kindChoices = (t: Words): { value: OrganisationKind; text: string }[] =>
  kinds.map((value) => ({ value, text: t(`places.kind.${value}`) }));
