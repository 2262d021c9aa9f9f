/** An api that leaves while others stay: it says so first, serves on, sends its sockets away a few at a time, and only then ends. */
import { afterEach, expect, it } from '@jest/globals';
import { ApiProcess } from '../kit/api-process.js';
import { LiveStage } from '../kit/live-stage.js';
import { pause } from '../kit/storm.js';
import { until } from '../kit/watching.js';

let stage: LiveStage | undefined;
afterEach(() => stage?.strike());

it('is not ready, but answers, until its sockets have gone', async () => {
  stage = await LiveStage.set([]);
  const api = await ApiProcess.start(stage.database.url, { settings: { DRAIN_SECONDS: '6' } });
  stage.apis.push(api);
  const caller = await stage.caller('member');
  const sockets = await Promise.all(Array.from({ length: 30 }, () => caller.socket()));
  const went: number[] = [];
  const reasons = new Set<string>();
  for (const socket of sockets)
    socket.on('disconnect', (reason) => {
      reasons.add(reason);
      went.push(Date.now());
    });
  const ended = api.stop();
  const status = () => fetch(`${api.url}/health/ready`).then((response) => response.status);
  await until(async () => (await status()) === 503);
  // The proxy has not noticed yet: who comes is served, and who is here stays.
  await pause(300);
  expect(await caller.get('{ __typename }')).toEqual({ __typename: 'Query' });
  expect(went).toEqual([]);
  await until(() => went.length === 30);
  // It still serves whoever is late, and its sockets did not all knock elsewhere in one moment.
  expect(Math.max(...went) - Math.min(...went)).toBeGreaterThan(1000);
  // By which every client comes back on its own; told to go by the server, it would not.
  expect([...reasons]).toEqual(['transport close']);
  await ended;
  expect(api.isOver).toBe(true);
}, 60_000);

it('ends at once, and well, though somebody has it open in a tab', async () => {
  stage = await LiveStage.set([]);
  const api = await ApiProcess.start(stage.database.url);
  stage.apis.push(api);
  const caller = await stage.caller('member');
  await Promise.all([caller.socket(), caller.socket()]);
  const began = performance.now();
  await api.stop();
  expect(api.endedWith).toBe(0);
  // A connection that nobody ends would be waited for: for ten seconds, and then all would be broken off.
  expect(performance.now() - began).toBeLessThan(7_000);
}, 60_000);
