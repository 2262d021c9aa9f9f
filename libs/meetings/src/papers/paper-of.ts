import type { Block, Paper } from '#platform';
import { daysInWords } from '../meeting/days-in-words.js';
import { wordsOf, type MeetingFacts } from './meeting-facts.js';

/** A paper of a meeting: in the name of its place, with what it is and of which meeting under each page; of a long title the end is missing there. */
export function paperOf(facts: MeetingFacts, title: string, blocks: readonly Block[]): Paper {
  const { date, calendarChangedAt: at } = facts.meeting;
  return {
    title: `${title}: ${facts.title.text}`,
    language: facts.language,
    from: facts.place || 'Guildhall',
    foot: [title, daysInWords(date, facts.language), facts.title.text].filter(Boolean).join(' · '),
    pages: wordsOf(facts).page,
    at,
    blocks,
  };
}
