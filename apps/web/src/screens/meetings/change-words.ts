import type { Words } from '../../language/words.js';
import { meetingDays } from '../../parts/meeting-days.js';
import { zoneName } from '../../parts/zones.js';
import { contributionKinds, kinds, modes, relations, roles, sectors } from './editing/choices.js';
import { sessionKinds } from './programme/session-words.js';

const states = ['DRAFT', 'PLANNED', 'POSTPONED', 'CANCELLED', 'HELD', 'ARCHIVED'] as const;
const visibilities = ['PUBLIC', 'LISTED', 'SECRET'] as const;

type InWords = (text: string) => string;

/** A change is kept as the record has it: what stands in it out of a vocabulary is told in the reader's words. */
export function changeWords(t: Words, locale: string): (field: string, text: string) => string {
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const spoken: InWords = (text) =>
    text
      .split(', ')
      .map((code) => languages.of(code) ?? code)
      .join(', ');
  const said: Record<string, InWords> = {
    kind: wordsOf(kinds, (word) => t(`meetings.kind.${word}`)),
    state: wordsOf(states, (word) => t(`meetings.state.${word}`)),
    mode: wordsOf(modes, (word) => t(`meetings.mode.${word}`)),
    visibility: wordsOf(visibilities, (word) => t(`groups.visibility.short.${word}`)),
    relation: wordsOf(relations, (word) => t(`meetings.partOf.${word}`)),
    sectors: wordsOf(sectors, (word) => t(`meetings.sector.${word}`)),
    bodies: wordsOf(roles, (word) => t(`meetings.role.${word}`, { count: 1 })),
    contributions: wordsOf(contributionKinds, (word) => t(`meetingRecord.kind.${word}`)),
    programme: wordsOf(sessionKinds, (word) => t(`timetable.kind.${word}`)),
    working: (text) => t(text === 'true' ? 'registration.yes' : 'registration.no'),
    date: (text) => meetingDays(text, locale, t),
    timeZone: (text) => zoneName(text, t),
    languages: spoken,
    interpretation: spoken,
  };
  return (field, text) => said[field]?.(text) ?? text;
}

/** Such a word opens a line or stands alone in a list; within a sentence it is somebody's own. */
function wordsOf<Word extends string>(vocabulary: readonly Word[], say: (word: Word) => string): InWords {
  const known = new Map<string, string>(vocabulary.map((word) => [word, say(word)]));
  return (text) =>
    text.replace(
      /(^|, )([A-Z_]+)(?=[:,]|$)/gm,
      (_, before: string, word: string) => before + (known.get(word) ?? word),
    );
}
