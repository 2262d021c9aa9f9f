import { fold } from './spelling.js';

/**
 * The words of an address, `strategia-dialogu` in `/practices/214-strategia-dialogu`: a-z, 0-9 and single hyphens, never
 * empty. The number before them decides; the words are for the eye and may change.
 * @param language of the title: Ukrainian and Russian write the same letters differently in Latin. Guessed where not given.
 */
export function slugOf(title: string, language?: string): string {
  const words = romanise(title.normalize('NFC').toLowerCase(), language);
  const slug = fold(words)
    // An apostrophe is a part of its word: "d'intégration" is not two words in an address.
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(slug) || WITHOUT_WORDS;
}

/** For titles of which nothing can be written in Latin letters ("???", 会議). */
const WITHOUT_WORDS = 'untitled';
const LONGEST = 80;

/** Cut at a word, so that no address ends in half of one; a single word without end is cut hard. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const lastWord = cut.lastIndexOf('-');
  return lastWord > 0 ? cut.slice(0, lastWord) : slug.slice(0, LONGEST);
}

function romanise(text: string, language: string | undefined): string {
  if (!/[\u0400-\u04ff]/u.test(text)) return text;
  const ukrainian = language === undefined ? /[іїєґ]/u.test(text) : language.split('-', 1)[0] === 'uk';
  if (!ukrainian) return replaceLetters(text, RUSSIAN);
  const prepared = text
    .replace(/зг/gu, 'zgh')
    // Between letters the apostrophe only parts sounds; the letter after it is not the first of a word.
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/(?<!\p{L})[єїйюя]/gu, (letter) => UKRAINIAN_FIRST[letter] ?? letter);
  return replaceLetters(prepared, UKRAINIAN);
}

function replaceLetters(text: string, table: Readonly<Record<string, string>>): string {
  let written = '';
  for (const letter of text) written += table[letter] ?? letter;
  return written;
}

const SHARED: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'y',
  э: 'e',
  ё: 'e',
  ґ: 'g',
  є: 'ie',
  і: 'i',
  ї: 'i',
};

/** The Ukrainian government's table of 2010 (resolution 55), as in passports. */
const UKRAINIAN: Readonly<Record<string, string>> = { ...SHARED, г: 'h', и: 'y', й: 'i', ю: 'iu', я: 'ia' };
const UKRAINIAN_FIRST: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
/** BGN/PCGN, simplified: the one that readers of addresses expect. */
const RUSSIAN: Readonly<Record<string, string>> = { ...SHARED, г: 'g', и: 'i', й: 'y', ю: 'yu', я: 'ya' };
