import { RevisionBook, type KeptChange } from '#municipalities';

/** Who changed a decision or a task. */
export const books = {
  decision: new RevisionBook('outcomes.decision_revision', 'decision_id'),
  task: new RevisionBook('outcomes.task_revision', 'task_id'),
};
export type Revised = keyof typeof books;

/** One field before and after, or nothing where it stayed. */
export function changed(field: string, from: string | null, to: string | null): KeptChange[] {
  return (from ?? '') === (to ?? '') ? [] : [{ field, language: null, from: from || null, to: to || null }];
}
