/** What an import did, row by row and in total. */
import { DomainError } from '#kernel';

export type Outcome = 'created' | 'changed' | 'unchanged' | 'refused';

export interface ReportRow {
  /** in the file, from 1; the columns are line 1 */
  line: number;
  outcome: Outcome;
  code: string;
  name: string;
  /** what was changed: `name.uk`, `population` */
  changed: string[];
  /** what the register says otherwise than people wrote, and was left */
  kept: string[];
  /** of a refused row: the column and the rule it breaks */
  why: string | null;
}

export interface ReportTotals {
  municipalities: Record<Outcome, number>;
  /** rows of the file that are districts and the like */
  territories: Record<Outcome, number>;
}

const none = (): Record<Outcome, number> => ({ created: 0, changed: 0, unchanged: 0, refused: 0 });
export const noTotals = (): ReportTotals => ({ municipalities: none(), territories: none() });

/** A file that is no register at all; what came before the line is written. */
export const notARegister = (rule: string, line: number): DomainError =>
  new DomainError('BAD_INPUT', { field: 'file', rule, line });
