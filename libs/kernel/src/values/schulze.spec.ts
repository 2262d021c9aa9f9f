import { describe, expect, it } from '@jest/globals';
import { schulzePlaces, strongestPaths } from './schulze.js';

/** Ballots as papers print them: how many, and the order in letters, equals joined by "=". */
function ballots(papers: readonly (readonly [number, string])[]): (number | undefined)[][] {
  return papers.flatMap(([times, order]) => {
    const ranks: number[] = [];
    for (const [at, equals] of order.split('>').entries())
      for (const letter of equals.trim().split('=')) ranks[letter.trim().charCodeAt(0) - 65] = at + 1;
    return Array.from({ length: times }, () => ranks);
  });
}

/** How often each stands before each other, as a poll counts it; what a ballot does not rank comes last. */
function pairsOf(count: number, given: readonly (readonly (number | undefined)[])[]): number[][] {
  const rank = (ballot: readonly (number | undefined)[], at: number): number =>
    ballot[at] ?? Number.POSITIVE_INFINITY;
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (__, b) => given.filter((one) => rank(one, a) < rank(one, b)).length),
  );
}

const placesOf = (count: number, papers: readonly (readonly [number, string])[]): Record<string, number> =>
  Object.fromEntries(
    schulzePlaces(pairsOf(count, ballots(papers))).map((place, at) => [String.fromCharCode(65 + at), place]),
  );

/** Forty-five voters and five candidates, the method's best-known example (Schulze 1997; Wikipedia, "Schulze method"). */
const fortyFive = [
  [5, 'A>C>B>E>D'],
  [5, 'A>D>E>C>B'],
  [8, 'B>E>D>A>C'],
  [3, 'C>A>B>E>D'],
  [7, 'C>A>E>B>D'],
  [2, 'C>B>A>D>E'],
  [7, 'D>C>E>B>A'],
  [8, 'E>B>A>D>C'],
] as const;

describe('a ranking by the Schulze method', () => {
  it('counts the pairs, the strongest paths and the order of the example with 45 voters', () => {
    const pairs = pairsOf(5, ballots(fortyFive));
    expect(pairs).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(strongestPaths(pairs)).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(placesOf(5, fortyFive)).toEqual({ E: 1, A: 2, C: 3, B: 4, D: 5 });
  });

  it('finds the winner of the first example of the paper of 2011, with 21 voters', () => {
    const papers = [
      [8, 'A>C>D>B'],
      [2, 'B>A>D>C'],
      [4, 'C>D>B>A'],
      [4, 'D>B>A>C'],
      [3, 'D>C>B>A'],
    ] as const;
    expect(placesOf(4, papers)).toEqual({ D: 1, A: 2, C: 3, B: 4 });
  });

  it('puts first whoever beats every other one by one', () => {
    expect(
      placesOf(3, [
        [4, 'A>B>C'],
        [3, 'C>B>A'],
        [2, 'B>C>A'],
      ]),
    ).toEqual({ B: 1, A: 3, C: 2 });
  });

  it('lets share a place who cannot be told apart', () => {
    const circle = [
      [1, 'A>B>C'],
      [1, 'B>C>A'],
      [1, 'C>A>B'],
    ] as const;
    expect(placesOf(3, circle)).toEqual({ A: 1, B: 1, C: 1 });
    expect(placesOf(3, [[2, 'A=B>C']])).toEqual({ A: 1, B: 1, C: 3 });
    expect(placesOf(3, [])).toEqual({ A: 1, B: 1, C: 1 });
  });

  it('takes what a ballot does not rank as last', () => {
    expect(
      placesOf(3, [
        [3, 'B'],
        [1, 'A>C'],
      ]),
    ).toEqual({ B: 1, A: 2, C: 3 });
  });
});
