import { i18n, type Messages } from '@lingui/core';
import { firstTexts } from 'virtual:first-texts';
import type { Language } from './define.js';

/** The parts of the catalogue that what is loaded can show: a change of language brings all of them before it shows. */
const needed = new Set([firstTexts]);
const fetched = new Map<string, Promise<Messages>>();

function fetchTexts(part: string, language: string): Promise<Messages> {
  const path = `/assets/texts/${part}.${language}.json`;
  let texts = fetched.get(path);
  if (!texts) {
    texts = fetch(path).then(
      (answer) => (answer.ok ? (answer.json() as Promise<Messages>) : missing(path)),
      () => missing(path),
    );
    // asked again when they are needed again
    texts.catch(() => fetched.delete(path));
    fetched.set(path, texts);
  }
  return texts;
}

/** In the words by which the router knows code that a newer release has taken away: it then loads the page anew, once. */
const missing = (path: string): never => {
  throw new Error(`Failed to fetch dynamically imported module: ${path}`);
};

/** All texts of what is loaded, in a language. */
export async function textsOf(language: Language): Promise<Messages> {
  let brought = 0;
  let texts: Messages[] = [];
  // what is loaded meanwhile counts too
  while (brought < needed.size) {
    brought = needed.size;
    texts = await Promise.all([...needed].map((part) => fetchTexts(part, language)));
  }
  return Object.assign({}, ...texts) as Messages;
}

/** Code that comes later, once its texts are there too. The build writes this around each `import()` (build/texts.ts). */
export async function withTexts<Module>(part: string, code: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([code, bring(part)]);
  return module;
}

async function bring(part: string): Promise<void> {
  const known = needed.has(part);
  needed.add(part);
  try {
    let language: string;
    do {
      language = i18n.locale || document.documentElement.lang;
      const texts = await fetchTexts(part, language);
      // Not by Lingui's own `load`, after which everything on the screen would be drawn again.
      if (language === i18n.locale) Object.assign(i18n.messages, texts);
    } while (i18n.locale && language !== i18n.locale);
  } catch (error) {
    if (!known) needed.delete(part);
    throw error;
  }
}
