import type { Fact } from '#kernel';
import { useStreamNews } from './stream-news.js';

/** What of a stream makes a library another than it was: also that its place is seen by others now. */
const isNews = ({ type }: Fact): boolean =>
  type.startsWith('document.') || type.startsWith('folder.') || type === 'group.edited';

/** Asks again when something about documents happens in one of these streams: those of places and of narrowed folders. */
export function useDocumentNews(streams: readonly (string | null | undefined)[], again: () => void): void {
  useStreamNews(streams, isNews, again);
}
