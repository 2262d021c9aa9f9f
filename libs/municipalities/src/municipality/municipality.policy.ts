/** What makes a municipality's record right; who may make one is a capability (ADMINISTER on the installation). */
import { fold, labelIn, type Labels } from '#kernel';

const languageOf: Record<string, string> = { PL: 'pl', RO: 'ro', MD: 'ro', UA: 'uk' };

/** The language on the signs of the place: its country's, unless the record says otherwise. */
export function localLanguage(country: string, said?: string | null): string {
  return said ?? languageOf[country] ?? 'en';
}

/** The name on the signs of the place: what is shown where all see the same. */
export function localNameOf(names: Labels, local: string): string {
  return labelIn(names, [local]);
}

/** Everything that a search for the place may be typed as, folded, the local name first: it also sorts the list. */
export function foldedSpellings(localName: string, names: Labels, spellings: readonly string[]): string[] {
  return [...new Set([localName, ...Object.values(names), ...spellings].map(fold))];
}

/** Two letters for the tile, from the local name: initials of two words, else the beginning of one. */
export function lettersOf(localName: string): string {
  const words = localName.split(/[\s-]+/u).filter(Boolean);
  const [first = '', second] = words;
  const [a = '?', b = ''] = Array.from(first);
  return second ? a.toUpperCase() + Array.from(second)[0]!.toUpperCase() : a.toUpperCase() + b.toLowerCase();
}
