import type { Words } from '../language/words.js';
import { fuzzyText, periodText } from './fuzzy.js';

const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^\d{4}-\d{2}(?=-|$)/;

/** Whether its days are known, so that a calendar can hold it. */
export function isOnDays(date: string): boolean {
  return date.split('/').every((side) => day.test(side));
}

/** The days of a meeting in words: "29–30 czerwca 2017", "marzec 2024", "4. kwartał 2024". */
export function meetingDays(date: string, locale: string, t: Words): string {
  const [first = '', last] = date.split('/');
  if (!day.test(first) || !last || !day.test(last)) return periodText(date, locale, t);
  const words = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.formatRange(new Date(first), new Date(last));
}

/** Under which head it stands in a list: its month, or the quarter or year in which it is, in words. */
export function monthOf(date: string, locale: string, t: Words): string {
  const [first = '', last] = date.split('/');
  const known = first === '..' ? (last ?? '') : first;
  return fuzzyText(month.exec(known)?.[0] ?? known, locale, t) || t('places.unknownTime');
}
