import type { NewEvent } from '#kernel';

type Told =
  | 'task.set'
  | 'task.edited'
  | 'task.reassigned'
  | 'task.finished'
  | 'task.dropped'
  | 'task.reopened'
  | 'task.due'
  | 'task.overdue';

/**
 * To all who watch the place, and to the devices of the person who has to do it, or had to: hints, as a task names somebody,
 * and a place may have guests.
 */
export function taskEvents(
  type: Told,
  task: { id: string; scopeId: string; version: number },
  personIds: readonly (string | null)[],
): NewEvent[] {
  const event = { type, subjectId: task.id, subjectVersion: task.version };
  const persons = new Set(personIds.filter((id) => id !== null));
  return [task.scopeId, ...persons].map((streamId) => ({ streamId, ...event }));
}
