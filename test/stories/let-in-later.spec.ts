/** A page that comes back at a moment when nobody can say who it is: the database has died, or is being changed. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LiveThread } from '../kit/live-client.js';
import { LiveStage } from '../kit/live-stage.js';
import { came } from '../kit/watching.js';

let stage: LiveStage;

beforeAll(async () => {
  stage = await LiveStage.set([[]]);
}, 60_000);
afterAll(() => stage.strike());

it('is let in by itself once that can be said again: a refusal would keep it out until somebody presses a key', async () => {
  const reader = await stage.caller('member');
  const live = await LiveThread.open(reader, await stage.newThread(reader));
  expect(await came(() => live.store.phase() === 'live', 15_000)).toBe(true);
  live.disconnect();
  await stage.sql.query('alter table people.session rename to session_away');
  // who a session speaks for is remembered for a second
  await pause(1_200);
  live.connect();
  await pause(1_500);
  expect(live.store.phase()).not.toBe('live');
  await stage.sql.query('alter table people.session_away rename to session');
  expect(await came(() => live.store.phase() === 'live', 15_000)).toBe(true);
  live.close();
}, 30_000);
