/** In which language a text is written, told from its letters and small words: without a model, a network or a wait. */
import type { Actor } from '#kernel';
import { writtenLanguages } from '../languages.js';
import { tongues, type Tongue } from './tongues.js';

const apart: readonly RegExp[] = [
  /(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g,
  /`[^`\n]*`/g,
  // what is quoted is another's language
  /^\s{0,3}>.*$/gm,
  // a name stays a name in every language
  /\[@[^\]]*\]\([^)]*\)/g,
  /\]\([^)]*\)/g,
  /https?:\/\/\S+|\S+@\S+\.\S+/g,
];

/** How much is looked at: a language shows itself long before. */
const enough = 4_000;
const word = /\p{L}[\p{L}\p{M}'’ʼ]*/gu;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Less than this is a greeting or a name: nothing is concluded from it. */
const sure = 2;

/**
 * The language of a text (ISO 639-1). Where the text does not say it, it is the first of its author's languages that is
 * written in the same letters, else their first.
 * @param languages of the author, never empty, the likeliest first
 */
export function languageOf(text: string, languages: readonly string[]): string {
  const words = wordsOf(text);
  const inCyrillic = words.filter((one) => cyrillic.test(one)).length;
  const script: Tongue['script'] = inCyrillic * 2 > words.length ? 'cyrillic' : 'latin';
  const scores = tongues
    .filter((one) => one.script === script)
    .map((one) => ({ language: one.language, score: scoreOf(words, one, languages) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best && best.score >= sure && best.score - (second?.score ?? 0) >= margin(best.score))
    return best.language;
  return likeliest(languages, script, words.length > 0);
}

/** The language that somebody gives for what they write, else the one that the text is in; and which of the two it was. */
export function languageIn(
  said: { text: string; language?: string | null },
  actor: Actor,
): { language: string; languageTold: boolean } {
  return said.language
    ? { language: said.language, languageTold: true }
    : { language: languageOf(said.text, actor.languages), languageTold: false };
}

function wordsOf(text: string): string[] {
  const bare = apart.reduce((left, cut) => left.replace(cut, ' '), text.slice(0, enough));
  return [...bare.normalize('NFC').toLowerCase().matchAll(word)].map(([one]) => one);
}

/** An author's own language needs a little less to be believed: it decides what is alike in both, and nothing else. */
function scoreOf(words: readonly string[], one: Tongue, languages: readonly string[]): number {
  let score = languages.includes(one.language) ? 0.6 : 0;
  for (const word of words) {
    if (one.words.has(word)) score += 1;
    if (one.letters?.test(word)) score += 1.5;
    if (one.lacks?.test(word)) score -= 1;
  }
  return score;
}

const margin = (score: number): number => Math.max(0.5, score / 12);

function likeliest(languages: readonly string[], script: Tongue['script'], written: boolean): string {
  const known = languages.filter((one) => writtenLanguages.includes(one));
  const scriptOf = (language: string): string =>
    tongues.find((one) => one.language === language)?.script ?? 'latin';
  return (written ? known.find((one) => scriptOf(one) === script) : undefined) ?? known[0] ?? 'en';
}
