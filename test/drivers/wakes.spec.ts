/** One list of tests for both lines that wakes travel on between processes, and what the loss of Redis costs: nothing. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PresenceDelta } from '#kernel';
import { RedisLine } from '../../libs/platform/src/live/redis-line.js';
import { ApiProcess } from '../kit/api-process.js';
import { LiveStage } from '../kit/live-stage.js';
import { Program } from '../kit/program.js';
import { RedisServer } from '../kit/redis-server.js';
import { pause } from '../kit/storm.js';
import { TwoApis } from '../kit/two-apis.js';
import { until } from '../kit/watching.js';

const withRedis = RedisServer.found ? it : it.skip;

let two: TwoApis | undefined;
let redis: RedisServer | undefined;
afterEach(async () => {
  await two?.strike();
  await redis?.kill();
  two = redis = undefined;
});

for (const line of ['PostgreSQL', 'Redis'] as const) {
  (line === 'Redis' ? withRedis : it)(
    `over ${line}, a post, who is there and who types are known at the other process`,
    async () => {
      redis = line === 'Redis' ? await RedisServer.start() : undefined;
      two = await TwoApis.set('without', redis ? { REDIS_URL: redis.url } : {});
      const { reader, writer, threadId } = two;
      const told: string[] = [];
      const socket = await reader.socket();
      socket.on('presence', ({ joined }: PresenceDelta) =>
        told.push(...joined.map(({ id }) => `there ${id}`)),
      );
      socket.on('typing', ({ person }) => told.push(`types ${person.id}`));
      await socket.emitWithAck('watch', { streamId: threadId, since: null });
      const id = await two.write();
      await until(() => two!.holds(id));
      const other = await writer.socket();
      await other.emitWithAck('watch', { streamId: threadId, since: null });
      other.emit('typing', { streamId: threadId });
      await until(() => told.includes(`types ${writer.personId}`));
      await until(() => told.includes(`there ${writer.personId}`));
      for (const one of [socket, other]) one.disconnect();
    },
    60_000,
  );
}

describe('Redis that is killed', () => {
  withRedis(
    'is what carried the wakes, and what it could not tell is found when it is back',
    async () => {
      redis = await RedisServer.start();
      two = await TwoApis.set('without', { REDIS_URL: redis.url });
      const first = await two.write();
      await until(() => two!.holds(first));
      // A read that was begun before it is killed may still find what is written after.
      await pause(500);
      await redis.kill();
      const missed = await two.write();
      await pause(1500);
      expect(two.holds(missed)).toBe(false);
      await redis.start();
      await until(() => two!.holds(missed));
      await until(() => two!.said('Redis is there again').every((times) => times === 1));
      const next = await two.write();
      await until(() => two!.holds(next));
      // Both have said it once, not at each attempt.
      expect(two.said('Redis of REDIS_URL cannot be used')).toEqual([1, 1]);
    },
    60_000,
  );
});

withRedis.each([0, 1, 3])(
  'what is told over Redis is heard once, after %i breaks',
  async (breaks) => {
    redis = await RedisServer.start();
    const line = new RedisLine(redis.url);
    const heard: string[] = [];
    let begun = 0;
    await line.listen({ heard: (hint) => heard.push(hint), began: () => (begun += 1) });
    for (let i = 0; i < breaks; i += 1) {
      await redis.kill();
      await redis.start();
      await until(() => begun === i + 2);
    }
    await line.tell('hint');
    await until(() => heard.length > 0);
    await pause(200);
    expect(heard).toEqual(['hint']);
    await line.end();
  },
  60_000,
);

describe('a wrong REDIS_URL', () => {
  it('that is no address of a Redis ends the start with one line, without the password', async () => {
    const settings = { REDIS_URL: 'http://:secret@redis.town.example', GUILDHALL_WEB: 'false' };
    const program = new Program([process.execPath, 'scripts/start.mjs', 'api'], settings);
    expect(await program.ended).toMatchObject({ code: 1 });
    expect(program.output.trim()).toBe(
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
    );
  });

  withRedis(
    'of an account that may not use the channel is told in one line',
    async () => {
      redis = await RedisServer.start();
      await redis.command('ACL SETUSER guildhall on >secret ~* +@all resetchannels');
      const stage = await LiveStage.set([]);
      try {
        const settings = { REDIS_URL: redis.url.replace('//', '//guildhall:secret@') };
        const api = await ApiProcess.start(stage.database.url, { settings });
        stage.apis.push(api);
        const lines = api.output.split('\n').filter((line) => line.includes('REDIS_URL'));
        expect(lines).toEqual([expect.stringContaining('NOPERM')]);
        expect(api.output).not.toContain('secret');
      } finally {
        await stage.strike();
      }
    },
    60_000,
  );

  it('where nothing answers costs one line, and nothing else', async () => {
    const stage = await LiveStage.set([]);
    try {
      const settings = { REDIS_URL: 'redis://:secret@127.0.0.1:9' };
      const api = await ApiProcess.start(stage.database.url, { settings });
      stage.apis.push(api);
      await stage.caller('member');
      await pause(1500);
      const lines = api.output.split('\n').filter((line) => line.includes('REDIS_URL'));
      expect(lines).toEqual([expect.stringContaining('ECONNREFUSED 127.0.0.1:9')]);
      expect(api.output).not.toContain('secret');
    } finally {
      await stage.strike();
    }
  }, 60_000);
});
