/** Live delivery in its short form; test/faults has the whole, and the faults that turn it red. */
import { afterEach, expect, it } from '@jest/globals';
import { newId, type HeadsFrame, type ThreadHead } from '#kernel';
import { LiveStage } from '../kit/live-stage.js';
import { raceRemovals } from '../kit/removals.js';
import { shiftedClock } from '../kit/shifted-clock.js';
import { storm } from '../kit/storm.js';
import { until } from '../kit/watching.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

it('30 clients that lose their network, and an api that is killed, end with exactly the sequence of the database', async () => {
  stage = await LiveStage.set([[]]);
  const readers = [await stage.caller('observer'), await stage.caller('moderator')];
  const writers = [await stage.caller('member'), await stage.caller('member2')];
  const threadId = await stage.newThread(writers[0]!);
  const weather = { clients: 30, writers: 4, seconds: 8, longestAway: 3, strayTransaction: 5 };
  const { posts, wrong } = await storm(weather, {
    databaseUrl: stage.database.url,
    apis: stage.apis,
    readers,
    writers,
    threadId,
  });
  expect(wrong).toEqual([]);
  expect(posts).toBeGreaterThan(30);
}, 90_000);

it('nothing that was begun after a removal reaches the removed, on either of two apis', async () => {
  stage = await LiveStage.set([[], []]);
  const remover = await stage.caller('moderator', 1);
  const writer = await stage.caller('member', 0);
  const threadId = await stage.newThread(writer);
  const members = await stage.newcomers(10);
  const { wrong, delivered } = await raceRemovals({
    remover,
    writer,
    scopeId: stage.scopeId,
    threadId,
    members,
    posts: 200,
  });
  expect(wrong).toEqual([]);
  expect(delivered).toBeGreaterThan(10);
}, 90_000);

it('an api whose clock is five minutes ahead of the database tells of what is new in a group all the same', async () => {
  stage = await LiveStage.set([[]], shiftedClock(5 * 60_000));
  const writer = await stage.caller('member');
  const threadId = await stage.newThread(writer);
  const socket = await (await stage.caller('observer')).socket();
  const heads: ThreadHead[] = [];
  socket.on('heads', (frame: HeadsFrame) => heads.push(...frame.heads));
  await socket.emitWithAck('watch', { streamId: stage.scopeId, since: null });
  await writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
    input: { key: newId(), threadId, text: 'Nowość', language: 'pl' },
  });
  await until(() => heads.some((head) => head.threadId === threadId && head.lastNumber === 2));
  socket.disconnect();
}, 30_000);

it('tells whoever shows an older answer that the stream has moved since it was asked', async () => {
  stage = await LiveStage.set([[]]);
  const writer = await stage.caller('member');
  const threadId = await stage.newThread(writer);
  const socket = await (await stage.caller('observer')).socket();
  const resetAt = async (age?: number): Promise<boolean> => {
    const answer = await socket.emitWithAck('watch', { streamId: threadId, since: null, age });
    return answer.ok && answer.reset;
  };
  expect(await resetAt()).toBe(false);
  expect(await resetAt(60_000)).toBe(true);
  await new Promise((later) => setTimeout(later, 1_500));
  expect(await resetAt(1_000)).toBe(false);
  expect(await socket.emitWithAck('watch', { streamId: threadId, since: null, age: -1 })).toEqual({
    ok: false,
    code: 'BAD_INPUT',
  });
  socket.disconnect();
}, 30_000);
