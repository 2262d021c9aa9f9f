import { useEffect, useState } from 'react';
import type { SeatCountView } from '#kernel';
import { later } from './live-socket.js';
import { live } from './live.js';
import { NOTHING_HELD } from './stream-store.js';

const PAUSE = 600;

/**
 * How many seats of a meeting are taken, kept current by its stream. With every seat that moves, whoever has a registration there
 * may have moved too, so it is asked again; the others are told the numbers and ask nothing.
 */
export function useSeats<Seats extends SeatCountView>(
  streamId: string,
  given: readonly Seats[],
  registered: boolean,
  again: () => void,
): Seats[] {
  const [told, setTold] = useState<readonly SeatCountView[] | null>(null);
  // What was asked is newer than what was told before.
  useEffect(() => setTold(null), [given]);
  useEffect(() => {
    let cancel: (() => void) | null = null;
    const soon = (): void => {
      cancel ??= later(
        () => {
          cancel = null;
          again();
        },
        PAUSE * (0.5 + Math.random()),
      );
    };
    const watched = live.watch({
      streamId,
      initial: { head: NOTHING_HELD },
      reduce: (held, fact) => ({ ...held, head: fact.n }),
      snapshot: (head) => (soon(), Promise.resolve({ head })),
      onFact: (fact) => {
        if (fact.type === 'registration.edited') soon();
        if (fact.type !== 'seats.counted') return;
        setTold(fact.data.seats);
        if (registered) soon();
      },
    });
    return () => {
      cancel?.();
      watched.stop();
    };
  }, [streamId, registered, again]);
  return given.map((seats) => ({
    ...seats,
    ...told?.find(({ attendance }) => attendance === seats.attendance),
  }));
}
