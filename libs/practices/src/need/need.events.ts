import type { EventType, NewEvent } from '#kernel';

/** For all who read the community: what towns need stands on its stream. */
export function needEvent(
  type: Extract<EventType, `need.${string}`>,
  { id, communityId, version }: { id: string; communityId: string; version: number },
): NewEvent {
  return { streamId: communityId, type, subjectId: id, subjectVersion: version };
}
