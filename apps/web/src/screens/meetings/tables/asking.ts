/** What is asked of tables in a dialog, and what a refusal of it means. */
import type { Problem } from '../../../graphql/problem.js';
import type { useWords } from '../../../language/words.js';
import { problemText } from '../../../parts/states.js';
import type { ShownTable } from './documents.js';

export type Asking =
  { what: 'table'; table: ShownTable | null } | { what: 'output' | 'seat' | 'talk'; table: ShownTable };

/** What a refusal means here. */
export function saidOf(t: ReturnType<typeof useWords>, problem: Problem): string {
  switch (problem.rule) {
    case 'FULL':
      return t('tables.full');
    case 'TOO_FEW_SEATS':
      return t('tables.tooFewSeats');
    case 'MORE_SIT_THERE':
      return t('tables.moreSit');
    case 'HAS_OUTPUT':
      return t('tables.hasOutput');
    case 'CHANGED':
      return t('tables.changed');
    default:
      return problemText(t, problem);
  }
}
