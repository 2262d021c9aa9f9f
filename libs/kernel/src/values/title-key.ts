/** How a name or title is found whatever way it is spelt or typed. For searching only: never shown, never stored in its place. */
import { slugOf } from './slug.js';
import { fold } from './spelling.js';

/**
 * What is compared: `fold`, and beyond it what readers do not tell apart when they look for a name: ё and е, ґ and г, hyphens
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

/**
 * The ways in which a name is written: as it stands; with î for â and â for î (Romanian has two orthographies: the register
 * has Hîncești, and half the country Hâncești); and a Cyrillic one in Latin letters too: Kishinev, Edintsy. Where its language
 * is not known, as Ukrainian and as Russian is read.
 */
export function waysToWrite(name: string, language?: string): string[] {
  const ways = [name];
  if (/[îâ]/iu.test(name)) {
    ways.push(name.replace(/â/gu, 'î').replace(/Â/gu, 'Î'), name.replace(/î/gu, 'â').replace(/Î/gu, 'Â'));
  }
  return isCyrillic(name) ? [...ways, ...inLatin(name, language)] : ways;
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** A slug would be cut to the length of an address: a title is written word by word. */
function inLatin(text: string, language?: string): string[] {
  return [...new Set(language ? [language] : ['uk', 'ru'])].map((one) =>
    searchKey(text)
      .split(' ')
      .map((word) => (isCyrillic(word) ? slugOf(word, one) : word))
      .join(' '),
  );
}

/** A text and its language; without one where it is not known. */
export interface Written {
  text: string;
  language?: string | undefined;
}

/**
 * The stored column that a search in titles reads: every way to write them, each after a line break and a space. So
 * `' ' || word` finds where a word begins, and `'\n ' || phrase` where a whole title does.
 */
export function titleKey(titles: readonly Written[]): string {
  const keys = titles.flatMap(({ text, language }) => waysToWrite(text, language)).map(searchKey);
  return [...new Set(keys)]
    .filter((key) => key !== '')
    .map((key) => `\n ${key}`)
    .join('');
}

/** The same of labels and of short forms that have no language. */
export function titleKeyOf(labels: Readonly<Record<string, string>>, ...short: (string | null)[]): string {
  return titleKey([
    ...Object.entries(labels).map(([language, text]) => ({ text, language })),
    ...short.flatMap((text) => (text ? [{ text }] : [])),
  ]);
}

/**
 * The ways in which somebody may have meant what they typed: as it stands, and Cyrillic letters as Latin ones, so that who types
 * "Олена" finds Olena. None where nothing is left to look for.
 */
export function askedTitles(text: string): string[] {
  const asked = searchKey(text);
  if (asked === '') return [];
  return [...new Set([asked, ...(isCyrillic(asked) ? inLatin(asked).map(searchKey) : [])])];
}
