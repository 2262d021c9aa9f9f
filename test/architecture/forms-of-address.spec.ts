/** How the screens, the letters and the page behind a letter's link speak to somebody: in each language in one way. */
import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';

// These speak to several people at once: a whole group, or the two of a conversation.
const toSeveral = [
  'conversations.none.why',
  'conversations.private',
  'place.charter.why',
  'setup.community.title',
  'threads.none.why',
  'threads.firstPost.hint',
];

/** Every text of a language with the place where it stands: entries of the catalogue, whole letters and pages. */
function textsIn(language: string): [where: string, text: string][] {
  const entries = [...sources(['apps/web/src/language/messages'], /\.ts$/).values()].flatMap((source) =>
    source.split(/^ {2}'(?=[\w.]+': \{)/m).flatMap((entry): [string, string][] => {
      const key = entry.slice(0, entry.indexOf("'"));
      const text = new RegExp(`\\b${language}:\\s+('(?:[^'\\\\]|\\\\.)*'|"[^"]*")`).exec(entry)?.[1];
      return text && !toSeveral.includes(key) ? [[key, text]] : [];
    }),
  );
  const blocks = [...sources(['libs', 'apps/api/src'], /\.ts$/)].flatMap(([path, source]) =>
    [...source.matchAll(new RegExp(`^ {2}${language}: [({][^]*?^ {2}\\}\\)?,$`, 'gm'))].map(
      ([text]): [string, string] => [path, text],
    ),
  );
  expect(entries.length).toBeGreaterThan(1400);
  expect(blocks.length).toBeGreaterThanOrEqual(10);
  return [...entries, ...blocks];
}

/** The places where some word stands, with the words. */
function having(language: string, words: string, flags = 'gu'): string[] {
  const pattern = new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, flags);
  return textsIn(language).flatMap(([where, text]) =>
    [...text.matchAll(pattern)].map(([word]) => `${where}: ${word}`),
  );
}

describe('forms of address', () => {
  it('Romanian says "tu"', () => {
    expect(having('ro', 'dumneavoastră|dvs|vă|v-\\p{L}+|voastr\\p{L}+|vostru', 'giu')).toEqual([]);
    // Verbs in the second person plural; the others end like them: guests, the invited, those who are asked to.
    const others = '(?!oaspeți|invitați|rugați)';
    const verbs = `${others}\\p{L}*(?:ați|eți)(?:-\\p{L}+)?|(?:primi|citi|dori|stabili|folosi|reveni|fi)ți`;
    expect(having('ro', verbs, 'giu')).toEqual([]);
  });

  it('Romanian has its letters with a comma, not those of Turkish with a cedilla', () => {
    expect(textsIn('ro').filter(([, text]) => /[şţŞŢ]/.test(text))).toEqual([]);
  });

  it('Polish says "Ty", and writes it with a capital', () => {
    expect(having('pl', 'Pan|Pani|Panu|Pana|Panią|Państwa|Państwu')).toEqual([]);
    expect(having('pl', 'ty|cię|ciebie|tobie|tobą|twój|twoj\\p{L}+')).toEqual([]);
  });

  it('Ukrainian and Russian say "Ви" and "Вы", and write it with a capital', () => {
    expect(having('uk', 'ви|вас|вам|вами|ваш\\p{L}*')).toEqual([]);
    expect(having('ru', 'вы|вас|вам|вами|ваш\\p{L}*')).toEqual([]);
    expect(having('uk', 'ти|тебе|тобі|тобою|твій|тво[яєїю]\\p{L}*', 'giu')).toEqual([]);
    expect(having('ru', 'ты|тебя|тебе|тобой|твой|тво[яёию]\\p{L}*', 'giu')).toEqual([]);
  });
});
