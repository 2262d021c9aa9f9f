/** A worker that dies four times, each time where it hurts: nobody is told twice, nobody misses anything, every letter leaves. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DyingWorkers, meanwhile } from '../kit/dying-workers.js';
import { NoticeStage } from '../kit/notice-stage.js';
import { NoticeStorm } from '../kit/notice-storm.js';
import { mortal, type Death } from '../kit/worker-deaths.js';

let stage: NoticeStage;
let workers: DyingWorkers | undefined;

beforeAll(async () => {
  stage = await NoticeStage.open({ works: false });
}, 180_000);
afterAll(async () => {
  await workers?.end();
  await stage?.close();
});

it('killed before its commit, in it, between two letters, and after the mail server had one', async () => {
  // The same run each time; another seed, and the long storm, look further.
  const seed = Number(process.env['GUILDHALL_SEED'] ?? 89_805);
  const storm = await NoticeStorm.begin(stage, 12, seed);
  workers = await DyingWorkers.over(stage, storm, mortal);
  const places: Death[] = ['TOLD', 'COMMITTING', 'POSTED', 'DELIVERED'];
  for (const death of places) {
    for (let done = 0; done < 12;) if (await storm.act(meanwhile)) done += 1;
    await workers.dieAt(death);
  }
  await workers.start();
  expect({ seed, wrong: await workers.wrong() }).toEqual({ seed, wrong: [] });
  expect(workers.mailbox.received.length).toBeGreaterThan(5);
  // The one promise that cannot be made: a mail server has no part in the transaction.
  expect(workers.cameTwice).toBe(1);
}, 120_000);
