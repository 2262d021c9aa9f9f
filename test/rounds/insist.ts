/** How people ask while faults happen: as the web client's outbox does, until there is an answer. */
import type { Caller, Loose } from '../kit/caller.js';
import { pause } from '../kit/storm.js';
import type { Book } from './book.js';

/** How long somebody tries before what they try counts as never answered: longer than any fault. */
const longestTry = 60_000;
/** Answers after which one tries again. */
const passing = ['INTERNAL', 'OVERLOADED', 'RATE_LIMITED'];

/**
 * Sends until it is answered; gives back the answer, or null. `done`: refusals by which a repetition finds that its own first try
 * was done; the answer is then empty.
 */
export async function insist(
  book: Book,
  caller: Caller,
  document: string,
  variables: Record<string, unknown>,
  done: string[] = [],
): Promise<Loose | null> {
  for (const end = Date.now() + longestTry; Date.now() < end;) {
    const answer = await caller.ask(document, variables).catch(() => null);
    const code = answer?.errors[0]?.extensions?.code;
    if (answer?.data) return answer.data;
    if (code && done.includes(code)) return {};
    if (code && !passing.includes(code)) {
      book.refused.push(`${code} for ${document.slice(0, 60)}: ${JSON.stringify(answer!.errors[0])}`);
      return null;
    }
    await pause(100 + Math.random() * 200);
  }
  book.refused.push(`Never answered: ${document.slice(0, 60)}`);
  return null;
}
