/** Five times as much is asked as can be answered, over either way, again and again: the numbers of docs/performance.md. */
import { afterEach, expect, it } from '@jest/globals';
import { overloadTried } from '../kit/overloaded.js';
import { OverloadStage, type Way } from '../kit/overload.js';

let stage: OverloadStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

it.each<Way>(['prepared', 'ordinary'])(
  'of its capacity, over the %s way: who is accepted waits no longer than three times as long, and it grows by nothing',
  async (way) => {
    stage = await OverloadStage.set();
    const wrong: string[] = [];
    const memory: number[] = [];
    for (let round = 1; round <= 3; round++) {
      const {
        capacity,
        overload: flood,
        wrong: found,
      } = await overloadTried(stage, way, { capacity: 5, overload: 20 });
      memory.push(Math.round(await stage.memoryAtRest()));
      wrong.push(...found.map((line) => `round ${round}: ${line}`));
      const [before, after] = capacity;
      process.stderr.write(
        `${way}, round ${round}: capacity ${Math.round(before.perSecond)}/s p99 ${before.p99} ms (after: ` +
          `${Math.round(after.perSecond)}/s, ${after.p99} ms); asked ${Math.round(flood.offered)}/s, accepted ` +
          `${Math.round(flood.perSecond)}/s p50 ${flood.p50} p99 ${flood.p99} ms (with the first two seconds ` +
          `${flood.p99WithOnset}), refused in ${flood.refusedP50} ms; ${memory.at(-1)} MB\n`,
      );
    }
    expect(wrong).toEqual([]);
    expect(memory[2]).toBeLessThan(1.15 * Math.max(memory[0]!, memory[1]!));
  },
  600_000,
);

it('of what the database can give while it is away for a while: nobody waits for long, and it is itself again at once', async () => {
  stage = await OverloadStage.set();
  const { sql } = stage.stage;
  const holding = await sql.connect();
  await holding.query('begin; lock table discussions.post in access exclusive mode');
  const freed = new Promise((resolve) => setTimeout(resolve, 12_000)).then(() => holding.query('rollback'));
  const flood = await stage.flood('prepared', { perSecond: 200, seconds: 10 });
  await freed;
  holding.release();
  expect([flood.other, flood.broken, flood.unanswered, flood.withoutRetryAfter]).toEqual([[], 0, 0, 0]);
  // 20 at work got their answer when the table was free again; the others were told in time.
  expect(flood.accepted).toBeLessThanOrEqual(40);
  expect(flood.refusedP99).toBeLessThan(6_000);
  expect((await stage.flood('prepared', { clients: 4, seconds: 2 })).refused).toBe(0);
}, 120_000);
