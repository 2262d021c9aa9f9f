import type {
  SearchFacetKind,
  SearchFilter,
  SearchKind,
  SearchPeriod,
} from '../../generated/graphql/graphql.js';

/** In the order in which they are shown. */
export const facets = [
  'KIND',
  'GROUP',
  'THEME',
  'LANGUAGE',
  'COUNTRY',
  'TOWN',
  'PERIOD',
] as const satisfies SearchFacetKind[];

const kinds = [
  'PRACTICE',
  'THREAD',
  'POST',
  'MEETING',
  'PERSON',
  'MUNICIPALITY',
] as const satisfies SearchKind[];
const periods = ['WEEK', 'MONTH', 'YEAR'] as const satisfies SearchPeriod[];

/** What is looked for, as it stands in the address: such a list can be sent to somebody, and come back to. */
export interface SearchAddress {
  q?: string;
  kind?: string[];
  group?: string[];
  theme?: string[];
  language?: string[];
  country?: string[];
  town?: string[];
  period?: string[];
}

type Narrowed = Exclude<keyof SearchAddress, 'q'>;

/** Under which name a facet stands in the address. */
export const nameOf = (facet: SearchFacetKind): Narrowed => facet.toLowerCase() as Narrowed;

const patterns: Record<Narrowed, (value: string) => boolean> = {
  kind: (value) => kinds.some((one) => one === value),
  group: isId,
  theme: isId,
  language: (value) => /^[a-z]{2,3}$/.test(value),
  country: (value) => /^[A-Z]{2}$/.test(value),
  town: isId,
  period: (value) => periods.some((one) => one === value),
};

function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

const mostValues = 10;

/** Reads the address; what is not ours is left out. */
export function searchAddress(search: Record<string, unknown>): SearchAddress {
  const { q } = search;
  const read: SearchAddress = q === undefined || q === '' ? {} : { q: String(q).slice(0, 200) };
  for (const name of Object.keys(patterns) as Narrowed[]) {
    const given = search[name];
    const values = (Array.isArray(given) ? given : [given]).filter(
      (value): value is string => typeof value === 'string' && patterns[name](value),
    );
    if (values.length > 0) read[name] = [...new Set(values)].slice(0, mostValues);
  }
  return read;
}

/** The same as it is asked for. */
export function filterOf(address: SearchAddress): SearchFilter {
  return {
    ...(address.kind && { kinds: address.kind as SearchKind[] }),
    ...(address.group && { groupIds: address.group }),
    ...(address.theme && { themeIds: address.theme }),
    ...(address.language && { languages: address.language }),
    ...(address.country && { countries: address.country }),
    ...(address.town && { townIds: address.town }),
    ...(address.period && { period: address.period[0] as SearchPeriod }),
  };
}

/** Chosen, or no longer; of periods there is one at most. */
export function toggled(address: SearchAddress, facet: SearchFacetKind, value: string): SearchAddress {
  const name = nameOf(facet);
  const before = address[name] ?? [];
  const without = before.filter((one) => one !== value);
  const after = before.includes(value) ? without : name === 'period' ? [value] : [...before, value];
  const { [name]: _, ...others } = address;
  return after.length > 0 ? { ...others, [name]: after } : others;
}

/** How many values are chosen. */
export function chosenIn(address: SearchAddress): number {
  return facets.reduce((sum, facet) => sum + (address[nameOf(facet)]?.length ?? 0), 0);
}
