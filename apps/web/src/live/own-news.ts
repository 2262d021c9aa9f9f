import { useEffect } from 'react';
import { useDesk } from './hooks.js';
import { later } from './live-socket.js';

/** Milliseconds: several things that happen together are one question. */
const PAUSE = 1_200;

/** Asks again when something came to me alone, on any device: a notice, a membership, a step. What it was, the answer says. */
export function useOwnNews(again: () => void): void {
  const desk = useDesk();
  useEffect(() => {
    let cancel: (() => void) | null = null;
    const stop = desk?.own.store.subscribe(() => {
      cancel ??= later(
        () => {
          cancel = null;
          again();
        },
        PAUSE * (0.7 + Math.random() * 0.6),
      );
    });
    return () => {
      stop?.();
      cancel?.();
    };
  }, [desk, again]);
}
