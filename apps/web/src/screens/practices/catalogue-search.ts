import type { PracticeShelf } from '../../generated/graphql/graphql.js';

export const shelves = ['PUBLISHED', 'ARCHIVED', 'IN_WORK'] as const satisfies PracticeShelf[];

/** What narrows the catalogue, as it stands in the address: such a list can be sent to somebody. */
export interface CatalogueSearch {
  shelf?: PracticeShelf;
  /** the numbers of a theme and of a municipality */
  theme?: number;
  town?: number;
  /** ISO 3166-1 */
  country?: string;
  /** only those that look for partners */
  partners?: true;
}

/** Reads the address; what is not ours is left out. */
export function catalogueSearch({
  shelf,
  theme,
  town,
  country,
  partners,
}: Record<string, unknown>): CatalogueSearch {
  const known = shelves.find((one) => one === shelf && one !== 'PUBLISHED');
  return {
    ...(known ? { shelf: known } : {}),
    ...(isNumber(theme) ? { theme } : {}),
    ...(isNumber(town) ? { town } : {}),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(partners === true ? { partners } : {}),
  };
}

/** A new practice may be made from that of another town, by its number. */
export interface AdaptedSearch {
  from?: number;
}

export const adaptedSearch = ({ from }: Record<string, unknown>): AdaptedSearch =>
  isNumber(from) ? { from } : {};

const isNumber = (one: unknown): one is number =>
  Number.isSafeInteger(one) && Number(one) > 0 && Number(one) < 2 ** 31;
