/** Languages that somebody may say they write in: those of the communities and of their neighbours. */
export const writtenLanguages = [
  'pl', 'en', 'ro', 'uk', 'ru', 'de', 'be', 'bg', 'cs', 'da', 'el', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'hy', 'it',
  'ka', 'kk', 'lt', 'lv', 'mk', 'mt', 'nl', 'no', 'pt', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'vi', 'ar', 'zh',
] as const;
