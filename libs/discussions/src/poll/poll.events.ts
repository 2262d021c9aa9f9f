import type { EventType, NewEvent } from '#kernel';
import { postEvent } from '../post/post.events.js';

type PollEvent = Extract<EventType, `poll.${string}`>;

/** What happens to the poll of a place, on its stream, which has the place's id, or at its desk. */
export function pollEvent(type: PollEvent, streamId: string, pollId: string): NewEvent {
  return { streamId, type, subjectId: pollId, subjectVersion: 1 };
}

/** That a poll is another now: in its thread as part of its post, in a place by itself. */
export function pollChanged(
  type: 'poll.opened' | 'poll.counted' | 'poll.closed',
  poll: { id: string; threadId: string | null; scopeId: string },
): NewEvent {
  return poll.threadId
    ? postEvent('post.voted', poll.threadId, poll.id, 1)
    : pollEvent(type, poll.scopeId, poll.id);
}
