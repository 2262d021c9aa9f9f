import type { PollKind, PollOptionView, PollView } from '#kernel';
import type { Words } from '../language/words.js';
import { dayText } from './days.js';

/** What can be asked in words; dates are asked in a way of their own. */
export const pollKinds = ['ONE', 'SEVERAL', 'YES_NO', 'SCALE', 'RANKING', 'DOTS'] as const;

/** Yes and no, and the steps of a scale, need no words of their maker's. */
export const hasOwnAnswers = (kind: PollKind): boolean => kind === 'YES_NO' || kind === 'SCALE';

/** What an answer says: its own text, the reader's word for yes, or the day on the clock of the poll. */
export function wordsOf(t: Words, locale: string, option: PollOptionView): string {
  if (option.mark) return t(`polls.mark.${option.mark}`);
  return option.day ? dayOf(locale, option) : option.text;
}

export function dayOf(
  locale: string,
  { day, startTime, endTime }: Pick<PollOptionView, 'day' | 'startTime' | 'endTime'>,
): string {
  const date = dayText(day!, locale, { weekday: 'short', day: 'numeric', month: 'short' });
  return [date, [startTime, endTime].filter(Boolean).join('–')].filter(Boolean).join(', ');
}

/** In the language of the poll only where its maker wrote the words. */
export const langOf = (option: PollOptionView, lang: string | undefined): string | undefined =>
  option.mark || option.day ? undefined : lang;

export const isOver = (poll: PollView, now: number): boolean =>
  poll.state === 'CLOSED' || (poll.endsAt !== null && Date.parse(poll.endsAt) <= now);
