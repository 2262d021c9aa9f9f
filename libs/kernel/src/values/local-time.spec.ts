import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, isZone, localTimeAt, localTimeOf } from './local-time.js';

const zones = [
  'Europe/Chisinau',
  'Europe/Bucharest',
  'Europe/Warsaw',
  'Europe/Kyiv',
  'UTC',
  'Asia/Kathmandu',
];
const zone = fc.constantFrom(...zones);
const minute = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 })
  .map((n) => new Date(n * 60_000).toISOString());

/** What the machine's own clock prints, asked in another way than the code under test asks. */
const shown = (instant: string, timeZone: string) =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });

describe('a planned time', () => {
  it('stands on the clock of its place', () => {
    expect(instantOf({ local: '2026-07-01T10:00', zone: 'Europe/Chisinau' })).toBe(
      '2026-07-01T07:00:00.000Z',
    );
    expect(instantOf({ local: '2026-12-01T10:00', zone: 'Europe/Chisinau' })).toBe(
      '2026-12-01T08:00:00.000Z',
    );
    expect(instantOf({ local: '2017-06-29T13:30', zone: 'Europe/Warsaw' })).toBe('2017-06-29T11:30:00.000Z');
  });

  it('moves a skipped hour on, and means the first of an hour that comes twice', () => {
    expect(instantOf({ local: '2026-03-29T02:30', zone: 'Europe/Warsaw' })).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf({ local: '2026-10-25T02:30', zone: 'Europe/Warsaw' })).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf({ local: '2026-03-29T03:30', zone: 'Europe/Bucharest' })).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(instantOf({ local: '2026-10-25T03:30', zone: 'Europe/Bucharest' })).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('keeps Chișinău and Bucharest apart in the hour of each change that the time zone rules give them', () => {
    // Moldova's clocks changed an hour before Romania's; which years, is for the rules of the machine to say.
    for (const instant of ['2021-03-28T00:30:00.000Z', '2021-10-31T00:30:00.000Z']) {
      const chisinau = localTimeAt(instant, 'Europe/Chisinau');
      const bucharest = localTimeAt(instant, 'Europe/Bucharest');
      expect(chisinau.local.slice(11)).toBe(shown(instant, 'Europe/Chisinau'));
      expect(bucharest.local.slice(11)).toBe(shown(instant, 'Europe/Bucharest'));
      expect(chisinau.local).not.toBe(bucharest.local);
    }
    const noon = '2021-10-31T12:00:00.000Z';
    expect(localTimeAt(noon, 'Europe/Chisinau').local).toBe(localTimeAt(noon, 'Europe/Bucharest').local);
  });

  it('comes back from its instant, wherever the clock shows that minute at all', () => {
    fc.assert(
      fc.property(minute, zone, (instant, place) => {
        const time = localTimeAt(instant, place);
        expect(localTimeAt(instantOf(time), place)).toEqual(time);
        expect(time.local.slice(11)).toBe(shown(instant, place));
        // The first of two equal readings: never later, and at most the repeated hour earlier.
        const back = Date.parse(instant) - Date.parse(instantOf(time));
        expect([0, 3_600_000]).toContain(back);
      }),
    );
  });

  it('is refused where calendar or zone do not know it', () => {
    for (const local of [
      '2026-06-31T10:00',
      '2026-02-29T10:00',
      '2026-01-01',
      '2026-01-01T24:00',
      '2026-01-01T10:00Z',
    ]) {
      expect(localTimeOf(local, 'Europe/Warsaw')).toBeNull();
    }
    expect(localTimeOf('2026-01-01T10:00', 'Europe/Atlantis')).toBeNull();
    expect(localTimeOf('2026-01-01T10:00', '+02:00')).toBeNull();
    expect(localTimeOf('2028-02-29T23:59', 'Europe/Chisinau')).toEqual({
      local: '2028-02-29T23:59',
      zone: 'Europe/Chisinau',
    });
    expect(isZone('Europe/Bucharest')).toBe(true);
  });
});
