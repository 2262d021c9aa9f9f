import { i18n, type I18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { useCallback, type ReactNode } from 'react';
import { I18nProvider as AriaLanguage } from 'react-aria-components';
import { languages, type Language } from './define.js';
import type { MessageKey } from './messages/index.js';
import { textsOf } from './texts.js';

export { languages, type Language };

/** The languages by their own names: whoever is lost in a foreign language still finds the own one. */
export const languageNames: Record<Language, string> = {
  pl: 'Polski',
  en: 'English',
  ro: 'Română',
  uk: 'Українська',
  ru: 'Русский',
};

// Dates and numbers follow the country where the language is written by most of the community's people.
const regions: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB', ro: 'ro-RO', uk: 'uk-UA', ru: 'ru-RU' };

export type Words = (key: MessageKey, values?: Record<string, string | number>) => string;

export const isLanguage = (tag: string | null): tag is Language => languages.includes(tag as Language);

/** Where the choice is kept: the server names groups and towns in this language, and draws public pages in it. */
export const languageCookie = 'guildhall_language';

/** The language that boot.js chose before the first paint. */
export const firstLanguage = (): Language => {
  const lang = document.documentElement.lang;
  return isLanguage(lang) ? lang : 'en';
};

let wished: Language | null = null;

/** Brings the texts of a language, and makes it the page's language; false when another was chosen meanwhile. */
export async function speak(language: Language): Promise<boolean> {
  wished = language;
  const messages = await textsOf(language);
  if (wished !== language) return false;
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  // For a signed-in person it goes before the languages of the profile.
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
  return true;
}

/** Changes the language and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (!(await speak(language))) return;
  try {
    localStorage.setItem('guildhall.language', language);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

const currentLanguage = (lingui: I18n): Language => (isLanguage(lingui.locale) ? lingui.locale : 'en');

/** The language now shown. */
export function useLanguage(): Language {
  return currentLanguage(useLingui().i18n);
}

/** The locale for `Intl`, for instance `pl-PL`. */
export function useLocale(): string {
  return regions[useLanguage()];
}

/** `const t = useWords(); t('threads.new', { count })` */
export function useWords(): Words {
  const { i18n: lingui } = useLingui();
  return useCallback((key, values) => lingui._(key, values), [lingui, lingui.locale]);
}

/** The same outside React, for stores and announcements. */
export const words: Words = (key, values) => i18n._(key, values);

/** Provides the chosen language to our texts and to React Aria's own. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  return (
    <I18nProvider i18n={i18n}>
      <AriaLocale>{children}</AriaLocale>
    </I18nProvider>
  );
}

function AriaLocale({ children }: { children: ReactNode }): ReactNode {
  return <AriaLanguage locale={useLocale()}>{children}</AriaLanguage>;
}
