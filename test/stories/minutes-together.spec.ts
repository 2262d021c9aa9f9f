/** Two rapporteurs type in one paragraph at once, on two api processes, one of them falling out of the network: no word is lost. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { allMarks, marksIn, TypingTogether } from '../kit/typing-together.js';
import { until } from '../kit/watching.js';

let together: TypingTogether;
beforeAll(async () => {
  together = await TypingTogether.set();
}, 180_000);
afterAll(() => together?.strike());

it('both read the same, and every letter of both is there, in the order in which each typed', async () => {
  const marks = 40;
  await together.type(marks);
  const truth = await together.truth();
  await until(() => together.screens().every((screen) => screen === truth), 20_000);
  expect(marksIn(truth, 'a')).toEqual(allMarks('a', marks));
  // each of theirs was put before the one that they had typed before
  expect(marksIn(truth, 'b').reverse()).toEqual(allMarks('b', marks));
  expect(truth).toHaveLength(2 * marks * 4);
}, 60_000);
