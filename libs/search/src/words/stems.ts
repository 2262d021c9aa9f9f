/** The forms in which a word stands in the index: as written, and as its language's stem. Nothing here knows of a database. */
import { createStemmer } from 'multilingual-stemmer';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { searchKey, slugOf } from '#kernel';

export const searchLanguages = ['pl', 'ro', 'uk', 'en', 'ru'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];

const stemmers: Readonly<Record<SearchLanguage, (word: string) => string>> = {
  pl: createStemmer('pl'),
  ro: createStemmer('ro'),
  uk: ukrainian,
  en: createStemmer('en'),
  ru: createStemmer('ru'),
};

const cyrillic = /\p{Script=Cyrillic}/u;

/** A stem of fewer letters would be that of too many words. */
const shortestStem = 3;

/** The languages that a word may belong to: the one that is told, else all that are written in its letters. */
export function languagesOfWord(word: string, language: string | null): SearchLanguage[] {
  const known = searchLanguages.find((one) => one === language);
  const letters: SearchLanguage[] = cyrillic.test(word) ? ['uk', 'ru'] : ['pl', 'ro', 'en'];
  return known && letters.includes(known) ? [known] : letters;
}

/** As the word is compared: without case, marks of the Latin letters and apostrophes. */
export function surfaceOf(word: string): string {
  return searchKey(word).replace(/ /gu, '');
}

/** The same in Latin letters, for comparing alone. One way for both Cyrillic alphabets, so that a slip between them costs little. */
export function latinOf(surface: string): string {
  return cyrillic.test(surface) ? slugOf(surface, 'uk') : surface;
}

/**
 * The stems of a word, folded. Each language's stemmer sees it as written and as folded, because who types "laczenie" leaves out the
 * very marks by which the stemmer knows an ending; and once more its own result, because it takes "dyplomów" to "dyplom" and "dyplom"
 * to "dypl": what one form is left with is a form of the word as well. In Romanian a vowel changes within the word: scrisoare, scrisori.
 */
export function stemsOf(word: string, language: string | null): string[] {
  const written = word.toLowerCase().normalize('NFC').replace(/ţ/gu, 'ț').replace(/ş/gu, 'ș');
  const bare = written.replace(/['’ʼʹ`´ʻ‘]/gu, '');
  const surface = surfaceOf(word);
  const stems = new Set<string>();
  for (const one of languagesOfWord(word, language)) {
    for (const form of new Set([bare, surface])) {
      const stem = stemmers[one](form);
      for (const found of [stem, stemmers[one](stem)]) {
        const folded = surfaceOf(found);
        if (folded.length < shortestStem) continue;
        stems.add(folded);
        if (one === 'ro') stems.add(folded.replace(/oa/gu, 'o').replace(/ea/gu, 'e'));
      }
    }
  }
  stems.delete(surface);
  return [...stems];
}
