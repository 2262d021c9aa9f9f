import type { Fact } from '#kernel';
import { useStreamNews } from './stream-news.js';

/** What of a stream makes the meetings of a screen others than they were: also that their place is seen by others now. */
const isNews = ({ type }: Fact): boolean =>
  type.startsWith('meeting.') ||
  type.startsWith('agenda.') ||
  type.startsWith('poll.') ||
  type.startsWith('programme.') ||
  type === 'group.edited' ||
  type.endsWith('archived') ||
  type.endsWith('reopened');

/** Asks again when something about meetings happens in one of these streams: a meeting's own, or those of communities and groups. */
export function useMeetingNews(
  streams: readonly (string | null | undefined)[],
  again: () => void,
  threadId?: string | null,
): void {
  useStreamNews(streams, isNews, again, threadId);
}
