import { describe, expect, it } from '@jest/globals';
import type { PollView } from '#kernel';
import { resultOf } from './gathering.js';

const poll = {
  question: 'Kiedy się spotykamy?',
  kind: 'DATES',
  secret: false,
  byMunicipality: false,
  voters: 3,
  quorum: null,
  present: null,
  withheld: false,
  pairs: null,
  options: [
    { text: '', mark: null, day: '2026-12-03', startTime: '10:00', endTime: '12:00', votes: 2, maybes: 1 },
    { text: '', mark: null, day: '2026-12-04', startTime: null, endTime: null, votes: 1, maybes: 0 },
  ],
} as unknown as PollView;

describe('the result of a vote in minutes', () => {
  it.each([
    ['pl', 'czwartek, 3 grudnia 2026, 10:00–12:00', 'piątek, 4 grudnia 2026'],
    ['ro', 'joi, 3 decembrie 2026, 10:00–12:00', 'vineri, 4 decembrie 2026'],
    ['en', 'Thursday, 3 December 2026, 10:00–12:00', 'Friday, 4 December 2026'],
    // in a language that the house does not speak, its fixed words are English
    ['cs', 'Thursday, 3 December 2026, 10:00–12:00', 'Friday, 4 December 2026'],
  ])('has its days in words: %s', (language, first, second) => {
    expect(resultOf(poll, [language]).lines.map(({ label }) => label)).toEqual([first, second]);
  });
});
