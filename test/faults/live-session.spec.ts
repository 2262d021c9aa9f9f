/** A whole session at full size, and the faults that must turn it red. */
import { afterEach, expect, it } from '@jest/globals';
import { endlessBudgets, LiveStage } from '../kit/live-stage.js';
import { firstVotesStay, votesNotInMinutes } from '../kit/round-faults.js';
import { playSession } from '../kit/session-play.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

it('300 follow a session with 12 speakers and four votes; one in ten falls out and comes back, an api is killed', async () => {
  stage = await LiveStage.set([[]], endlessBudgets);
  const weather = { people: 300, clients: 300, turn: 2_000, voting: 5_000, longestAway: 5_000 };
  const { wrong, spoken, last } = await playSession(stage, weather);
  expect(wrong).toEqual([]);
  expect(spoken).toBe(12);
  expect(last.polls.map(({ voters }) => voters)).toEqual([300, 300, 300, 300]);
}, 900_000);

const short = { people: 12, clients: 10, turn: 50, voting: 200, longestAway: 500 };

it('is found out where a command does not ask on which version it was pressed', async () => {
  stage = await LiveStage.set(
    [
      [
        {
          name: 'a press is taken on whatever version it was made',
          file: 'libs/meetings/src/live-session/live-sessions.service.js',
          from: 'before.version !== version',
          to: 'false',
        },
      ],
    ],
    endlessBudgets,
  );
  const { wrong } = await playSession(stage, short);
  expect(wrong.join('\n')).toContain('Two pressed "next" at once');
}, 300_000);

it('is found out where a vote that is given anew stays as it was', async () => {
  stage = await LiveStage.set([firstVotesStay], endlessBudgets);
  const { wrong } = await playSession(stage, short);
  expect(wrong.join('\n')).toMatch(/SCALE: 12 votes .* are /);
}, 300_000);

it('is found out where the minutes do not tell of a vote', async () => {
  stage = await LiveStage.set([votesNotInMinutes], endlessBudgets);
  const { wrong } = await playSession(stage, short);
  expect(wrong.join('\n')).toContain('The minutes tell of the votes');
}, 300_000);
