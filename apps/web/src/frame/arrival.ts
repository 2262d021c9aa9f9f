import { announce } from './announcer.js';

let arriving = false;

/** A navigation to another path has ended; the next heading that appears takes the focus. */
export function beginArrival(): void {
  arriving = true;
}

export const isArriving = (): boolean => arriving;

/** The heading is there: says its title to a screen reader. */
export function arrived(title: string): void {
  arriving = false;
  announce(title);
}
