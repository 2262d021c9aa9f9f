import type { EventRow, Fact } from '#kernel';

/** The fact of an event, with what is shown of its subject now. */
export function factOf(event: EventRow, data: Fact['data']): Fact {
  const { n, type, actorId, subjectId, subjectVersion, at } = event;
  return { n, type, actorId, subjectId, version: subjectVersion, at, data } as Fact;
}
