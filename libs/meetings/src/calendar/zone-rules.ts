/**
 * VTIMEZONE (RFC 5545, 3.6.5): the rules of a zone as this machine knows them, which are those that the house itself reckons by.
 * The changes of the clock are found by asking the clock; those that come back every year in the same way are written as a rule,
 * because some calendars read nothing else, all others each for itself: a list of days (RDATE) is read in more than one way.
 */
import { localTimeAt } from '#kernel';
import { contentLine } from './content-line.js';

interface Change {
  /** what the clock showed when it was changed, by the old reckoning: `2026-03-29T02:00` */
  local: string;
  /** minutes ahead of UTC */
  from: number;
  to: number;
  summer: boolean;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** No two changes that undo one another lie closer: those around Ramadan in Morocco are a month apart. */
const step = 10 * DAY;

const written = new Map<string, string>();
const mostWritten = 200;

/** The zone with its rules for meetings of these years. */
export function zoneLines(zone: string, firstYear: number, lastYear: number): string {
  const key = `${zone} ${firstYear} ${lastYear}`;
  const known = written.get(key);
  if (known) return known;
  const lines = write(zone, Math.max(firstYear - 1, 1000), Math.min(lastYear + 2, 9998));
  if (written.size >= mostWritten) written.clear();
  written.set(key, lines);
  return lines;
}

function write(zone: string, firstYear: number, lastYear: number): string {
  const begin = Date.UTC(firstYear, 0, 1);
  const changes = changesOf(zone, begin, Date.UTC(lastYear + 1, 0, 1));
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.summer} ${change.from} ${change.to}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  const start = {
    local: shown(begin, zone),
    from: offset(begin, zone),
    to: offset(begin, zone),
    summer: false,
  };
  const alike = [...kinds.values()].flatMap((same) => {
    const rule = yearlyRule(same, lastYear);
    return rule ? observance(same[0]!, rule) : same.flatMap((change) => observance(change));
  });
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', zone),
    // What the clock showed before the first change, or always.
    ...(changes[0]?.local.startsWith(String(firstYear)) ? [] : observance(start)),
    ...alike,
    contentLine('END', 'VTIMEZONE'),
  ].join('');
}

function observance({ local, from, to, summer }: Change, rule?: string): string[] {
  const name = summer ? 'DAYLIGHT' : 'STANDARD';
  return [
    contentLine('BEGIN', name),
    contentLine('DTSTART', localValue(local)),
    contentLine('TZOFFSETFROM', offsetValue(from)),
    contentLine('TZOFFSETTO', offsetValue(to)),
    ...(rule ? [contentLine('RRULE', rule)] : []),
    contentLine('END', name),
  ];
}

/** 20261123T100000 */
export function localValue(local: string): string {
  return `${local.replace(/[-:]/g, '')}00`;
}

function offsetValue(minutes: number): string {
  const whole = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}${two(whole % 60)}`;
}

/** Found by walking in steps, and then halving the step in which the clock was changed, down to the minute. */
function changesOf(zone: string, begin: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let at = begin; at < end; at += step) {
    const from = offset(at, zone);
    const to = offset(at + step, zone);
    if (from === to) continue;
    let before = at;
    let after = at + step;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle, zone) === from) before = middle;
      else after = middle;
    }
    const local = new Date(after + from * MINUTE).toISOString().slice(0, 16);
    changes.push({ local, from, to, summer: to > standard(after, zone) });
  }
  return changes;
}

/** The least that the clock is ahead in the year around: a change has the same season half a year before and after it. */
function standard(at: number, zone: string): number {
  return Math.min(...[-120, -60, 0, 60, 120].map((days) => offset(at + days * DAY, zone)));
}

const shown = (at: number, zone: string): string => localTimeAt(new Date(at).toISOString(), zone).local;

function offset(at: number, zone: string): number {
  return Math.round((Date.parse(`${shown(at, zone)}:00.000Z`) - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` where all of them follow it and it still holds; null where they do not. */
function yearlyRule(changes: readonly Change[], lastYear: number): string | null {
  const first = changes[0]!;
  const everyYear = changes.every(({ local }, at) => yearOf(local) === yearOf(first.local) + at);
  if (changes.length < 2 || !everyYear || yearOf(changes.at(-1)!.local) !== lastYear) return null;
  const alike = (say: (local: string) => string | number): boolean =>
    changes.every(({ local }) => say(local) === say(first.local));
  if (!alike((local) => local.slice(5, 7)) || !alike((local) => local.slice(11)) || !alike(weekdayOf))
    return null;
  const place = changes.every(({ local }) => isLastWeek(local))
    ? -1
    : alike((local) => weekOf(local))
      ? weekOf(first.local)
      : null;
  if (place === null) return null;
  return `FREQ=YEARLY;BYMONTH=${Number(first.local.slice(5, 7))};BYDAY=${place}${weekdayOf(first.local)}`;
}

const yearOf = (local: string): number => Number(local.slice(0, 4));
const weekdayOf = (local: string): string => weekdays[new Date(`${local}:00Z`).getUTCDay()]!;
const weekOf = (local: string): number => Math.ceil(Number(local.slice(8, 10)) / 7);

function isLastWeek(local: string): boolean {
  const days = new Date(Date.UTC(yearOf(local), Number(local.slice(5, 7)), 0)).getUTCDate();
  return Number(local.slice(8, 10)) + 7 > days;
}
