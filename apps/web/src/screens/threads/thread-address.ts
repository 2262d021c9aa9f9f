import { segmentOf } from '../../parts/address.js';

/** A thread's address in the place in which it stands now. */
export function addressIn(thread: { placeAddress: string; number: number; slug: string }): string {
  return `${thread.placeAddress}/threads/${segmentOf(thread)}`;
}
