import type { TaskState } from './task.type.js';

export interface Standing {
  /** has to do it, or speaks for the body that has to */
  mine: boolean;
  /** keeps the outcomes of its place */
  keeps: boolean;
}

/** Whoever has to do it says that it is done, and takes that back; so does whoever keeps the place's tasks. */
export function mayFinish({ mine, keeps }: Standing): boolean {
  return mine || keeps;
}

/** What was given to somebody is taken from them by who keeps the place's tasks, and not by themselves. */
export function mayDrop({ keeps }: Standing): boolean {
  return keeps;
}

/** What was dropped by who keeps the tasks is not taken up again by its owner alone. */
export function mayReopen(standing: Standing, state: TaskState): boolean {
  return state === 'DROPPED' ? mayDrop(standing) : mayFinish(standing);
}
