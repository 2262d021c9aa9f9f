/** Threads and posts that are carried while people write in them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, reduceThread, type Actor } from '#kernel';
import { codeOf, MovingStage } from '../kit/moving-stage.js';
import type { TalkStage } from '../kit/talk-stage.js';

let moving: MovingStage;
let stage: TalkStage;
let here: string;
let there: string;
let member: Actor;
let other: Actor;
let keeper: Actor;

beforeAll(async () => {
  moving = await MovingStage.set();
  ({ stage, here, there, member, other, keeper } = moving);
});
afterAll(() => stage?.strike());

describe('all at once', () => {
  it('writing, signs, edits, hiding, splitting, merging and moving lose and double nothing', async () => {
    for (let round = 0; round < 6; round++) {
      const [one, two] = [await moving.talk(6), await moving.talk(4, round % 2 ? there : here)];
      const held = [await moving.stateOf(one.id), await moving.stateOf(two.id)] as const;
      const mine = [...one.posts, ...two.posts];
      const keys = Array.from({ length: 12 }, () => newId());
      const doing: (() => Promise<unknown>)[] = [
        ...keys.map(
          (key, i) => () =>
            stage.posts.write(i % 2 ? member : other, {
              key,
              threadId: (i % 3 ? one : two).id,
              text: `W biegu ${i}`,
              language: 'pl',
              replyToId: i % 4 ? null : (i % 3 ? one : two).posts[2]!,
            }),
        ),
        ...one.posts.slice(2).map((id) => () => stage.reactions.react(other, id, 'AGREE')),
        ...one.posts
          .slice(3, 5)
          .map((id, i) => () => stage.posts.edit(member, { id, version: 1, text: `Inaczej ${i}` })),
        () => stage.hidings.hide(keeper, one.posts[5]!, 'OFF_TOPIC', ''),
        () => stage.marks.markRead(other, one.id, 5),
        () => moving.split(keeper, one.id, { postIds: one.posts.slice(2, 5) }),
        () => moving.split(keeper, one.id, { fromNumber: 4 }, there),
        () => stage.moving.merge(keeper, { id: two.id, intoId: one.id }),
        () => stage.moving.merge(keeper, { id: one.id, intoId: two.id }),
        () => stage.moving.move(keeper, { id: one.id, scopeId: there }),
        () => stage.moving.move(keeper, { id: two.id, scopeId: round % 2 ? here : there }),
      ];
      const order = doing.map((_, i) => (i * 7 + round * 5) % doing.length);
      const outcomes = new Map<number, string>();
      await Promise.all(order.map(async (i) => outcomes.set(i, await codeOf(doing[i]!()))));
      // Refusals have reasons; a deadlock that was given up, or a broken constraint, is none.
      const allowed = [
        'done',
        'CONFLICT',
        'CONFLICT MERGED',
        'CONFLICT NOT_IN_THREAD',
        'CONFLICT WITHDRAWN',
        'BAD_INPUT NOT_IN_THREAD',
      ];
      expect([...outcomes].filter(([, outcome]) => !allowed.includes(outcome))).toEqual([]);
      expect([outcomes.get(doing.length - 4), outcomes.get(doing.length - 3)]).toContain('done');

      const rows = await stage.database.read<{
        id: string;
        threadId: string;
        number: number;
        movedToId: string | null;
      }>({
        name: 'test.all-posts',
        text: `select id, thread_id as "threadId", number, moved_to_id as "movedToId" from discussions.post`,
        values: [],
      });
      const written = keys.filter((_, i) => outcomes.get(i) === 'done');
      for (const id of [...mine, ...written]) expect(rows.filter((row) => row.id === id)).toHaveLength(1);
      expect(keys.filter((key) => rows.some((row) => row.id === key)).sort()).toEqual(written.sort());
      for (const thread of new Set(rows.map((row) => row.threadId))) {
        const numbers = rows.filter((row) => row.threadId === thread).map((row) => row.number);
        expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
      }
      // Every mark leads to a post, and what a watcher holds is what a fresh query shows.
      for (const mark of rows.filter((row) => row.movedToId))
        expect(rows.some((row) => row.id === mark.movedToId && !row.movedToId)).toBe(true);
      for (const [i, { id }] of [one, two].entries()) {
        const facts = await stage.factsAfter('thread', id, held[i]!.head);
        expect(facts.reduce(reduceThread, held[i]!)).toEqual(await moving.stateOf(id));
      }
      // Two threads stood; what each list shows is what its posts say.
      const counted = await stage.database.read({
        name: 'test.counted',
        text: `select t.id from discussions.thread t where t.last_number <> (select max(number) from discussions.post p where p.thread_id = t.id)
          or t.post_count <> (select count(*) from discussions.post p where p.thread_id = t.id and p.withdrawn_at is null and p.hidden_at is null)
          or exists (select 1 from discussions.mention m join discussions.post p on p.id = m.post_id where p.thread_id = t.id and (m.thread_id, m.number) <> (p.thread_id, p.number))`,
        values: [],
      });
      expect(counted).toEqual([]);
    }
  }, 60_000);
});
