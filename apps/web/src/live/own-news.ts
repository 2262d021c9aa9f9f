import { useEffect } from 'react';
import { useDesk } from './hooks.js';
import { joined } from './joined.js';

const PAUSE = 1_200;

/** Asks again when something came to me alone, on any device: a notice, a membership, a step. What it was, the answer says. */
export function useOwnNews(again: () => void): void {
  const desk = useDesk();
  useEffect(() => {
    const { soon, cancel } = joined(again, PAUSE);
    const stop = desk?.own.store.subscribe(soon);
    return () => {
      stop?.();
      cancel();
    };
  }, [desk, again]);
}
