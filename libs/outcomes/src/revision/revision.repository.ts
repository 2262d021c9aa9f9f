import { RevisionBook } from '#municipalities';

/** Who changed a decision or a task. */
export const books = {
  decision: new RevisionBook('outcomes.decision_revision', 'decision_id'),
  task: new RevisionBook('outcomes.task_revision', 'task_id'),
};
export type Revised = keyof typeof books;
