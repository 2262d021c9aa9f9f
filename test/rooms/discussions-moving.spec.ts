/** Threads that go elsewhere and posts that change their thread: nothing is lost, doubled, shown to others, or unread again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, reduceGroup, reduceThread, type Actor } from '#kernel';
import { codeOf, MovingStage } from '../kit/moving-stage.js';
import type { TalkStage } from '../kit/talk-stage.js';

let moving: MovingStage;
let stage: TalkStage;
let here: string;
let there: string;
let member: Actor;
let other: Actor;
let keeper: Actor;
let stayer: Actor & { personId: string };

beforeAll(async () => {
  moving = await MovingStage.set();
  ({ stage, here, there, member, other, keeper, stayer } = moving);
});
afterAll(() => stage?.strike());

describe('a thread that is moved', () => {
  it('is read, listed and counted where it went, and leaves a pointer where it was', async () => {
    const { id } = await moving.talk(3);
    await stage.order.pin(keeper, id);
    await stage.marks.markRead(other, id, 2);
    const lists = [await moving.listOf(here), await moving.listOf(there)] as const;
    const open = await moving.stateOf(id);
    const before = await Promise.all([here, there].map((place) => moving.countsIn(other, place)));

    const moved = await stage.moving.move(keeper, { id, scopeId: there });
    expect(moved).toMatchObject({ groupId: there, pinnedAt: null, lastNumber: 3 });

    for (const [i, place] of [here, there].entries()) {
      const facts = await stage.factsAfter('group', place, lists[i]!.head);
      const followed = facts.reduce(reduceGroup, lists[i]!);
      expect(followed).toEqual(await moving.listOf(place));
      expect(followed.threads.some((thread) => thread.id === id)).toBe(place === there);
    }
    const told = await stage.factsAfter('thread', id, open.head);
    expect(told.reduce(reduceThread, open)).toEqual(await moving.stateOf(id));
    expect(await moving.unreadOf(other, id)).toBe(1);
    const after = await Promise.all([here, there].map((place) => moving.countsIn(other, place)));
    expect(
      after.map(({ threads, unread }, i) => [threads - before[i]!.threads, unread - before[i]!.unread]),
    ).toEqual([
      [-1, -1],
      [1, 1],
    ]);

    const pointer = async (by: Actor) =>
      (await stage.moving.pointers(by, here)).find((one) => one.kind === 'MOVED')!;
    expect((await pointer(other)).thread).toMatchObject({ threadId: id, placeId: there, title: 'Temat' });
    // Who may not read there learns that something went, and not what or where.
    expect((await pointer(stayer)).thread).toBeNull();
    expect(await codeOf(stage.threads.get(stayer, id))).toBe('NOT_FOUND');
    expect(await codeOf(stage.posts.page(stayer, { threadId: id }))).toBe('NOT_FOUND');
  });

  it('tells nothing of itself to the stream that it left, also not by older events', async () => {
    const { id } = await moving.talk(1);
    await stage.order.lock(keeper, id, 'Dość');
    await stage.moving.move(keeper, { id, scopeId: there });
    const facts = await stage.factsAfter('group', here, 0);
    const about = facts.filter((fact) => fact.subjectId === id);
    expect(about.map((fact) => fact.type)).toEqual(['thread.opened', 'thread.locked', 'thread.moved']);
    for (const fact of about) expect(fact.data).toEqual({ thread: null });
  });

  it('comes back, and nothing points to it any more', async () => {
    const { id } = await moving.talk(1);
    await stage.moving.move(keeper, { id, scopeId: there });
    await stage.moving.move(keeper, { id, scopeId: here });
    const pointers = await stage.moving.pointers(keeper, here);
    expect(pointers.some((one) => one.thread?.threadId === id)).toBe(false);
    expect((await stage.moving.pointers(keeper, there))[0]!.thread).toMatchObject({
      threadId: id,
      placeId: here,
    });
  });

  it('is moved only by who keeps order in both places, and the log says so to each of them', async () => {
    const { id } = await moving.talk(1);
    expect(await codeOf(stage.moving.move(member, { id, scopeId: there }))).toBe('FORBIDDEN');
    expect(await codeOf(stage.moving.move(stayer, { id, scopeId: there }))).toBe('NOT_FOUND');
    expect(await codeOf(stage.moving.move(keeper, { id, scopeId: newId() }))).toBe('NOT_FOUND');
    await stage.moving.move(keeper, { id, scopeId: there });
    const log = async (by: Actor, scopeId: string) =>
      (await stage.log.list(by, { scopeId, act: 'MOVED' })).items[0]!;
    expect(await log(keeper, there)).toMatchObject({ before: 'Grupa', after: 'Grupa', threadTitle: 'Temat' });
    expect(await log(stayer, here)).toMatchObject({ before: 'Grupa', after: null, threadTitle: '' });
  });
});

describe('posts that become a thread of their own', () => {
  it('keep their ids, signs and dates; marks keep their numbers, and answers lead on', async () => {
    const { id, posts } = await moving.talk(5);
    await stage.reactions.react(other, posts[3]!, 'THANKS');
    const answered = await moving.write(other, id, 'Odpowiedź', posts[3]!);
    const carried = await moving.write(other, id, 'Idzie razem', posts[1]!);
    const before = await moving.stateOf(id);
    const dates = before.posts.map((post) => post.createdAt);

    const fresh = await moving.split(keeper, id, { postIds: [posts[3]!, carried.id] });
    expect(fresh).toMatchObject({ title: 'Osobno', groupId: here, lastNumber: 2, postCount: 2 });
    expect(fresh.author.id).toBe(member.personId);

    const after = await moving.stateOf(id);
    expect((await stage.factsAfter('thread', id, before.head)).reduce(reduceThread, before)).toEqual(after);
    expect(after.posts.map((post) => post.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(after.posts.map((post) => post.movedToId)).toEqual([
      null,
      null,
      null,
      posts[3],
      null,
      null,
      carried.id,
    ]);
    expect(after.posts[3]).toMatchObject({ text: null, createdAt: dates[3] });
    expect(after.posts[5]!.replyTo).toMatchObject({
      id: after.posts[3]!.id,
      number: 4,
      excerpt: '',
      elsewhere: false,
    });

    const there = await moving.stateOf(fresh.id);
    expect(there.posts.map((post) => [post.id, post.number, post.createdAt])).toEqual([
      [posts[3], 1, dates[3]],
      [carried.id, 2, dates[6]],
    ]);
    expect(there.posts[0]!.reactions).toEqual([{ kind: 'THANKS', personIds: [other.personId] }]);
    // What it answers stands in the other thread, which not everybody here may be allowed to read.
    expect(there.posts[1]!.replyTo).toMatchObject({ id: posts[1], number: 0, excerpt: '', elsewhere: true });
    expect(await stage.moving.posts(other, [posts[3]!])).toEqual([
      expect.objectContaining({
        id: posts[3],
        number: 1,
        thread: expect.objectContaining({ threadId: fresh.id }),
      }),
    ]);
    expect(answered.number).toBe(6);
  });

  it('wait for nobody who has read them, and still for those who have not', async () => {
    const { id, posts } = await moving.talk(6);
    await stage.marks.markRead(other, id, 4);
    expect(await moving.unreadOf(other, id)).toBe(2);
    const fresh = await moving.split(keeper, id, { postIds: [posts[2]!, posts[3]!, posts[5]!] });
    expect(await stage.threads.get(other, fresh.id)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await moving.unreadOf(other, id)).toBe(1);
    expect(await moving.unreadOf(stayer, fresh.id)).toBe(3);
  });

  it('take their hiding along, and are refused where something was taken before', async () => {
    const { id, posts } = await moving.talk(4);
    await stage.hidings.hide(keeper, posts[1]!, 'INSULT', 'Nie tak');
    const fresh = await moving.split(keeper, id, { postIds: [posts[1]!] });
    expect((await moving.stateOf(fresh.id)).posts[0]).toMatchObject({ text: null, movedToId: null });
    expect((await stage.hidings.get(member, posts[1]!)).text).toBe('Post 2');
    expect(fresh.postCount).toBe(0);
    expect(await codeOf(moving.split(keeper, id, { postIds: [posts[1]!, posts[2]!] }))).toBe(
      'CONFLICT NOT_IN_THREAD',
    );
    expect(await codeOf(moving.split(keeper, id, { postIds: [posts[0]!] }))).toBe('BAD_INPUT OPENING_STAYS');
    expect(await codeOf(moving.split(keeper, id, {}))).toBe('BAD_INPUT ONE_CHOICE_ONLY');
    expect(await codeOf(moving.split(keeper, id, { fromNumber: 9 }))).toBe('CONFLICT NOT_IN_THREAD');
    expect(await codeOf(moving.split(member, id, { fromNumber: 2 }))).toBe('FORBIDDEN');
  });

  it('say to the readers of the old place no word of a place that these may not read', async () => {
    const { id, posts } = await moving.talk(3);
    await stage.marks.markRead(stayer, id, 3);
    const fresh = await moving.split(keeper, id, { postIds: [posts[1]!] }, there);
    expect(JSON.stringify(await stage.factsAfter('person', stayer.personId, 0))).not.toContain(fresh.id);
    expect(await stage.moving.posts(stayer, [posts[1]!])).toEqual([]);
    expect(await codeOf(stage.posts.get(stayer, posts[1]!))).toBe('NOT_FOUND');
    const facts = await stage.factsAfter('thread', id, 0);
    expect(JSON.stringify(facts)).not.toContain('Post 2');
    expect(await codeOf(stage.threads.get(stayer, fresh.id))).toBe('NOT_FOUND');
  });
});

describe('a thread that is merged into another', () => {
  it('stands at its end with its dates, leads there, and takes no more posts', async () => {
    const [into, gone] = [await moving.talk(2), await moving.talk(2)];
    const reply = await moving.write(other, gone.id, 'Odpowiedź', gone.posts[1]!);
    const before = [
      await moving.stateOf(into.id),
      await moving.stateOf(gone.id),
      await moving.listOf(here),
    ] as const;
    const merged = await stage.moving.merge(keeper, { id: gone.id, intoId: into.id });
    expect(merged).toMatchObject({ id: into.id, lastNumber: 5, postCount: 5 });

    const [state, empty, list] = [
      await moving.stateOf(into.id),
      await moving.stateOf(gone.id),
      await moving.listOf(here),
    ];
    expect(
      (await stage.factsAfter('thread', into.id, before[0].head)).reduce(reduceThread, before[0]),
    ).toEqual(state);
    expect(
      (await stage.factsAfter('thread', gone.id, before[1].head)).reduce(reduceThread, before[1]),
    ).toEqual(empty);
    const followed = (await stage.factsAfter('group', here, before[2].head)).reduce(reduceGroup, before[2]);
    expect(followed.threads.map((one) => one.id)).not.toContain(gone.id);
    expect(list.threads.map((one) => one.id)).not.toContain(gone.id);
    expect(state.posts.map((post) => post.id)).toEqual([...into.posts, ...gone.posts, reply.id]);
    expect(state.posts.at(-1)!.replyTo).toMatchObject({ id: gone.posts[1], number: 4, elsewhere: false });
    expect(empty.posts.map((post) => post.movedToId)).toEqual([...gone.posts, reply.id]);

    expect(await codeOf(moving.write(keeper, gone.id, 'Za późno'))).toBe('CONFLICT MERGED');
    expect((await stage.threads.get(other, gone.id)).mergedIntoId).toBe(into.id);
    expect((await stage.moving.pointers(other, here))[0]).toMatchObject({
      kind: 'MERGED',
      thread: { threadId: into.id },
    });
    // Again it is done already; elsewhere it cannot go any more.
    expect(await codeOf(stage.moving.merge(keeper, { id: gone.id, intoId: into.id }))).toBe('done');
    expect(await codeOf(stage.moving.merge(keeper, { id: into.id, intoId: gone.id }))).toBe(
      'CONFLICT MERGED',
    );
    expect(await codeOf(stage.moving.split(keeper, { threadId: gone.id, fromNumber: 2, title: 'X' }))).toBe(
      'CONFLICT MERGED',
    );
  });

  it('leaves nobody with posts unread that they had read, wherever their marks stand', async () => {
    const [into, gone] = [await moving.talk(4), await moving.talk(3)];
    // has read some of both; of the one only; of neither
    await stage.marks.markRead(other, into.id, 2);
    await stage.marks.markRead(other, gone.id, 2);
    await stage.marks.markRead(stayer, gone.id, 3);
    await stage.moving.merge(keeper, { id: gone.id, intoId: into.id });
    expect(await stage.threads.get(other, into.id)).toMatchObject({ readNumber: 2, unread: 3 });
    expect(await moving.unreadOf(stayer, into.id)).toBe(4);
    expect(await moving.unreadOf(member, into.id)).toBe(0);
    // Reading on to where the read ones begin leaves only what is new behind them.
    await stage.marks.markRead(other, into.id, 4);
    expect(await moving.unreadOf(other, into.id)).toBe(1);
    await stage.marks.markRead(other, into.id, 7);
    expect(await moving.unreadOf(other, into.id)).toBe(0);
  });

  it('carries on what led to it', async () => {
    const [first, second, third] = [await moving.talk(1), await moving.talk(1), await moving.talk(1)];
    await stage.moving.merge(keeper, { id: first.id, intoId: second.id });
    await stage.moving.merge(keeper, { id: second.id, intoId: third.id });
    const { number } = await stage.threads.get(keeper, first.id);
    expect((await stage.moving.place(other, number)).threadId).toBe(third.id);
    expect(await moving.texts(third.id)).toEqual(['Post 1', 'Post 1', 'Post 1']);
    const marks = (await moving.stateOf(first.id)).posts.map((post) => post.movedToId!);
    expect((await stage.moving.posts(other, marks))[0]).toMatchObject({
      number: 3,
      thread: { threadId: third.id },
    });
  });
});
