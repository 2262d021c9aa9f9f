/** A database that has lost what was already shown, as after a change to a server that had not heard all. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { freshThread, LiveThread } from '../kit/live-client.js';
import { LiveStage } from '../kit/live-stage.js';
import { came } from '../kit/watching.js';

let stage: LiveStage;
let writer: Caller;
let threadId: string;

beforeAll(async () => {
  stage = await LiveStage.set([[]]);
  writer = await stage.caller('member');
  threadId = await stage.newThread(writer);
}, 60_000);
afterAll(() => stage.strike());

const write = (text: string): Promise<unknown> =>
  writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
    input: { key: newId(), threadId, text, language: 'pl' },
  });

const texts = (live: LiveThread): (string | null)[] => live.store.state().posts.map((post) => post.text);

/** The last post and its event were never there. */
async function forgetTheLast(): Promise<void> {
  await stage.sql.query(
    `with last as (delete from platform.event where stream_id = $1
        and n = (select head from platform.stream_head where stream_id = $1) returning subject_id),
      post as (delete from discussions.post where id in (select subject_id from last)),
      thread as (update discussions.thread set last_number = last_number - 1, post_count = post_count - 1 where id = $1)
    update platform.stream_head set head = head - 1 where stream_id = $1`,
    [threadId],
  );
}

it('open windows show within seconds what there is, and go on from there; whoever comes now is let in', async () => {
  const reader = await stage.caller('observer');
  const live = await LiveThread.open(reader, threadId);
  await write('kept');
  await write('lost');
  expect(await came(() => texts(live).length === 3, 15_000)).toBe(true);

  await forgetTheLast();
  expect(await came(() => texts(live).join() === 'Pierwszy wpis,kept', 15_000)).toBe(true);

  await write('lost too');
  expect(await came(() => texts(live).length === 3, 15_000)).toBe(true);
  await forgetTheLast();
  const late = await LiveThread.open(reader, threadId);
  for (const one of [live, late]) {
    expect(await came(() => texts(one).join() === 'Pierwszy wpis,kept', 15_000)).toBe(true);
  }
  await write('after');
  for (const one of [live, late]) {
    expect(await came(() => texts(one).join() === 'Pierwszy wpis,kept,after', 15_000)).toBe(true);
    const fresh = await freshThread(reader, threadId);
    expect(one.store.state().posts).toEqual(fresh.posts);
    one.disconnect();
  }
}, 60_000);
