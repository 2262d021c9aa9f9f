import type { Fact } from '#kernel';
import { useStreamNews } from './stream-news.js';

/** What of a stream makes practices others than they were: also that their community is seen by others now. */
const isNews = ({ type }: Fact): boolean =>
  /^(practice|review|author|transfer|need)\./.test(type) || type === 'group.edited';

/** Asks again when something about practices happens in one of these streams: a practice's own, or those of communities. */
export function usePracticeNews(streams: readonly (string | null | undefined)[], again: () => void): void {
  useStreamNews(streams, isNews, again);
}
