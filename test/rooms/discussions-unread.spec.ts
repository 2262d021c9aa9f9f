/** What waits for whom, and how lists and windows are walked, over a real database. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { guest } from '#kernel';
import { code, TalkCast, type Person } from '../kit/talk-cast.js';
import type { TalkStage } from '../kit/talk-stage.js';

let cast: TalkCast;
let stage: TalkStage;
let member: Person, other: Person, observer: Person, moderator: Person;

beforeAll(async () => {
  cast = await TalkCast.set();
  stage = cast.stage;
  ({ member, other, observer, moderator } = cast.people);
});

afterAll(() => stage.strike());

beforeEach(() => cast.begin());

describe('what is unread', () => {
  it('leaves out my own and the withdrawn, and agrees with the marks', async () => {
    const posts = [
      await cast.write(other, 'a'),
      await cast.write(other, 'b'),
      await cast.write(observer, 'c').catch(() => null),
      await cast.write(moderator, 'd'),
    ];
    expect(await stage.threads.get(member, cast.threadId)).toMatchObject({ readNumber: 1, unread: 3 });
    await stage.posts.withdraw(other, posts[1]!.id);
    expect(await stage.threads.get(member, cast.threadId)).toMatchObject({ readNumber: 1, unread: 2 });
    expect(await stage.marks.markRead(member, cast.threadId, 2)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await stage.marks.markRead(member, cast.threadId, 1)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await stage.marks.markRead(member, cast.threadId, 999)).toMatchObject({
      readNumber: 4,
      unread: 0,
    });
    expect(await stage.marks.markRead(member, cast.threadId, -5)).toMatchObject({ readNumber: 4, unread: 0 });
    await cast.write(member, 'e');
    expect(await stage.threads.get(member, cast.threadId)).toMatchObject({ readNumber: 5, unread: 0 });
    const marks = (await stage.factsAfter('person', member.personId, 0)).flatMap((fact) =>
      fact.type === 'mark.moved' && fact.data.threadId === cast.threadId ? [fact.data.number] : [],
    );
    expect(marks).toEqual([1, 2, 4, 5]);
  });

  it('does not meet a newcomer with what was said before', async () => {
    await cast.write(other, 'dawniej');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const newcomer = await stage.person('Newcomer');
    await stage.give(cast.scopeId, newcomer, 'MEMBER');
    expect(await stage.threads.get(newcomer, cast.threadId)).toMatchObject({ readNumber: 2, unread: 0 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await cast.write(other, 'nowe');
    expect(await stage.threads.get(newcomer, cast.threadId)).toMatchObject({ readNumber: 2, unread: 1 });
    expect((await stage.threads.unread(newcomer)).items.map((thread) => thread.unread)).toEqual([1]);
    expect(await stage.threads.unreadTotal(newcomer)).toBe(1);
  });

  it('waits also for those whose role above reaches there, and for nobody who merely may read', async () => {
    const community = await stage.scope({ discover: 'EVERYONE', read: 'EVERYONE' });
    const [secretary, neighbour] = [await stage.person('Secretary'), await stage.person('Neighbour')];
    await stage.give(community, secretary, 'SECRETARIAT');
    await stage.give(community, neighbour, 'MEMBER');
    cast.scopeId = await stage.scope({ parentId: community, discover: 'EVERYONE', read: 'EVERYONE' });
    await stage.give(cast.scopeId, member, 'MEMBER');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { id } = await cast.open(member);
    expect((await stage.threads.unread(secretary)).items.map((thread) => thread.id)).toEqual([id]);
    expect(await stage.threads.unreadTotal(secretary)).toBe(1);
    expect((await stage.threads.unread(neighbour)).items).toEqual([]);
    expect(await stage.threads.get(neighbour, id)).toMatchObject({ readNumber: 0, unread: 0, viewerCan: [] });
    const secret = await stage.scope({ parentId: community });
    await stage.give(secret, member, 'MEMBER');
    await cast.open(member, secret);
    expect(await stage.threads.unreadTotal(secretary)).toBe(1);
  });

  it('counts the same in the home list, the total, the group and the thread, and only where one belongs', async () => {
    const reader = await stage.person('Reader');
    const places = [await stage.scope(), await stage.scope()];
    for (const place of places) {
      await stage.give(place, reader, 'MEMBER');
      await stage.give(place, member, 'MEMBER');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    const threads = [
      await cast.open(member, places[0]),
      await cast.open(member, places[0]),
      await cast.open(member, places[1]),
    ];
    const secret = await cast.open(member);
    await stage.marks.markRead(reader, threads[1]!.id, 1);
    expect((await stage.threads.unread(reader)).items.map((thread) => thread.id)).toEqual([
      threads[2]!.id,
      threads[0]!.id,
    ]);
    expect(await stage.threads.unreadTotal(reader)).toBe(2);
    const counts = await stage.counts.of(reader, [...places, cast.scopeId]);
    expect([...counts.values()].map(({ threads: all, unread }) => [all, unread])).toEqual([
      [2, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(secret.unread).toBe(0);
    await stage.remove(places[1]!, reader);
    expect(await stage.threads.unreadTotal(reader)).toBe(1);
    expect(await code(stage.threads.unread(guest()))).toBe('UNAUTHENTICATED');
    expect((await stage.counts.of(guest(), places)).get(places[0]!)).toEqual({
      threads: 0,
      unread: 0,
      mentions: 0,
    });
  });
});

describe('pages', () => {
  it('walks a list of threads without losing or doubling one', async () => {
    for (let i = 0; i < 6; i++) await cast.open(member);
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await stage.threads.list(other, cast.scopeId, { first: 3, after });
      found.push(...page.items.map((thread) => thread.id));
      if (!page.next) break;
      after = page.next;
    }
    expect(new Set(found).size).toBe(7);
    expect(found).toHaveLength(7);
    expect(await code(stage.threads.list(other, cast.scopeId, { first: 3, after: 'eW91cnM' }))).toBe(
      'BAD_INPUT',
    );
    expect(
      await code(
        stage.threads.list(other, cast.scopeId, {
          first: 3,
          after: Buffer.from('["x","y"]').toString('base64url'),
        }),
      ),
    ).toBe('BAD_INPUT');
  });

  it.each([
    [{}, [4, 8], true, false],
    [{ around: 5 }, [3, 7], true, true],
    [{ around: 1 }, [1, 5], false, true],
    [{ around: 99 }, [4, 8], true, false],
    [{ around: -3 }, [1, 5], false, true],
    [{ before: 3 }, [1, 2], false, true],
    [{ before: 8 }, [3, 7], true, true],
    [{ before: 1 }, [1, 0], false, true],
    [{ before: 99 }, [4, 8], true, false],
    [{ after: 0 }, [1, 5], false, true],
    [{ after: 6 }, [7, 8], true, false],
    [{ after: 8 }, [9, 8], true, false],
    [{ after: 99 }, [9, 8], true, false],
    [{ around: -2147483648 }, [1, 5], false, true],
    [{ before: 2147483647 }, [4, 8], true, false],
  ])(
    'shows of eight posts, five at a time, for %j the posts %j',
    async (place, [from, to], hasBefore, hasAfter) => {
      for (let i = 2; i <= 8; i++) await cast.write(member, `${i}`);
      const page = await stage.posts.page(other, { threadId: cast.threadId, first: 5, ...place });
      const numbers = Array.from({ length: Math.max(0, to! - from! + 1) }, (_, i) => from! + i);
      expect(page.items.map((post) => post.number)).toEqual(numbers);
      expect(page).toMatchObject({ firstNumber: from, lastNumber: to, hasBefore, hasAfter, streamHead: 8 });
    },
  );

  it('takes one place at a time', async () => {
    expect(await code(stage.posts.page(member, { threadId: cast.threadId, before: 3, after: 1 }))).toBe(
      'BAD_INPUT',
    );
  });
});
