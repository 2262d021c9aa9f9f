import { parseFuzzyDate } from '#kernel';
import type { Words } from '../../../language/words.js';
import type { MeetingTexts, Wrong } from './meeting-texts.js';

const whole = /^\d{1,7}$/;
const point = /^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?$/;

/** What the server would refuse, said at its field before it is sent. */
export function wrongIn(texts: MeetingTexts, t: Words): Wrong {
  const first = texts.first.trim();
  const last = texts.last.trim();
  const together = last ? `${first}/${last}` : first;
  const badly = (text: string) => text !== '' && !point.test(text) && text !== '..';
  return {
    ...(badly(first) || (!first && last) ? { first: t('places.date.form') } : {}),
    ...(badly(last) || (last && !parseFuzzyDate(together)) ? { last: t('places.date.form') } : {}),
    ...(texts.town && texts.city.trim() ? { city: t('meetings.city.both') } : {}),
    ...(texts.onlineLink.trim() && !/^https?:\/\/\S+$/.test(texts.onlineLink.trim())
      ? { onlineLink: t('meetings.link.form') }
      : {}),
    ...Object.fromEntries(
      (['ordinal', 'expected', 'attended'] as const)
        .filter((name) => texts[name].trim() && !whole.test(texts[name].trim()))
        .map((name) => [name, t('meetings.count.form')]),
    ),
  };
}
