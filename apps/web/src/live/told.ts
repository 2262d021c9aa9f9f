/** That there is word from the moderators for me. What it is stands in my own lists; who shows them asks again. */
import { useSyncExternalStore } from 'react';

let version = 0;
const listeners = new Set<() => void>();

export function noteTold(): void {
  version += 1;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Grows with every word of the moderators to me. */
export function useTold(): number {
  return useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  );
}
