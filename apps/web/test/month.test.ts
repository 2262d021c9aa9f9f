import { describe, expect, it } from 'vitest';
import { isOn, monthAfter, monthIn, weeksOf } from '../src/screens/meetings/month.js';

describe('a month', () => {
  it('has whole weeks from Monday, and each of its days once', () => {
    expect(weeksOf('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    for (const month of ['2026-02', '2027-02', '2028-02', '2026-11', '2026-12']) {
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      const days = weeks.flat().filter((one) => one !== null);
      expect(new Set(days).size).toBe(days.length);
      expect(days.at(-1)).toBe(
        new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10),
      );
    }
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('is followed by the next, over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('is found in an address only where one stands there', () => {
    expect(['2026-11', '2026-13', '26-1', undefined, '0026-11', '2026-11-01'].map(monthIn)).toEqual([
      '2026-11',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('holds a meeting on each of its days, and on none where no day is known', () => {
    expect(isOn('2026-11-02/2026-11-04', '2026-11-03')).toBe(true);
    expect(isOn('2026-11-02', '2026-11-03')).toBe(false);
    expect(isOn('2026-11', '2026-11-03')).toBe(false);
    expect(isOn('2026-11-02/..', '2026-11-03')).toBe(false);
  });
});
