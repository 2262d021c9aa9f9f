/** The places that somebody was at last, kept on this device for as long as they are signed in. */
import { words } from '../../language/words.js';
import { getSession } from '../../session/session.js';
import type { TitleKind } from '../../generated/graphql/graphql.js';

export interface RecentPlace {
  kind: TitleKind;
  title: string;
  address: string;
}

const key = 'guildhall.recent';
const most = 8;
/** Titles of pages on which nothing was found. */
const nothingThere = ['frame.notFound', 'groups.gone', 'threads.gone'] as const;

const kinds: [RegExp, TitleKind][] = [
  [/^\/groups\/[^/]+\/threads\/(\d[^/]*)/, 'THREAD'],
  [/^\/groups\/\d[^/]*/, 'GROUP'],
  [/^\/communities\/\d[^/]*/, 'COMMUNITY'],
  [/^\/practices\/\d[^/]*/, 'PRACTICE'],
  [/^\/people\/[0-9a-f-]{36}/, 'PERSON'],
  [/^\/municipalities\/\d[^/]*/, 'MUNICIPALITY'],
  [/^\/organisations\/\d[^/]*/, 'ORGANISATION'],
  [/^\/projects\/\d[^/]*/, 'PROJECT'],
];

/** The page of a thing, whatever part of it is open; null for a page that is of no thing. */
export function placeOf(path: string): { kind: TitleKind; address: string } | null {
  for (const [pattern, kind] of kinds) {
    const [address] = pattern.exec(path) ?? [];
    if (address) return { kind, address };
  }
  return null;
}

/** Two addresses of one thing: the words in them may have changed, the numbers have not. */
const sameThing = (a: string, b: string): boolean => numbersOf(a) === numbersOf(b);
const numbersOf = (address: string): string => address.replace(/\/(\d+)-[^/]*/g, '/$1');

const me = (): string => getSession().viewer?.person.id ?? 'guest';

interface Kept {
  who: string;
  places: RecentPlace[];
}

function kept(): RecentPlace[] {
  try {
    const { who, places } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    return who === me() && Array.isArray(places) ? places : [];
  } catch {
    return [];
  }
}

/** The page that is being left, by the title that the browser shows for it. */
export function rememberPage(path: string): void {
  const place = placeOf(path);
  const house = getSession().installation?.name ?? 'Guildhall';
  const title = document.title.endsWith(` · ${house}`) ? document.title.slice(0, -house.length - 3) : '';
  if (!place || title === '' || nothingThere.some((text) => title === words(text))) return;
  const others = kept().filter(({ address }) => !sameThing(address, place.address));
  try {
    localStorage.setItem(
      key,
      JSON.stringify({ who: me(), places: [{ ...place, title }, ...others].slice(0, most) }),
    );
  } catch {
    // Private windows may refuse storage; then nothing is remembered.
  }
}

/** The places that were visited last, less the one that is open. */
export function recentPlaces(): RecentPlace[] {
  const here = placeOf(location.pathname);
  return kept().filter(({ address }) => !here || !sameThing(address, here.address));
}

/** Who signs out leaves no titles behind on a device that others use. */
export function forgetOthers(): void {
  if (getSession().state === 'unknown' || getSession().state === 'lost') return;
  try {
    const { who } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    if (who !== undefined && who !== me()) localStorage.removeItem(key);
  } catch {
    // What cannot be read is not shown either.
  }
}
