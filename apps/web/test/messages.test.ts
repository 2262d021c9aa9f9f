import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMessages } from '../build/messages.js';
import { languages } from '../src/language/define.js';

const source = fileURLToPath(new URL('../src', import.meta.url));
const counts = [0, 1, 2, 5, 12, 22];
let messages: Record<string, Record<string, string>>;

beforeAll(async () => {
  messages = await readMessages(`${source}/language/messages`);
});

/** Keys as they stand in the source: whole, as the beginning of a built key, and in tables of keys. */
function usedKeys(): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const file of readdirSync(source, { recursive: true }) as string[]) {
    if (!/\.tsx?$/.test(file) || /^(generated|language\/messages)\//.test(file) || file.endsWith('.test.ts'))
      continue;
    // the type of a fact may be written like a key, and is none
    const text = readFileSync(`${source}/${file}`, 'utf8').replace(/\.type === '[^']+'/g, '');
    for (const [, key] of text.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z_]+)+)['"]/g)) whole.add(key!);
    for (const [, beginning] of text.matchAll(/`([a-z][A-Za-z]*(?:\.[A-Za-z_]+)*\.)\$\{/g))
      beginnings.push(beginning!);
  }
  return { whole, beginnings };
}

const pluralsOf = (text: string): string[][] =>
  [...text.matchAll(/\{\w+, plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g)].map((match) =>
    [...match[1]!.matchAll(/(=\d+|\w+)\s*\{/g)].map(([, category]) => category!),
  );

const valuesOf = (text: string, count: number): Record<string, string | number> =>
  Object.fromEntries(
    [...text.matchAll(/\{(\w+)(?:, (plural|select))?/g)].map(([, name, kind]) => [
      name!,
      kind === 'plural' ? count : `<${name}>`,
    ]),
  );

describe('the catalogue', () => {
  it('has a text for every key that the source uses, and no key that nobody uses', () => {
    const { whole, beginnings } = usedKeys();
    const known = Object.keys(messages);
    const areas = new Set(known.map((key) => key.split('.')[0]));
    const missing = [...whole].filter((key) => areas.has(key.split('.')[0]) && !messages[key]);
    const unused = known.filter(
      (key) => !whole.has(key) && !beginnings.some((start) => key.startsWith(start)),
    );
    expect({
      missing: missing.filter((key) => !known.some((one) => one.startsWith(`${key}.`))),
      unused,
    }).toEqual({
      missing: [],
      unused: [],
    });
  });

  it('says everything in every language, in the same values', () => {
    for (const [key, texts] of Object.entries(messages)) {
      // what stands in a plural's branch is a text, even where it is a single word
      const names = (text: string): string[] =>
        [
          ...new Set(
            [...text.replace(/(?:=\d+|one|few|many|other)\s*\{/g, '').matchAll(/\{(\w+)[,}]/g)].map(
              (match) => match[1]!,
            ),
          ),
        ].sort();
      for (const language of languages) {
        expect(texts[language], `${key} in ${language}`).toMatch(/\S/);
        expect(names(texts[language]!), `${key} in ${language}`).toEqual(names(texts.en!));
      }
    }
  });

  it('is written with the signs of each language', () => {
    // Romanian with commas below, quotation marks as each language has them, the Ukrainian apostrophe, no letters of the neighbour
    const foreign: Record<(typeof languages)[number], RegExp> = {
      pl: /["«»“]/,
      en: /["„«»]/,
      ro: /["«»“ŞşŢţ]/,
      uk: /["„“”ыэъё]|[а-яіїєґ]['’][а-яіїєґ]/i,
      ru: /["„“”іїєґ]/i,
    };
    for (const [key, texts] of Object.entries(messages))
      for (const language of languages)
        // one text shows a town's name in the spellings of its neighbours
        expect(texts[language]!.replace('Єдинці', ''), `${key} in ${language}`).not.toMatch(
          foreign[language],
        );
  });

  it.each(languages)('in %s has exactly the plural categories of the language', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, texts] of Object.entries(messages)) {
      for (const categories of pluralsOf(texts[language]!)) {
        expect(categories.filter((one) => !one.startsWith('=')).sort(), `${key} in ${language}`).toEqual(
          wanted,
        );
      }
    }
  });

  it.each(languages)('in %s gives a whole sentence for 0, 1, 2, 5, 12 and 22', (language) => {
    const compiled = Object.fromEntries(
      Object.entries(messages).map(([key, texts]) => [key, compileMessage(texts[language]!)]),
    );
    const i18n = setupI18n({ locale: language, messages: { [language]: compiled } });
    for (const [key, texts] of Object.entries(messages)) {
      for (const count of counts) {
        const said = i18n._(key, valuesOf(texts[language]!, count));
        expect(said, `${key} in ${language} for ${count}`).toMatch(/\S/);
        expect(said, `${key} in ${language} for ${count}`).not.toMatch(/[{}#]|undefined/);
      }
    }
  });
});
