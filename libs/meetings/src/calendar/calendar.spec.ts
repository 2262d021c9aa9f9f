/** What a calendar is given, read back by a parser that knows nothing of how it was written. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { localTimeAt } from '#kernel';
import { calendarDocument } from './calendar-document.js';
import { calendarTime } from './calendar-time.js';
import { contentLine, escapedText, quoted, textLine } from './content-line.js';
import { zoneLines } from './zone-rules.js';

const bytes = (line: string): number => Buffer.byteLength(line);
const ofCalendar = (lines: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines}END:VCALENDAR\r\n`) as never);

describe('a line', () => {
  it('is never longer than 75 octets, cuts no sign, and comes back as it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, (said) => {
        const line = textLine('SUMMARY', `x${said}`);
        const pieces = line.slice(0, -2).split('\r\n');
        expect(
          pieces.every((piece) => bytes(piece) <= 75 && !piece.includes('\n') && !piece.includes('\r')),
        ).toBe(true);
        expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${escapedText(`x${said}`.trim())}\r\n`);
      }),
    );
  });

  it('keeps an emoji whole at the very place where it folds', () => {
    for (let before = 60; before <= 75; before++) {
      const [first, second] = contentLine('SUMMARY', `${'a'.repeat(before)}🇵🇱👩‍👩‍👧`).split('\r\n');
      expect(bytes(first!)).toBeLessThanOrEqual(75);
      expect(`${first}${second?.slice(1) ?? ''}`).toBe(`SUMMARY:${'a'.repeat(before)}🇵🇱👩‍👩‍👧`);
      expect(first).not.toContain('�');
    }
  });

  it('lets nobody write a property of their own into it', () => {
    const hostile = 'Forum\r\nATTENDEE:mailto:x@example\nBEGIN:VEVENT\u2028END:VCALENDAR, a; b\\';
    const calendar = ofCalendar(`BEGIN:VEVENT\r\nUID:1\r\n${textLine('SUMMARY', hostile)}END:VEVENT\r\n`);
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(1);
    expect(events[0]!.getAllProperties().map(({ name }) => name)).toEqual(['uid', 'summary']);
    expect(events[0]!.getFirstPropertyValue('summary')).toBe(
      'Forum\nATTENDEE:mailto:x@example\nBEGIN:VEVENT\nEND:VCALENDAR, a; b\\',
    );
    expect(quoted('A "b"\r\nX:1')).toBe('"A b X:1"');
  });
});

const zoned = (zone: string, firstYear: number, lastYear = firstYear): ICAL.Timezone =>
  new ICAL.Timezone({
    component: ofCalendar(zoneLines(zone, firstYear, lastYear)).getFirstSubcomponent('vtimezone')!,
    tzid: zone,
  });

/** The instant that a clock means by the written rules alone. */
function instantBy(zone: ICAL.Timezone, local: string): string {
  const time = ICAL.Time.fromDateTimeString(`${local}:00`);
  time.zone = zone;
  return time.toJSDate().toISOString();
}

describe('the rules of a zone', () => {
  it.each([
    'Europe/Warsaw',
    'Europe/Chisinau',
    'Europe/Bucharest',
    'Europe/Kyiv',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'UTC',
  ])('of %s say at every hour what its clock says', (name) => {
    const zone = zoned(name, 2026, 2027);
    // every seventh hour of two years: all weekdays, all hours, both sides of each change
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 7 * 3_600_000) {
      const instant = new Date(at).toISOString();
      const { local } = localTimeAt(instant, name);
      const back = Date.parse(instantBy(zone, local)) - at;
      // An hour that comes twice may be read as either.
      if (back !== 0) expect(localTimeAt(new Date(at + back).toISOString(), name).local).toBe(local);
    }
  });

  it('keep Chișinău and Bucharest apart in the years in which they differed', () => {
    const local = '2021-03-28T02:30';
    expect(instantBy(zoned('Europe/Bucharest', 2021), local)).toBe('2021-03-28T00:30:00.000Z');
    // Moldova's clocks went on at two, Romania's at three.
    expect(instantBy(zoned('Europe/Chisinau', 2021), '2021-03-28T03:30')).toBe('2021-03-28T00:30:00.000Z');
  });

  it('are one rule for what comes back every year, and days for what does not', () => {
    const warsaw = zoneLines('Europe/Warsaw', 2026, 2026);
    expect(warsaw.match(/RRULE:/g)).toHaveLength(2);
    const summer = /BEGIN:DAYLIGHT([^]*?)END:DAYLIGHT/.exec(warsaw)![1];
    expect(summer).toContain('TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(/BEGIN:STANDARD([^]*?)END:STANDARD/.exec(warsaw)![1]).toContain('TZOFFSETTO:+0100');
    const sydney = zoneLines('Australia/Sydney', 2026, 2026);
    expect(/BEGIN:DAYLIGHT([^]*?)END:DAYLIGHT/.exec(sydney)![1]).toContain('BYMONTH=10;BYDAY=1SU');
    expect(zoneLines('Africa/Casablanca', 2026, 2026)).not.toContain('RRULE');
    expect(zoneLines('Asia/Kathmandu', 2026, 2026)).toContain('TZOFFSETTO:+0545');
  });
});

const times = (date: string, startTime: string | null = null, endTime: string | null = null) =>
  calendarTime({ date, startTime, endTime, timeZone: 'Europe/Chisinau' });

describe('the time of a meeting', () => {
  it('is on the clock of its place, or whole days whose end is the day after', () => {
    expect(times('2031-03-21', '10:00', '12:30')?.lines).toBe(
      'DTSTART;TZID=Europe/Chisinau:20310321T100000\r\nDTEND;TZID=Europe/Chisinau:20310321T123000\r\n',
    );
    expect(times('2031-12-31')?.lines).toBe('DTSTART;VALUE=DATE:20311231\r\nDTEND;VALUE=DATE:20320101\r\n');
    expect(times('2031-03-21/2031-03-23', '10:00')?.lines).toBe(
      'DTSTART;VALUE=DATE:20310321\r\nDTEND;VALUE=DATE:20310324\r\n',
    );
    expect(times('2031-03-21', '10:00')?.lines).not.toContain('DTEND');
  });

  it.each(['', '2031', '2031-03', '2031-Q1', '2031-03-01/..', '../2031-03-01', '2031-03/2031-05-01'])(
    'is none for a calendar where it is only %j',
    (date) => expect(times(date, '10:00', '12:00')).toBeNull(),
  );
});

describe('a document', () => {
  it('brings each zone once, with the years of all that is in it', () => {
    const event = (date: string) => ({ time: times(date, '10:00', '11:00')!, lines: '' });
    const text = calendarDocument([event('2026-01-01'), event('2028-01-01')], {
      name: 'Wspólnota',
      hours: 4,
    });
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
