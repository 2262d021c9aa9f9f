import { useEffect } from 'react';
import type { Fact } from '#kernel';
import { joined } from './joined.js';
import { live } from './live.js';

const PAUSE = 600;
/** A page watches no more: the server lets one connection watch fifty, and the page has other streams too. */
const MOST = 30;

/**
 * Asks again when something of this kind happens in one of these streams. For facts that are hints: what is shown depends on
 * who asks.
 * @param isNews a function that stays the same
 * @param threadId a thread of one of these places: what is written there is news too
 */
export function useStreamNews(
  streams: readonly (string | null | undefined)[],
  isNews: (fact: Fact) => boolean,
  again: () => void,
  threadId?: string | null,
): void {
  const watched = [...new Set(streams.filter(Boolean))].slice(0, MOST).sort().join(' ');
  useEffect(() => {
    if (!watched) return;
    const { soon, cancel } = joined(again, PAUSE);
    const all = watched.split(' ').map((streamId) => {
      let seen = false;
      const one = live.hear(streamId, {
        onGap: soon,
        onHeads: (heads) => {
          if (heads.some((head) => head.threadId === threadId)) soon();
        },
        onFact: (fact) => {
          if (isNews(fact)) soon();
        },
      });
      // Put out of a stream that was live: what is shown is not for this reader any more, and the next answer says so.
      one.store.subscribe(() => {
        if (one.store.phase() === 'live') seen = true;
        if (one.store.phase() === 'gone' && seen) soon();
      });
      return one;
    });
    return () => {
      cancel();
      for (const one of all) one.stop();
    };
  }, [watched, isNews, again, threadId]);
}
