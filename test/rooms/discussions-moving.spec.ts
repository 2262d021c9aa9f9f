/** Threads that go elsewhere and posts that change their thread: nothing is lost, doubled, shown to others, or unread again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DomainError,
  newId,
  reduceGroup,
  reduceThread,
  settingsOf,
  type Actor,
  type GroupState,
  type ThreadState,
} from '#kernel';
import { TalkStage } from '../kit/talk-stage.js';

type Person = Actor & { personId: string };
let stage: TalkStage;
let here: string;
let there: string;
let member: Person;
let other: Person;
let keeper: Person;
/** reads here, and not there */
let stayer: Person;

beforeAll(async () => {
  stage = await TalkStage.set();
  [member, other, keeper, stayer] = (await Promise.all(
    ['Członkini', 'Inny', 'Moderatorka', 'Zostająca'].map((name) => stage.person(name)),
  )) as [Person, Person, Person, Person];
  [here, there] = [await stage.scope(), await stage.scope()];
  for (const place of [here, there]) {
    for (const person of [member, other]) await stage.give(place, person, 'MEMBER');
    await stage.give(place, keeper, 'MODERATOR');
    await stage.desk(place);
  }
  await stage.give(here, stayer, 'MODERATOR');
});
afterAll(() => stage?.strike());

const write = (by: Actor, threadId: string, text: string, replyToId: string | null = null) =>
  stage.posts.write(by, { key: newId(), threadId, text, language: 'pl', replyToId });

/** A thread with so many posts of the member. */
async function talk(posts: number, scopeId = here): Promise<{ id: string; posts: string[] }> {
  const { id } = await stage.threads.open(member, {
    scopeId,
    title: 'Temat',
    text: 'Post 1',
    language: 'pl',
  });
  for (let i = 2; i <= posts; i++) await write(member, id, `Post ${i}`);
  const page = await stage.posts.page(member, { threadId: id, after: 0 });
  return { id, posts: page.items.map((post) => post.id) };
}

const split = (
  by: Actor,
  threadId: string,
  chosen: { postIds?: string[]; fromNumber?: number },
  scopeId?: string,
) => stage.moving.split(by, { threadId, title: 'Osobno', scopeId: scopeId ?? null, ...chosen });

async function stateOf(threadId: string): Promise<ThreadState> {
  const [page, thread] = [
    await stage.posts.page(keeper, { threadId, after: 0, first: 100 }),
    await stage.threads.get(keeper, threadId),
  ];
  return {
    posts: page.items,
    head: page.streamHead,
    hasAfter: page.hasAfter,
    title: thread.title,
    version: thread.version,
    settings: settingsOf(thread),
    lastNumber: page.lastNumber,
  };
}

async function listOf(scopeId: string): Promise<GroupState> {
  const head = (await stage.factsAfter('group', scopeId, 0)).at(-1)?.n ?? 0;
  const { items } = await stage.threads.list(keeper, scopeId, 50);
  const threads = items.map(
    ({ readNumber: _r, unread: _u, mentionsMe: _m, streamId: _i, streamHead: _h, viewerCan: _c, ...view }) =>
      view,
  );
  return { threads, group: null, memberCount: 0, head };
}

const unreadOf = async (by: Actor, threadId: string): Promise<number> =>
  (await stage.threads.get(by, threadId)).unread;
const texts = async (threadId: string): Promise<(string | null)[]> =>
  (await stateOf(threadId)).posts.map((post) => post.text);
const codeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.code} ${String(error.details['rule'] ?? '')}`.trim()
        : String(error),
  );

describe('a thread that is moved', () => {
  it('is read, listed and counted where it went, and leaves a pointer where it was', async () => {
    const { id } = await talk(3);
    await stage.order.pin(keeper, id);
    await stage.marks.markRead(other, id, 2);
    const lists = [await listOf(here), await listOf(there)] as const;
    const open = await stateOf(id);
    const before = await Promise.all([here, there].map((place) => countsIn(other, place)));

    const moved = await stage.moving.move(keeper, { id, scopeId: there });
    expect(moved).toMatchObject({ groupId: there, pinnedAt: null, lastNumber: 3 });

    for (const [i, place] of [here, there].entries()) {
      const facts = await stage.factsAfter('group', place, lists[i]!.head);
      const followed = facts.reduce(reduceGroup, lists[i]!);
      expect(followed).toEqual(await listOf(place));
      expect(followed.threads.some((thread) => thread.id === id)).toBe(place === there);
    }
    const told = await stage.factsAfter('thread', id, open.head);
    expect(told.reduce(reduceThread, open)).toEqual(await stateOf(id));
    expect(await unreadOf(other, id)).toBe(1);
    const after = await Promise.all([here, there].map((place) => countsIn(other, place)));
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
    const { id } = await talk(1);
    await stage.order.lock(keeper, id, 'Dość');
    await stage.moving.move(keeper, { id, scopeId: there });
    const facts = await stage.factsAfter('group', here, 0);
    const about = facts.filter((fact) => fact.subjectId === id);
    expect(about.map((fact) => fact.type)).toEqual(['thread.opened', 'thread.locked', 'thread.moved']);
    for (const fact of about) expect(fact.data).toEqual({ thread: null });
  });

  it('comes back, and nothing points to it any more', async () => {
    const { id } = await talk(1);
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
    const { id } = await talk(1);
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
    const { id, posts } = await talk(5);
    await stage.reactions.react(other, posts[3]!, 'THANKS');
    const answered = await write(other, id, 'Odpowiedź', posts[3]!);
    const carried = await write(other, id, 'Idzie razem', posts[1]!);
    const before = await stateOf(id);
    const dates = before.posts.map((post) => post.createdAt);

    const fresh = await split(keeper, id, { postIds: [posts[3]!, carried.id] });
    expect(fresh).toMatchObject({ title: 'Osobno', groupId: here, lastNumber: 2, postCount: 2 });
    expect(fresh.author.id).toBe(member.personId);

    const after = await stateOf(id);
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

    const there = await stateOf(fresh.id);
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
    const { id, posts } = await talk(6);
    await stage.marks.markRead(other, id, 4);
    expect(await unreadOf(other, id)).toBe(2);
    const fresh = await split(keeper, id, { postIds: [posts[2]!, posts[3]!, posts[5]!] });
    expect(await stage.threads.get(other, fresh.id)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await unreadOf(other, id)).toBe(1);
    expect(await unreadOf(stayer, fresh.id)).toBe(3);
  });

  it('take their hiding along, and are refused where something was taken before', async () => {
    const { id, posts } = await talk(4);
    await stage.hidings.hide(keeper, posts[1]!, 'INSULT', 'Nie tak');
    const fresh = await split(keeper, id, { postIds: [posts[1]!] });
    expect((await stateOf(fresh.id)).posts[0]).toMatchObject({ text: null, movedToId: null });
    expect((await stage.hidings.get(member, posts[1]!)).text).toBe('Post 2');
    expect(fresh.postCount).toBe(0);
    expect(await codeOf(split(keeper, id, { postIds: [posts[1]!, posts[2]!] }))).toBe(
      'CONFLICT NOT_IN_THREAD',
    );
    expect(await codeOf(split(keeper, id, { postIds: [posts[0]!] }))).toBe('BAD_INPUT OPENING_STAYS');
    expect(await codeOf(split(keeper, id, {}))).toBe('BAD_INPUT ONE_CHOICE_ONLY');
    expect(await codeOf(split(keeper, id, { fromNumber: 9 }))).toBe('CONFLICT NOT_IN_THREAD');
    expect(await codeOf(split(member, id, { fromNumber: 2 }))).toBe('FORBIDDEN');
  });

  it('say to the readers of the old place no word of a place that these may not read', async () => {
    const { id, posts } = await talk(3);
    await stage.marks.markRead(stayer, id, 3);
    const fresh = await split(keeper, id, { postIds: [posts[1]!] }, there);
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
    const [into, gone] = [await talk(2), await talk(2)];
    const reply = await write(other, gone.id, 'Odpowiedź', gone.posts[1]!);
    const before = [await stateOf(into.id), await stateOf(gone.id), await listOf(here)] as const;
    const merged = await stage.moving.merge(keeper, { id: gone.id, intoId: into.id });
    expect(merged).toMatchObject({ id: into.id, lastNumber: 5, postCount: 5 });

    const [state, empty, list] = [await stateOf(into.id), await stateOf(gone.id), await listOf(here)];
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

    expect(await codeOf(write(keeper, gone.id, 'Za późno'))).toBe('CONFLICT MERGED');
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
    const [into, gone] = [await talk(4), await talk(3)];
    // has read some of both; of the one only; of neither
    await stage.marks.markRead(other, into.id, 2);
    await stage.marks.markRead(other, gone.id, 2);
    await stage.marks.markRead(stayer, gone.id, 3);
    await stage.moving.merge(keeper, { id: gone.id, intoId: into.id });
    expect(await stage.threads.get(other, into.id)).toMatchObject({ readNumber: 2, unread: 3 });
    expect(await unreadOf(stayer, into.id)).toBe(4);
    expect(await unreadOf(member, into.id)).toBe(0);
    // Reading on to where the read ones begin leaves only what is new behind them.
    await stage.marks.markRead(other, into.id, 4);
    expect(await unreadOf(other, into.id)).toBe(1);
    await stage.marks.markRead(other, into.id, 7);
    expect(await unreadOf(other, into.id)).toBe(0);
  });

  it('carries on what led to it', async () => {
    const [first, second, third] = [await talk(1), await talk(1), await talk(1)];
    await stage.moving.merge(keeper, { id: first.id, intoId: second.id });
    await stage.moving.merge(keeper, { id: second.id, intoId: third.id });
    const { number } = await stage.threads.get(keeper, first.id);
    expect((await stage.moving.place(other, number)).threadId).toBe(third.id);
    expect(await texts(third.id)).toEqual(['Post 1', 'Post 1', 'Post 1']);
    const marks = (await stateOf(first.id)).posts.map((post) => post.movedToId!);
    expect((await stage.moving.posts(other, marks))[0]).toMatchObject({
      number: 3,
      thread: { threadId: third.id },
    });
  });
});

async function countsIn(by: Actor, place: string): Promise<{ threads: number; unread: number }> {
  return (await stage.counts.of(by, [place])).get(place)!;
}

describe('all at once', () => {
  it('writing, signs, edits, hiding, splitting, merging and moving lose and double nothing', async () => {
    for (let round = 0; round < 6; round++) {
      const [one, two] = [await talk(6), await talk(4, round % 2 ? there : here)];
      const held = [await stateOf(one.id), await stateOf(two.id)] as const;
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
        () => split(keeper, one.id, { postIds: one.posts.slice(2, 5) }),
        () => split(keeper, one.id, { fromNumber: 4 }, there),
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
        expect(facts.reduce(reduceThread, held[i]!)).toEqual(await stateOf(id));
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
