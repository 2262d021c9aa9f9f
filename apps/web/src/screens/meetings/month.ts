/** The days of a month as a calendar lays them out. Days are ISO texts; no clock and no zone is asked. */

const month = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** `2026-11`, or null for anything else that may stand in an address. */
export function monthIn(text: string | undefined): string | null {
  return text && month.test(text) && text >= '1000' ? text : null;
}

export function monthAfter(text: string, months: number): string {
  const [year, number] = text.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Its weeks from Monday to Sunday; null for the days of the months beside it. */
export function weeksOf(text: string): (string | null)[][] {
  const [year, number] = text.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array<null>(before).fill(null),
    ...Array.from({ length: days }, (_, at) => `${text}-${String(at + 1).padStart(2, '0')}`),
  ];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a meeting of these days is on this one. */
export function isOn(date: string, on: string): boolean {
  const [first = '', last = first] = date.split('/');
  return day.test(first) && day.test(last) && first <= on && on <= last;
}
