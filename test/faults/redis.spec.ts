/** Redis whose machine is gone: no connection breaks, and nobody answers. */
import { afterEach, expect, it } from '@jest/globals';
import { RedisServer } from '../kit/redis-server.js';
import { TwoApis } from '../kit/two-apis.js';
import { until } from '../kit/watching.js';

let two: TwoApis | undefined;
let redis: RedisServer | undefined;
afterEach(async () => {
  await two?.strike();
  await redis?.kill();
});

(RedisServer.found ? it : it.skip)(
  'is given up, and found again when it speaks',
  async () => {
    redis = await RedisServer.start();
    two = await TwoApis.set('without', { REDIS_URL: redis.url });
    redis.freeze();
    await until(() => two!.said('it does not answer').every((times) => times === 1), 15_000);
    redis.thaw();
    await until(() => two!.said('Redis is there again').every((times) => times === 1), 8000);
    const next = await two.write();
    await until(() => two!.holds(next), 5000);
    expect(two.said('cannot be used')).toEqual([1, 1]);
  },
  60_000,
);
