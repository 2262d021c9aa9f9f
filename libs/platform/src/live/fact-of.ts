import type { EventRow, Fact } from '#kernel';

/** The fact of an event, with what is shown of its subject now; without it, a hint: whoever watches asks again. */
export function factOf(event: EventRow, data: Fact['data'] = {}): Fact {
  const { n, type, actorId, subjectId, subjectVersion, at } = event;
  return { n, type, actorId, subjectId, version: subjectVersion, at, data } as Fact;
}

/** The same in nobody's name: who did it is not for all who watch. */
export function namelessFactOf(event: EventRow, data: Fact['data'] = {}): Fact {
  return factOf({ ...event, actorId: null }, data);
}
