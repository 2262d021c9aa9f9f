import { useSyncExternalStore } from 'react';
import { useLocale } from '../language/words.js';

/** The moment that ages are reckoned from, and the zone in which hours and days are named. */
export interface Clock {
  now: number;
  /** undefined: the reader's own */
  zone: string | undefined;
}

const TURN = 30_000;
let own: Clock = { now: Date.now(), zone: undefined };
let drawn: Clock | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function turn(): void {
  own = { now: Date.now(), zone: undefined };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(turn, TURN);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's clock, by which the page was drawn: taking the page over, the browser must find the same words in it. */
export function drawBy(clock: Clock): void {
  drawn = clock;
}

/** The moment, renewed each half minute: "24 min" must not stay true for an hour. */
export function useClock(): Clock {
  return useSyncExternalStore(
    subscribe,
    () =>
      listeners.size === 0 && Date.now() - own.now > TURN
        ? (own = { now: Date.now(), zone: undefined })
        : own,
    () => drawn ?? own,
  );
}

/** Names a day in the zone in which the page was drawn, so that it is the same word when the browser takes the page over. */
export function useDays(style: Intl.DateTimeFormatOptions): (instant: string) => string {
  const locale = useLocale();
  const { zone } = useClock();
  return (instant) => new Date(instant).toLocaleDateString(locale, { ...style, timeZone: zone });
}

/** How many midnights lie between two moments where the clock hangs. */
export function daysBetween(then: Date, { now, zone }: Clock): number {
  return dayOf(new Date(now), zone) - dayOf(then, zone);
}

/** The year, as it is written where the clock hangs. */
export function yearOf(moment: Date, zone: string | undefined): number {
  return Number(moment.toLocaleDateString('en-CA', { year: 'numeric', timeZone: zone }));
}

function dayOf(moment: Date, zone: string | undefined): number {
  const day = moment.toLocaleDateString('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  });
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
