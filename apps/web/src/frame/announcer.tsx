import type { ReactNode } from 'react';
import { useStore } from '../rendering/use-store.js';

let text = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Says something politely to a screen reader, without moving anything on the screen. */
export function announce(message: string): void {
  // The same text twice in a row would not be read: a zero-width space makes it another one.
  text = message + '\u200b'.repeat(++turn % 2);
  for (const listener of listeners) listener();
}

/** The one polite region of the page; it must be there before anything is said. */
export function Announcer(): ReactNode {
  const message = useStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {message}
    </div>
  );
}
