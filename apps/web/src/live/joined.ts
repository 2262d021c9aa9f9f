import { later } from './live-socket.js';

/** Calls that are joined: the first begins a pause, and what comes within it is one with it. */
export interface Joined {
  soon(): void;
  cancel(): void;
}

/**
 * What happens together is one question, and not all readers ask in the same moment.
 * @param pause milliseconds, in the mean
 */
export function joined(work: () => void, pause: number): Joined {
  let cancel: (() => void) | null = null;
  return {
    soon() {
      cancel ??= later(
        () => {
          cancel = null;
          work();
        },
        pause * (0.5 + Math.random()),
      );
    },
    cancel() {
      cancel?.();
      cancel = null;
    },
  };
}
