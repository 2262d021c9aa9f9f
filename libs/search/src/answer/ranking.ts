/** The order of what was found, and its counts: pure, over entries that the reader may see. */
import type { FoundEntry, Narrowing } from '../asking/found.sql.js';

export interface Ranked {
  entry: FoundEntry;
  score: number;
}

/** A day, so that the order is the same while somebody turns the pages. */
const DAY = 24 * 60 * 60 * 1000;

/** What part of the question an entry must meet to be one of its answers, and what part of what the best one meets. */
const leastMet = 0.4;
const leastOfBest = 0.6;

/**
 * The best entry of each subject, the best subject first. Most counts how much of the question is met, then whether by the title and in
 * the very words; after that how densely, in which language, and how lately.
 */
export function ranked(
  found: readonly FoundEntry[],
  whole: number,
  languages: readonly string[],
  now: number,
): Ranked[] {
  const best = new Map<string, Ranked>();
  const most = found.reduce((sum, { met }) => Math.max(sum, met), 0);
  const least = Math.max(whole * leastMet, most * leastOfBest);
  for (const entry of found) {
    if (entry.met < least) continue;
    const score = scoreOf(entry, whole, languages, now);
    const known = best.get(entry.subjectId);
    if (!known || known.score < score) best.set(entry.subjectId, { entry, score });
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || (a.entry.subjectId < b.entry.subjectId ? -1 : 1),
  );
}

function scoreOf(entry: FoundEntry, whole: number, languages: readonly string[], now: number): number {
  const share = (part: number): number => (whole > 0 ? part / whole : 1);
  const age = entry.at ? Math.max(0, Math.floor((now - Date.parse(entry.at)) / DAY)) : 365;
  const score =
    share(entry.met) +
    0.5 * share(entry.titled) +
    0.25 * share(entry.direct) +
    0.2 * (entry.rank / (entry.rank + 0.05)) +
    (entry.language === languages[0] ? 0.04 : 0) +
    (entry.kind === 'POST' ? 0 : 0.1) +
    0.03 * Math.exp(-age / 365);
  return Math.round(score * 1e6) / 1e6;
}

/** By what a search is narrowed, each value with how many subjects have it. */
export const facetKinds = ['KIND', 'GROUP', 'THEME', 'LANGUAGE', 'COUNTRY', 'TOWN', 'PERIOD'] as const;
export type FacetKind = (typeof facetKinds)[number];

export const periods = { WEEK: 7, MONTH: 31, YEAR: 366 } as const;
export type Period = keyof typeof periods;

/** The places in which a scope lies. */
export type Places = ReadonlyMap<string, readonly string[]>;

const names: Record<FacetKind, keyof Narrowing> = {
  KIND: 'kinds',
  GROUP: 'scopeIds',
  THEME: 'themeIds',
  LANGUAGE: 'languages',
  COUNTRY: 'countries',
  TOWN: 'townIds',
  PERIOD: 'from',
};

function valuesOf(entry: FoundEntry, facet: FacetKind, places: Places, now: number): readonly string[] {
  const one = (value: string | null): string[] => (value === null ? [] : [value]);
  switch (facet) {
    case 'KIND':
      return [entry.kind];
    case 'GROUP':
      return entry.scopeId ? (places.get(entry.scopeId) ?? []) : [];
    case 'THEME':
      return entry.themeIds;
    case 'LANGUAGE':
      return one(entry.language);
    case 'COUNTRY':
      return one(entry.country);
    case 'TOWN':
      return one(entry.townId);
    case 'PERIOD':
      return Object.entries(periods)
        .filter(([, days]) => entry.at !== null && Date.parse(entry.at) >= now - days * DAY)
        .map(([period]) => period);
  }
}

/** Whether an entry is within what a search is narrowed to; one facet may be left out. */
export function isWithin(
  entry: FoundEntry,
  by: Narrowing,
  places: Places,
  now: number,
  except?: FacetKind,
): boolean {
  return facetKinds.every((facet) => {
    if (facet === except) return true;
    if (facet === 'PERIOD') return by.from === null || (entry.at !== null && entry.at >= by.from);
    const wanted = by[names[facet]] as readonly string[] | null;
    return !wanted || valuesOf(entry, facet, places, now).some((value) => wanted.includes(value));
  });
}

export interface CountedFacet {
  kind: FacetKind;
  values: { value: string; count: number }[];
}

const mostValues = 20;

/** Of each facet how many are left by each value under all that is chosen in the others. */
export function facetsOf(all: readonly Ranked[], by: Narrowing, places: Places, now: number): CountedFacet[] {
  return facetKinds.map((kind) => {
    const counts = new Map<string, number>();
    for (const { entry } of all) {
      if (!isWithin(entry, by, places, now, kind)) continue;
      for (const value of valuesOf(entry, kind, places, now)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { kind, values: values.slice(0, mostValues) };
  });
}
