import { useEffect, useState } from 'react';
import type { SeatCountView } from '#kernel';
import { joined } from './joined.js';
import { live } from './live.js';

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
    const { soon, cancel } = joined(again, PAUSE);
    const heard = live.hear(streamId, {
      onGap: soon,
      onFact: (fact) => {
        if (fact.type === 'registration.edited') soon();
        if (fact.type !== 'seats.counted') return;
        setTold(fact.data.seats);
        if (registered) soon();
      },
    });
    return () => {
      cancel();
      heard.stop();
    };
  }, [streamId, registered, again]);
  return given.map((seats) => ({
    ...seats,
    ...told?.find(({ attendance }) => attendance === seats.attendance),
  }));
}
