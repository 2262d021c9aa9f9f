import type { Words } from '../language/words.js';

/** One end of a fuzzy date in words: a year, a month, a quarter, a day. Empty when it is open or unknown. */
export function fuzzyText(text: string | null | undefined, locale: string, t: Words): string {
  const quarter = /^(\d{4})-(?:Q([1-4])|3([3-6]))$/.exec(text ?? '');
  // In words: "IV 2024" is April to a Polish reader.
  if (quarter)
    return t('places.quarter', { quarter: quarter[2] ?? Number(quarter[3]) - 2, year: quarter[1]! });
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text ?? '');
  if (!parts) return '';
  const [, year, month, day] = parts;
  if (!month) return year!;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(locale, {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
}

/** From and until in words: "maj 2023 – grudzień 2024", "od lutego..." when the end is open. */
export function spanText(
  from: string | null | undefined,
  until: string | null | undefined,
  locale: string,
  t: Words,
): string {
  const start = fuzzyText(from, locale, t);
  const end = fuzzyText(until, locale, t);
  if (start && end) return start === end ? start : `${start} – ${end}`;
  if (start) return t('places.since', { date: start });
  if (end) return t('places.until', { date: end });
  return t('places.unknownTime');
}

/** A fuzzy date that may be an interval (`2023-05/2024-12`). */
export function periodText(text: string, locale: string, t: Words): string {
  const [from, until] = text.split('/');
  return until === undefined
    ? fuzzyText(from, locale, t) || t('places.unknownTime')
    : spanText(from, until, locale, t);
}
