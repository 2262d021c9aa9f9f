import type { Messages } from '@lingui/core';
import type { Language } from '../language/define.js';

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  pl: () => import('virtual:messages/pl'),
  en: () => import('virtual:messages/en'),
  ro: () => import('virtual:messages/ro'),
  uk: () => import('virtual:messages/uk'),
  ru: () => import('virtual:messages/ru'),
};

/** All texts of a language: the server draws any screen. A browser fetches only those of what it shows. */
export const catalogueOf = async (language: Language): Promise<Messages> =>
  (await catalogues[language]()).messages;
