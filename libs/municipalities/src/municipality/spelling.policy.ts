/** How a municipality is found whatever way it is spelt. */
import { searchKey, waysToWrite, type Labels } from '#kernel';

export interface SpellingKey {
  key: string;
  /** false for the further words of a name */
  whole: boolean;
}

/** Every key of a municipality, each once. A Cyrillic name also counts as it is written in Latin letters: Kishinev, Edintsy. */
export function spellingKeys(names: Labels, spellings: readonly string[]): SpellingKey[] {
  const written: [text: string, language: string | undefined][] = [
    ...Object.entries(names).map(([language, text]): [string, string] => [text, language]),
    ...spellings.map((text): [string, undefined] => [text, undefined]),
  ];
  const keys = new Map<string, boolean>();
  for (const text of written.flatMap(([name, language]) => waysToWrite(name, language))) {
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
