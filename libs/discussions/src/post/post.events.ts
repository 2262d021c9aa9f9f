import type { NewEvent } from '#kernel';

type PostEvent =
  `post.${'written' | 'edited' | 'tagged' | 'withdrawn' | 'hidden' | 'restored' | 'reacted' | 'erased' | 'voted' | 'moved' | 'arrived'}`;

/** What happens to a post is told in its thread's stream, which has the thread's id. */
export function postEvent(type: PostEvent, threadId: string, postId: string, version: number): NewEvent {
  return { streamId: threadId, type, subjectId: postId, subjectVersion: version };
}
