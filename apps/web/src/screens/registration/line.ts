import type { Door, Own, SeatCount } from './documents.js';

/** The seats for which somebody waits. */
export function lineOf({ seats }: Door, { attendance }: Own): SeatCount | undefined {
  return seats.find((count) => count.attendance === attendance) ?? seats[0];
}

/** Whether some of them are kept for sectors, so that the number in the line is not yet who comes next. */
export const isKept = (seats: SeatCount | undefined): boolean => (seats?.quotas.length ?? 0) > 0;
