/** Five times as much is asked as can be answered: the short form; the whole one is below test/faults. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { overloadTried } from '../kit/overloaded.js';
import { OverloadStage } from '../kit/overload.js';

let stage: OverloadStage;
beforeAll(async () => {
  stage = await OverloadStage.set();
}, 120_000);
afterAll(() => stage?.strike());

it('answers as many as it can about as fast as ever, tells the others to come again, and is itself again at once', async () => {
  const { wrong } = await overloadTried(stage, 'prepared', { capacity: 2, overload: 6 });
  expect(wrong).toEqual([]);
}, 120_000);
