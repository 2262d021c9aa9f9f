import { useState } from 'react';

/**
 * What a form holds of something that others may change meanwhile: what was not touched here becomes what it now is, and what was
 * touched stays.
 * @param now what the newest version says
 */
export function useMerged<Texts extends object>(
  version: number | undefined,
  now: () => Texts,
): {
  texts: Texts;
  /** what it said before it was touched */
  begun: Texts;
  change: (part: Partial<Texts>) => void;
  /** it was kept as it stands here: nothing is touched any more */
  keep: () => void;
} {
  const [begun, setBegun] = useState(() => ({ version, texts: now() }));
  const [texts, setTexts] = useState(begun.texts);
  if (version !== begun.version) {
    const newest = now();
    setTexts(merged(texts, begun.texts, newest));
    setBegun({ version, texts: newest });
  }
  return {
    texts,
    begun: begun.texts,
    change: (part) => setTexts((before) => ({ ...before, ...part })),
    keep: () => setBegun({ version, texts }),
  };
}

function merged<Texts extends object>(mine: Texts, before: Texts, now: Texts): Texts {
  const touched = (Object.keys(mine) as (keyof Texts)[]).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(before[name]),
  );
  return { ...now, ...Object.fromEntries(touched.map((name) => [name, mine[name]])) };
}
