import { interfaceLanguages, type InterfaceLanguage } from '#kernel';

/** The first of a reader's languages that letters are written in; English if there is none. */
export function letterLanguage(languages: readonly (string | null | undefined)[]): InterfaceLanguage {
  const found = languages.find((language) => interfaceLanguages.some((known) => known === language));
  return (found as InterfaceLanguage | undefined) ?? 'en';
}

/** The words of one letter in every language. A missing language does not compile. */
export type Wording<T> = Record<InterfaceLanguage, (facts: T) => { subject: string; text: string }>;
