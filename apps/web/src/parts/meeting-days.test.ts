import { describe, expect, it } from 'vitest';
import type { Words } from '../language/words.js';
import { meetingDays, monthOf } from './meeting-days.js';

const t = ((key: string, values?: Record<string, unknown>) =>
  [key, ...Object.values(values ?? {})].join(' ')) as unknown as Words;
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('the days of a meeting', () => {
  it.each([
    ['2017-06-29/2017-06-30', '29–30 czerwca 2017'],
    ['2016-10-28', '28 października 2016'],
    ['2024-03', 'marzec 2024'],
    ['2024-Q4', 'places.quarter 4 2024'],
    ['', 'places.unknownTime'],
  ])('%p are %p', (date, words) => {
    expect(plain(meetingDays(date, 'pl', t))).toBe(words);
  });

  it.each([
    ['2017-06-29/2017-06-30', 'czerwiec 2017'],
    ['2016-10-28', 'październik 2016'],
    ['2024-Q4', 'places.quarter 4 2024'],
    ['2024', '2024'],
    ['../2024-05', 'maj 2024'],
    ['', 'places.unknownTime'],
  ])('%p stands under %p', (date, head) => {
    expect(monthOf(date, 'pl', t)).toBe(head);
  });
});
