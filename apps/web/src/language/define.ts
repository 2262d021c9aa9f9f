/** The languages of the interface, in the order in which the menu shows them. */
export const languages = ['pl', 'en', 'ro', 'uk', 'ru'] as const;
export type Language = (typeof languages)[number];

/**
 * One area of the catalogue: each key with its text (ICU MessageFormat) in every language. A language that is
 * left out does not compile.
 */
export function defineMessages<const Key extends string>(
  texts: Record<Key, Record<Language, string>>,
): Record<Key, Record<Language, string>> {
  return texts;
}
