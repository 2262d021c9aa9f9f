export interface Verdict {
  outcome: 'ok' | 'failed' | 'not checked';
  /** what was found, or why nothing was checked */
  reason: string;
}
/** Asks `npm audit` of what is delivered. */
export function audit(): Verdict;
/** What an answer of `npm audit --json` means. */
export function judge(text: string): Verdict;
/** The closing line of `npm run check`. */
export function closingLine(outcomes: ReadonlyMap<string, Verdict['outcome']>): string;
