/** Ballots that are each like nobody else's, and the look through a database for whose each of them was. */
import { expect } from '@jest/globals';
import type { Poll } from '#discussions';
import type pg from 'pg';
import { bestMatching, mostCorrelated, mostMatched, ordersIn, type Verdict } from './matching.js';

export const letters = ['A', 'B', 'C', 'D', 'E'];

/** A closed poll with who cast which ballot, and the order in which they came. */
export interface CastBallots {
  poll: Poll;
  castBy: Map<string, string>;
  inOrder: string[];
}

/** Forty of the 120 orders of five, each another. */
export function ranking(voter: number): Record<string, number> {
  const left = [...letters];
  let rest = voter;
  const order = letters.map((_, at) => {
    const [taken] = left.splice(rest % left.length, 1);
    rest = Math.floor(rest / (letters.length - at));
    return taken!;
  });
  return Object.fromEntries(order.map((letter, at) => [letter, at + 1]));
}

export const textOf = (poll: Poll, row: Record<string, unknown>): string => {
  const [ids, weights] = [row['option_ids'] as string[], row['weights'] as number[]];
  const said = new Map(poll.options.map(({ id, text }) => [id, text]));
  return ids
    .map((id, at) => `${said.get(id)}${weights[at]}`)
    .sort()
    .join(' ');
};
export const wordsOf = (weights: Record<string, number>): string =>
  Object.entries(weights)
    .map(([letter, rank]) => `${letter}${rank}`)
    .sort()
    .join(' ');

/** Everything that is kept, against everything: rows about the voters, and rows with a choice in them. */
export async function lookThrough(sql: pg.Client, { poll, castBy, inOrder }: CastBallots): Promise<Verdict> {
  const people = new Set(castBy.values());
  const ofVoters = await ordersIn(sql, (table, row) => personIn(table, row, poll.id, people), people);
  const ofBallots = await ordersIn(
    sql,
    (_, row) =>
      row['poll_id'] === poll.id && Array.isArray(row['option_ids']) && row['weights'] !== undefined
        ? textOf(poll, row)
        : null,
    new Set(castBy.keys()),
  );
  expect(ofVoters.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'discussions.poll_participation by ctid',
      'discussions.poll_participation by xmin',
      'platform.idempotency by ctid',
      'platform.idempotency by at',
      'people.person by ctid',
    ]),
  );
  expect(ofBallots.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'discussions.poll_ballot by ctid',
      'discussions.poll_ballot by xmin',
      'discussions.poll_ballot by id',
    ]),
  );
  // Who saw them come in at the door knows the order without any table.
  return bestMatching([...ofVoters, { name: 'as they came', keys: inOrder }], ofBallots, castBy);
}

/** Of tables that hold many polls only the rows of this one. */
function personIn(
  table: string,
  row: Record<string, unknown>,
  pollId: string,
  people: ReadonlySet<string>,
): string | null {
  if ('poll_id' in row && row['poll_id'] !== pollId) return null;
  if (table === 'platform.idempotency' && row['subject_id'] !== pollId) return null;
  const found = Object.entries(row).find(([, value]) => typeof value === 'string' && people.has(value));
  return found ? (found[1] as string) : null;
}

export const bites = ({ matched, correlated }: Verdict): boolean =>
  matched.count > mostMatched || correlated.rho > mostCorrelated;
