import type { NewEvent } from '#kernel';

/**
 * A conversation has begun, was closed or opened again: what its two may read and write has changed for them, so each is told
 * in their own stream what they are told of any place that they belong to.
 */
export function conversationChanged(personId: string, conversationId: string): NewEvent {
  return { streamId: personId, type: 'membership.changed', subjectId: conversationId, subjectVersion: 1 };
}
