import type { NewEvent } from '#kernel';

/** To the person's own devices: the first steps were put away, or taken up again. */
export function stepsChanged(personId: string): NewEvent {
  return { streamId: personId, type: 'steps.changed', subjectId: personId, subjectVersion: 1 };
}
