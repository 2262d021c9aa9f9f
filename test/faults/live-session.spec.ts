/** A whole session at full size, and a fault that must turn it red. */
import { afterEach, expect, it } from '@jest/globals';
import { endlessBudgets, LiveStage } from '../kit/live-stage.js';
import { playSession } from '../kit/session-play.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

it('300 follow a session with 12 speakers; one in ten falls out and comes back, an api is killed', async () => {
  stage = await LiveStage.set([[]], endlessBudgets);
  const { wrong, spoken } = await playSession(stage, { clients: 300, turn: 2_000, longestAway: 5_000 });
  expect(wrong).toEqual([]);
  expect(spoken).toBe(12);
}, 600_000);

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
  const { wrong } = await playSession(stage, { clients: 10, turn: 50, longestAway: 500 });
  expect(wrong.join('\n')).toContain('Two pressed "next" at once');
}, 300_000);
