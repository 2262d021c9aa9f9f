/** Live delivery in its short form; test/faults has the whole, and the faults that turn it red. */
import { afterEach, expect, it } from '@jest/globals';
import { LiveStage } from '../kit/live-stage.js';
import { raceRemovals } from '../kit/removals.js';
import { storm } from '../kit/storm.js';

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
