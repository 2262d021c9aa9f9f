import { languagesInOrder } from './languages-in-order.js';

/**
 * Short names by language, with no original and no staleness: municipalities, themes, offices, groups.
 * What people write as texts of their own is `LanguageVersions`.
 */
export type Labels = Readonly<Record<string, string>>;

export interface Label {
  readonly language: string;
  readonly text: string;
}

/** Labels from rows or a form; blank ones are left out, and of two for one language the later stays. */
export function labelsOf(entries: Iterable<Label>): Labels {
  const labels: Record<string, string> = {};
  for (const { language, text } of entries) if (text.trim() !== '') labels[language] = text.trim();
  return labels;
}

/** One entry a language, sorted by language: the same labels give the same list whatever order they were stored in. */
export function labelList(labels: Labels): Label[] {
  return Object.keys(labels)
    .sort()
    .map((language) => ({ language, text: labels[language] ?? '' }));
}

/**
 * The name in the reader's first language that has one, then English, then the alphabetically first language.
 * Null only where there is no name at all.
 */
export function labelFor(labels: Labels, languages: readonly string[]): Label | null {
  const available = Object.keys(labels)
    .filter((language) => labels[language]?.trim())
    .sort();
  const language = languagesInOrder(available, [...languages, 'en'])[0] ?? available[0];
  return language === undefined ? null : { language, text: labels[language] ?? '' };
}

/** The text of `labelFor`, and the empty text where there is no name at all. */
export function labelIn(labels: Labels, languages: readonly string[]): string {
  return labelFor(labels, languages)?.text ?? '';
}
