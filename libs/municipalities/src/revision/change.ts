import { labelList, type Labels } from '#kernel';

/** One field before and after, as text: what a revision holds. */
export interface Change {
  /** name, about, spellings, population, languages, contactPoint ... */
  field: string;
  /** of a name or a text by language */
  language: string | null;
  from: string | null;
  to: string | null;
}

/** A field that is one text; nothing where it stayed. */
export function textChange(field: string, before: string | null, after: string | null): Change[] {
  const [from, to] = [before || null, after || null];
  return from === to ? [] : [{ field, language: null, from, to }];
}

/** A field that is written by language: a change for each in which it is another now. */
export function labelChanges(field: string, before: Labels, after: Labels): Change[] {
  const languages = [...new Set([...labelList(before), ...labelList(after)].map(({ language }) => language))];
  return languages
    .sort()
    .filter((language) => before[language] !== after[language])
    .map((language) => ({ field, language, from: before[language] ?? null, to: after[language] ?? null }));
}
