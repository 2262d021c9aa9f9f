import { parseFuzzyDate } from '#kernel';
import type { Words } from '../../../language/words.js';
import type { EditionTexts, Wrong } from './edition-texts.js';

const point = /^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?$/;

/** A year, quarter, month or day, or one until another; nothing is said where nothing is known. */
export function isPeriod(text: string): boolean {
  const whole = text.trim();
  if (!whole) return true;
  const ends = whole.split('/');
  return (
    ends.length < 3 && ends.every((end) => point.test(end) || end === '..') && Boolean(parseFuzzyDate(whole))
  );
}

/** What the server would refuse, said at its field before it is sent. */
export function wrongIn({ first, last, contactEmail }: EditionTexts, t: Words): Wrong {
  const [from, until, email] = [first.trim(), last.trim(), contactEmail.trim()];
  return {
    ...(isPeriod(from) && (from || !until) ? {} : { first: t('places.date.form') }),
    ...(isPeriod(until ? `${from || '..'}/${until}` : '') ? {} : { last: t('places.date.form') }),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? { contactEmail: t('form.email') } : {}),
  };
}

/** At which field what is missing for handing in is said: the server names it. */
const places: Record<string, keyof EditionTexts> = {
  title: 'titles',
  SUMMARY: 'SUMMARY',
  PROBLEM: 'PROBLEM',
  steps: 'steps',
  evidence: 'evidence',
  TRANSFER_CONDITIONS: 'TRANSFER_CONDITIONS',
  lead: 'bodies',
  contact: 'contacts',
  themes: 'themeIds',
};

export function lackingIn(missing: readonly string[], t: Words): Wrong {
  return Object.fromEntries(
    missing.flatMap((name) => (places[name] ? [[places[name], t('practiceForm.lacking')]] : [])),
  );
}
