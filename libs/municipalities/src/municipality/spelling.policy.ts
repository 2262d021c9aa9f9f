/** How a municipality is found whatever way it is spelt. */
import { fold, slugOf, type Labels } from '#kernel';

export interface SpellingKey {
  key: string;
  /** false for the further words of a name */
  whole: boolean;
}

/**
 * What is compared: `fold`, and beyond it what readers do not tell apart when they look for a place: ё and е, ґ and г, hyphens
 * and spaces, with or without an apostrophe.
 */
export function searchKey(text: string): string {
  return fold(text)
    .replace(/ё/gu, 'е')
    .replace(/ґ/gu, 'г')
    .replace(/'/gu, '')
    .replace(/[\s.,()/-]+/gu, ' ')
    .trim();
}

/** Every key of a municipality, each once. A Cyrillic name also counts as it is written in Latin letters: Kishinev, Edintsy. */
export function spellingKeys(names: Labels, spellings: readonly string[]): SpellingKey[] {
  const written: [text: string, language: string | undefined][] = [
    ...Object.entries(names).map(([language, text]): [string, string] => [text, language]),
    ...spellings.map((text): [string, undefined] => [text, undefined]),
  ];
  const keys = new Map<string, boolean>();
  for (const text of written.flatMap(([name, language]) => variants(name, language))) {
    const key = searchKey(text);
    if (key === '') continue;
    keys.set(key, true);
    const words = key.split(' ');
    for (let i = 1; i < words.length; i++) {
      const rest = words.slice(i).join(' ');
      if (rest.length > 1 && !keys.has(rest)) keys.set(rest, false);
    }
  }
  return [...keys].map(([key, whole]) => ({ key, whole }));
}

/** Romanian writes one sound as î or â by two orthographies: the register has Hîncești, and half the country Hâncești. */
function variants(name: string, language: string | undefined): string[] {
  const found = [name];
  if (/[îâ]/iu.test(name)) {
    found.push(name.replace(/â/gu, 'î').replace(/Â/gu, 'Î'), name.replace(/î/gu, 'â').replace(/Î/gu, 'Â'));
  }
  if (/\p{Script=Cyrillic}/u.test(name)) found.push(slugOf(name, language).replaceAll('-', ' '));
  return found;
}
