/** Attempts are counted in the database: over all processes, also when they come at once, and although what they tried failed. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Throttle } from '#platform';
import { Ground } from '../kit/ground.js';

let ground: Ground;
let throttle: Throttle;
const allowed = { limit: 10, windowSeconds: 60 };

beforeAll(async () => {
  ground = await Ground.open();
  throttle = new Throttle(ground.database);
});
afterAll(() => ground.close());

it('lets exactly as many through as are allowed, of thirty that come at once', async () => {
  const bucket = newId();
  const takes = await Promise.allSettled(Array.from({ length: 30 }, () => throttle.take(bucket, allowed)));
  expect(takes.filter((take) => take.status === 'fulfilled')).toHaveLength(10);
  await expect(throttle.take(bucket, allowed)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    details: { retryAfterSeconds: expect.any(Number) },
  });
});

it('counts several that are made in one go', async () => {
  const bucket = newId();
  await throttle.take(bucket, allowed, 7);
  await throttle.take(bucket, allowed, 3);
  await expect(throttle.take(bucket, allowed)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('forgets after the window, and when it is told to', async () => {
  const [ended, cleared] = [newId(), newId()];
  await throttle.take(ended, allowed, 10);
  await throttle.take(cleared, allowed, 10);
  await ground.source.query(`update platform.throttle set until = now() - interval '1 second'`);
  await throttle.take(ended, allowed, 10);
  await throttle.take(cleared, allowed, 10);
  await throttle.clear(cleared);
  await throttle.take(cleared, allowed);
  await expect(throttle.take(ended, allowed)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('keeps nobody’s address', async () => {
  await throttle.take('sign-in account somebody@town.example', allowed);
  const rows = await ground.source.query(`select 1 from platform.throttle where bucket like '%somebody%'`);
  expect(rows).toEqual([]);
});
