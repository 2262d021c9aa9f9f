/** A session from its opening to the last word, in its short form; test/faults has the whole. */
import { afterEach, expect, it } from '@jest/globals';
import { endlessBudgets, LiveStage } from '../kit/live-stage.js';
import { playSession } from '../kit/session-play.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

it('40 follow a session with 12 speakers and four votes; some fall out, an api is killed: all show at the end what is true', async () => {
  stage = await LiveStage.set([[]], endlessBudgets);
  const { wrong, raced, spoken, taken, last } = await playSession(stage, {
    people: 16,
    clients: 40,
    turn: 120,
    voting: 400,
    longestAway: 800,
  });
  expect(wrong).toEqual([]);
  expect(last.polls.map(({ kind, voters }) => [kind, voters])).toEqual([
    ['SCALE', 16],
    ['YES_NO', 16],
    ['RANKING', 16],
    ['SEVERAL', 16],
  ]);
  expect(spoken).toBe(12);
  expect(raced).toBeGreaterThan(0);
  // nobody's press was lost, and none took two steps: what was raced for and won is as far as the session came
  expect(taken).toBeGreaterThan(raced);
}, 120_000);
