/** A reader whose device takes nothing for a while costs the house little memory, nobody else anything, and loses nothing. */
import { afterEach, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { freshThread, LiveThread } from '../kit/live-client.js';
import { LiveStage } from '../kit/live-stage.js';
import { until } from '../kit/watching.js';

// 76 kB on the wire each: together far more than two kernels keep for a connection on one machine (about 10 MB).
const posts = 300;
const longText = '🧵'.repeat(19_000);

let stage: LiveStage | undefined;
const readers: LiveThread[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await stage?.strike();
  stage = undefined;
});

it('is skipped while it does not read, and afterwards holds what the database holds', async () => {
  stage = await LiveStage.set([[]]);
  const writer = await stage.caller('member');
  const threadId = await stage.newThread(writer);
  const slow = await LiveThread.open(await stage.caller('observer'), threadId);
  const quick = await LiveThread.open(await stage.caller('moderator'), threadId);
  readers.push(slow, quick);
  await until(() => readers.every((reader) => reader.store.phase() === 'live'));

  slow.stopReading();
  for (let i = 0; i < posts; i += 10)
    await Promise.all(Array.from({ length: 10 }, () => write(writer, threadId)));
  await until(() => quick.heardLive === posts, 20_000);
  slow.readAgain();

  const held = await freshThread(writer, threadId);
  expect(held.posts).toHaveLength(posts + 1);
  await until(() => slow.store.state().posts.length === held.posts.length, 20_000);
  expect(slow.store.state().posts).toEqual(held.posts);
  expect(quick.store.state().posts).toEqual(held.posts);
  expect(slow.heardLive).toBeLessThan(posts);
}, 90_000);

async function write(writer: Caller, threadId: string): Promise<void> {
  await writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
    input: { key: newId(), threadId, text: longText, language: 'pl' },
  });
}
