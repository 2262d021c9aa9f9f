import type { Words } from '../../language/words.js';
import { fuzzyText } from '../../parts/fuzzy.js';

/** When a stage was reached, as exactly as the town knows. */
export const sinceText = (since: string | null | undefined, locale: string, t: Words): string =>
  fuzzyText(since, locale, t) || t('places.unknownTime');
