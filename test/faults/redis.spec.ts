/** Redis that is killed again and again under load, and Redis whose machine is gone: no connection breaks, and nobody answers. */
import { afterEach, expect, it } from '@jest/globals';
import { RedisServer } from '../kit/redis-server.js';
import { pause, storm } from '../kit/storm.js';
import { TwoApis } from '../kit/two-apis.js';
import { until } from '../kit/watching.js';

let two: TwoApis | undefined;
let redis: RedisServer | undefined;
afterEach(async () => {
  await two?.strike();
  await redis?.kill();
});

const withRedis = RedisServer.found ? it : it.skip;

withRedis(
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

withRedis(
  'that is killed loses nothing, however often: the beacon finds it',
  async () => {
    redis = await RedisServer.start();
    two = await TwoApis.set('with beacons', { REDIS_URL: redis.url });
    const { stage, reader, writer, threadId } = two;
    const passing = storm(
      { clients: 20, writers: 3, seconds: 6, longestAway: 2, strayTransaction: 1 },
      {
        databaseUrl: stage.database.url,
        apis: [],
        readers: [reader, await stage.caller('moderator', 1)],
        writers: [writer, await stage.caller('member2', 0)],
        threadId,
      },
    );
    for (let deaths = 0; deaths < 3; deaths += 1) {
      await pause(700);
      await redis.kill();
      await pause(900);
      await redis.start();
    }
    const { posts, wrong } = await passing;
    expect(wrong).toEqual([]);
    expect(posts).toBeGreaterThan(20);
  },
  90_000,
);
