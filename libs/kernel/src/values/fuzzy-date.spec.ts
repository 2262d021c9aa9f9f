import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareFuzzyDates,
  type FuzzyDate,
  fuzzyDateContains,
  fuzzyDatesOverlap,
  parseFuzzyDate,
  UNKNOWN_DATE,
} from './fuzzy-date.js';

const read = (text: string): FuzzyDate => {
  const date = parseFuzzyDate(text);
  if (date === null) throw new Error(`"${text}" was refused`);
  return date;
};
const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const instant = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9998-12-30T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());
const point = fc.oneof(year, month, quarter, day, instant);
const interval = fc
  .tuple(point, point)
  .map(([a, b]) => (compareFuzzyDates(read(a), read(b)) <= 0 ? `${a}/${b}` : `${b}/${a}`));
const open = fc.oneof(
  point.map((p) => `${p}/..`),
  point.map((p) => `../${p}`),
);
const anyDate = fc.oneof(point, interval, open, fc.constantFrom('', '..'));
const knownDate = fc.oneof(point, interval, open);

describe('a fuzzy date', () => {
  it.each([
    ['2024-06-12', 'DAY', '2024-06-12T00:00:00.000Z', '2024-06-12T23:59:59.999Z'],
    ['2024-02', 'MONTH', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-Q4', 'QUARTER', '2024-10-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['1900', 'YEAR', '1900-01-01T00:00:00.000Z', '1900-12-31T23:59:59.999Z'],
    ['2023-05/2024-12', 'INTERVAL', '2023-05-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['2014-03-21/2014-03-23', 'INTERVAL', '2014-03-21T00:00:00.000Z', '2014-03-23T23:59:59.999Z'],
    ['2023-05/..', 'INTERVAL', '2023-05-01T00:00:00.000Z', null],
    ['../2024-Q2', 'INTERVAL', null, '2024-06-30T23:59:59.999Z'],
    ['', 'UNKNOWN', null, null],
  ])('reads %p', (text, kind, earliest, latest) => {
    expect(parseFuzzyDate(text)).toEqual({ kind, text, earliest, latest });
  });

  it('reads the EDTF number of a quarter and prints its name', () => {
    expect(read('2024-36')).toEqual(read('2024-Q4'));
    expect(read('2024-33/2024-36').text).toBe('2024-Q1/2024-Q4');
  });

  it('prints an instant in UTC, to the millisecond', () => {
    expect(read('2017-06-29T13:30+02:00').text).toBe('2017-06-29T11:30:00.000Z');
    expect(read('2024-01-01T00:30:15.5+02:00').text).toBe('2023-12-31T22:30:15.500Z');
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13',
    '2024-00',
    '2024-06-31',
    '2024-Q5',
    '2024-Q0',
    '2024-37',
    '2024-36-01',
    '24',
    '20240612',
    '2024-6',
    '2024-06-12T10:00',
    '2024-06-12T24:00Z',
    '2024-02-30T10:00Z',
    '2024-12/2023-05',
    '2024/',
    '/2024',
    '2024/2025/2026',
    'wkrótce',
    '2024-06-12 10:00',
    '0000-01-01T00:00+01:00',
    '2024..',
  ])('refuses %p', (text) => {
    expect(parseFuzzyDate(text)).toBeNull();
  });

  it('comes back from its own text', () => {
    fc.assert(fc.property(anyDate, (text) => expect(read(read(text).text)).toEqual(read(text))));
  });

  it('never breaks on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const date = parseFuzzyDate(text);
        expect(date === null || parseFuzzyDate(date.text)?.text === date.text).toBe(true);
      }),
    );
  });

  it('sorts: a total order in which the start decides and the unknown comes last', () => {
    fc.assert(
      fc.property(anyDate.map(read), anyDate.map(read), anyDate.map(read), (a, b, c) => {
        expect(Math.sign(compareFuzzyDates(a, b))).toBe(-Math.sign(compareFuzzyDates(b, a)) + 0);
        if (compareFuzzyDates(a, b) <= 0 && compareFuzzyDates(b, c) <= 0) {
          expect(compareFuzzyDates(a, c)).toBeLessThanOrEqual(0);
        }
        if (compareFuzzyDates(a, b) === 0) expect(a).toEqual(b);
      }),
    );
    const sorted = ['', '2024', '2024-Q1', '2024-01', '2023-05/..', '../2024', '2023-05']
      .map(read)
      .sort(compareFuzzyDates);
    expect(sorted.map((date) => date.text)).toEqual([
      '../2024',
      '2023-05',
      '2023-05/..',
      '2024-01',
      '2024-Q1',
      '2024',
      '',
    ]);
  });

  it('contains its parts', () => {
    fc.assert(
      fc.property(day, (text) => {
        const part = read(text);
        const quarterText = `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
        for (const whole of [
          text.slice(0, 7),
          quarterText,
          text.slice(0, 4),
          `${text}/..`,
          `../${text}`,
          `${text}/${text}`,
        ]) {
          expect(fuzzyDateContains(read(whole), part)).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(interval, (text) => {
        const [from = '', until = ''] = text.split('/');
        expect(fuzzyDateContains(read(text), read(from)) || fuzzyDatesOverlap(read(text), read(from))).toBe(
          true,
        );
        expect(fuzzyDatesOverlap(read(text), read(until))).toBe(true);
      }),
    );
  });

  it('contains itself and overlaps what it contains, in both directions', () => {
    fc.assert(
      fc.property(knownDate.map(read), knownDate.map(read), (a, b) => {
        expect(fuzzyDateContains(a, a)).toBe(true);
        if (fuzzyDateContains(a, b)) expect(fuzzyDatesOverlap(a, b)).toBe(true);
        expect(fuzzyDatesOverlap(a, b)).toBe(fuzzyDatesOverlap(b, a));
      }),
    );
  });

  it('does not overlap what lies beside it', () => {
    expect(fuzzyDatesOverlap(read('2024-Q1'), read('2024-04-01'))).toBe(false);
    expect(fuzzyDatesOverlap(read('2024-Q1'), read('2024-03-31'))).toBe(true);
    expect(fuzzyDateContains(read('2024-06'), read('2024-06-30/2024-07-01'))).toBe(false);
    expect(fuzzyDateContains(read('2023-05/..'), read('../2024'))).toBe(false);
  });

  it('claims nothing when nothing is known', () => {
    expect(fuzzyDateContains(UNKNOWN_DATE, read('2024'))).toBe(false);
    expect(fuzzyDatesOverlap(read('2024'), UNKNOWN_DATE)).toBe(false);
  });
});
