/** The verbs of the room `discussions` over a real database: who may, what is written once, what is counted. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { guest, newId, type Actor, type DomainError } from '#kernel';
import { TalkStage } from '../kit/talk-stage.js';

type Person = Actor & { personId: string };
let stage: TalkStage;
let member: Person, other: Person, observer: Person, moderator: Person, stranger: Person;
let scopeId: string;
let threadId: string;

beforeAll(async () => {
  stage = await TalkStage.set();
  [member, other, observer, moderator, stranger] = (await Promise.all(
    ['Member', 'Other', 'Observer', 'Moderator', 'Stranger'].map((name) => stage.person(name)),
  )) as [Person, Person, Person, Person, Person];
});

afterAll(() => stage.strike());

beforeEach(async () => {
  scopeId = await stage.scope();
  await stage.give(scopeId, member, 'MEMBER');
  await stage.give(scopeId, other, 'MEMBER');
  await stage.give(scopeId, observer, 'OBSERVER');
  await stage.give(scopeId, moderator, 'MODERATOR');
  threadId = (await open(member)).id;
});

const talk = { title: 'Asystentka', text: 'Pierwszy wpis', language: 'pl' };

function open(actor: Actor, scope = scopeId) {
  return stage.threads.open(actor, { ...talk, key: newId(), scopeId: scope });
}

function write(
  actor: Actor,
  text = 'Zgoda',
  more: { replyToId?: string; key?: string; threadId?: string } = {},
) {
  return stage.posts.write(actor, { key: newId(), threadId, language: 'pl', text, ...more });
}

async function firstPost() {
  return (await stage.posts.page(member, { threadId })).items[0]!;
}

async function code(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'DONE',
    (error: DomainError) => error.code,
  );
}

async function refused(asked: Promise<unknown>): Promise<DomainError> {
  return asked.then(
    () => {
      throw new Error('Not refused.');
    },
    (error: DomainError) => error,
  );
}

describe('who may', () => {
  /** Every verb as somebody asks for it, on things of the member's. */
  async function answers(actor: Actor): Promise<Record<string, string>> {
    const post = await firstPost();
    return {
      list: await code(stage.threads.list(actor, scopeId)),
      thread: await code(stage.threads.get(actor, threadId)),
      posts: await code(stage.posts.page(actor, { threadId })),
      post: await code(stage.posts.get(actor, post.id)),
      history: await code(stage.posts.history(actor, post.id)),
      open: await code(open(actor)),
      write: await code(write(actor)),
      react: await code(stage.reactions.react(actor, post.id, 'THANKS')),
      unreact: await code(stage.reactions.unreact(actor, post.id, 'THANKS')),
      mark: await code(stage.marks.markRead(actor, threadId, 1)),
      rename: await code(stage.threads.rename(actor, { id: threadId, version: 1, title: 'Inaczej' })),
      edit: await code(stage.posts.edit(actor, { id: post.id, version: 1, text: 'Inaczej' })),
      withdraw: await code(stage.posts.withdraw(actor, post.id)),
    };
  }
  const reading = ['list', 'thread', 'posts', 'post', 'history'];
  const all = [...reading, 'open', 'write', 'react', 'unreact', 'mark', 'rename', 'edit', 'withdraw'];
  const same = (verbs: string[], answer: string) => Object.fromEntries(verbs.map((verb) => [verb, answer]));

  it('tells strangers, guests and the removed nothing, not even that it is there', async () => {
    await stage.remove(scopeId, other);
    for (const actor of [stranger, guest(), other])
      expect(await answers(actor)).toEqual(same(all, 'NOT_FOUND'));
    expect(await code(stage.threads.get(member, newId()))).toBe('NOT_FOUND');
    expect(await code(stage.posts.get(member, 'no-id'))).toBe('NOT_FOUND');
    expect(await code(stage.threads.list(member, newId()))).toBe('NOT_FOUND');
  });

  it('lets an observer read and mark, and nothing else', async () => {
    expect(await answers(observer)).toEqual({
      ...same(all, 'FORBIDDEN'),
      ...same(reading, 'DONE'),
      mark: 'DONE',
    });
  });

  it('lets another member talk, and change nothing that is not theirs', async () => {
    expect(await answers(other)).toEqual({
      ...same(all, 'DONE'),
      ...same(['rename', 'edit', 'withdraw'], 'FORBIDDEN'),
    });
  });

  it('lets a moderator rename and withdraw, and put no words into a mouth', async () => {
    expect(await answers(moderator)).toEqual({ ...same(all, 'DONE'), edit: 'FORBIDDEN' });
  });

  it('lets the author do everything', async () => {
    expect(await answers(member)).toEqual(same(all, 'DONE'));
  });

  it('asks a guest in a public place to sign in to write, and shows the talk', async () => {
    scopeId = await stage.scope({ discover: 'EVERYONE', read: 'EVERYONE' });
    await stage.give(scopeId, member, 'MEMBER');
    threadId = (await open(member)).id;
    expect(await answers(guest())).toEqual({ ...same(all, 'UNAUTHENTICATED'), ...same(reading, 'DONE') });
    expect(await answers(stranger)).toEqual({
      ...same(all, 'FORBIDDEN'),
      ...same(reading, 'DONE'),
      mark: 'DONE',
    });
    expect(await stage.threads.get(guest(), threadId)).toMatchObject({
      readNumber: 0,
      unread: 0,
      mentionsMe: false,
      viewerCan: [],
    });
  });

  it('lets nobody write where it is archived', async () => {
    await stage.work.run(moderator, (tx) => stage.scopes.archive(tx, scopeId));
    for (const actor of [member, moderator]) {
      expect(await answers(actor)).toEqual({
        ...same(all, 'FORBIDDEN'),
        ...same(reading, 'DONE'),
        mark: 'DONE',
      });
    }
  });

  it('commits no post of somebody whose removal was committed before the writing began', async () => {
    for (let round = 0; round < 15; round++) {
      const late = await stage.person(`Late ${round}`);
      await stage.give(scopeId, late, 'MEMBER');
      const tooLate: string[] = [];
      let removed = false;
      const attempt = async (after: number) => {
        await new Promise((resolve) => setTimeout(resolve, after));
        const key = newId();
        if (removed) tooLate.push(key);
        await code(write(late, 'Jeszcze', { key }));
      };
      const attempts = [0, 1, 2, 4, 8, 16].map(attempt);
      await stage.remove(scopeId, late);
      removed = true;
      await Promise.all([...attempts, attempt(0)]);
      for (const key of tooLate) expect(await code(stage.posts.get(member, key))).toBe('NOT_FOUND');
      expect(tooLate).not.toEqual([]);
    }
  });
});

describe('writing', () => {
  it('numbers without a hole, in the order of time, although many write at once and some are refused', async () => {
    const wrong = newId();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 5 === 4
          ? code(write(member, 'nie tu', { replyToId: wrong }))
          : write(i % 2 ? member : other, `${i}`),
      ),
    );
    const { items } = await stage.posts.page(member, { threadId, after: 0, first: 100 });
    expect(items.map((post) => post.number)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    expect(items.map((post) => post.createdAt)).toEqual(items.map((post) => post.createdAt).sort());
    expect(await stage.threads.get(member, threadId)).toMatchObject({
      lastNumber: 33,
      postCount: 33,
      lastPostAt: items.at(-1)!.createdAt,
    });
  });

  it('answers a repeated sending with the same post, also when it comes at the same moment or after an edit', async () => {
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => write(member, 'Raz', { key })));
    expect(new Set(answers.map((post) => `${post.id} ${post.number}`))).toEqual(new Set([`${key} 2`]));
    await stage.posts.edit(member, { id: key, version: 1, text: 'Raz, poprawione' });
    expect(await write(member, 'Raz', { key })).toMatchObject({ number: 2, text: 'Raz, poprawione' });
    expect((await stage.threads.get(member, threadId)).lastNumber).toBe(2);
    const facts = await stage.factsAfter('thread', threadId, 0);
    expect(facts.map((fact) => fact.type)).toEqual(['post.written', 'post.written', 'post.edited']);
  });

  it('refuses a key that stands for something else', async () => {
    const key = newId();
    await write(member, 'Raz', { key });
    expect(await code(write(member, 'Dwa', { key }))).toBe('CONFLICT');
    expect(await code(write(other, 'Raz', { key }))).toBe('CONFLICT');
    const elsewhere = (await open(member)).id;
    expect(await code(write(member, 'Raz', { key, threadId: elsewhere }))).toBe('CONFLICT');
    expect((await stage.threads.get(member, elsewhere)).lastNumber).toBe(1);
  });

  it('opens a thread once for a key', async () => {
    const input = { ...talk, key: newId(), scopeId };
    const [one, two] = await Promise.all([
      stage.threads.open(member, input),
      stage.threads.open(member, input),
    ]);
    expect(two.id).toBe(one.id);
    expect(await code(stage.threads.open(member, { ...input, title: 'Inny' }))).toBe('CONFLICT');
    expect((await stage.factsAfter('group', scopeId, 0)).map((fact) => fact.type)).toEqual([
      'thread.opened',
      'thread.opened',
    ]);
  });

  it('answers only a post of the same thread', async () => {
    const first = await firstPost();
    expect((await write(other, 'Zgoda', { replyToId: first.id })).replyTo).toEqual({
      id: first.id,
      number: 1,
      author: first.author,
      excerpt: talk.text,
    });
    threadId = (await open(member)).id;
    const error = await refused(write(member, 'Zgoda', { replyToId: first.id }));
    expect([error.code, error.details['field']]).toEqual(['BAD_INPUT', 'input.replyToId']);
  });

  it('mentions only those who may read there', async () => {
    const named = [other, stranger, observer]
      .map(({ personId }) => `[@X](guildhall:person/${personId})`)
      .join(' ');
    const { id, mentions } = await write(member, `${named} [@Y](guildhall:person/${newId()})`);
    const ids = (cards: { id: string }[]) => cards.map((card) => card.id).sort();
    expect(ids(mentions)).toEqual([other.personId, observer.personId].sort());
    expect(await stage.threads.get(other, threadId)).toMatchObject({ unread: 2, mentionsMe: true });
    await stage.posts.edit(member, {
      id,
      version: 1,
      text: `Jednak [@X](guildhall:person/${observer.personId})`,
    });
    expect(ids((await stage.posts.get(member, id)).mentions)).toEqual([observer.personId]);
    expect(await stage.threads.get(other, threadId)).toMatchObject({ mentionsMe: false });
  });
});

describe('changing', () => {
  it('keeps what was written, and says what stands when the version is old', async () => {
    const { id } = await write(member, 'Raz');
    await stage.posts.edit(member, { id, version: 1, text: 'Dwa', language: 'en' });
    const error = await refused(stage.posts.edit(member, { id, version: 1, text: 'Trzy' }));
    expect([error.code, error.details]).toEqual(['CONFLICT', { currentVersion: 2, currentText: 'Dwa' }]);
    const history = await stage.posts.history(observer, id);
    expect(history.map(({ version, text, language }) => [version, text, language])).toEqual([
      [1, 'Raz', 'pl'],
      [2, 'Dwa', 'en'],
    ]);
    expect(history[0]!.editor.id).toBe(member.personId);
  });

  it('takes a withdrawn text away from everybody, and its history from all but author and moderators', async () => {
    const post = await write(member, 'Niepotrzebne');
    const reply = await write(other, 'Jak to?', { replyToId: post.id });
    await stage.reactions.react(other, post.id, 'AGREE');
    await stage.posts.withdraw(moderator, post.id);
    await stage.posts.withdraw(member, post.id);
    expect(await stage.posts.get(member, post.id)).toMatchObject({
      number: 2,
      version: 2,
      text: null,
      reactions: [],
      mentions: [],
    });
    expect((await stage.posts.get(member, reply.id)).replyTo!.excerpt).toBe('');
    expect(await code(stage.posts.history(other, post.id))).toBe('FORBIDDEN');
    expect((await stage.posts.history(moderator, post.id)).map((one) => one.text)).toEqual(['Niepotrzebne']);
    expect((await stage.posts.history(member, post.id)).map((one) => one.text)).toEqual(['Niepotrzebne']);
    expect(await code(stage.posts.edit(member, { id: post.id, version: 2, text: 'Znów' }))).toBe('CONFLICT');
    expect(await code(stage.reactions.react(other, post.id, 'THANKS'))).toBe('CONFLICT');
    const facts = JSON.stringify(await stage.factsAfter('thread', threadId, 0));
    expect(facts).not.toContain('Niepotrzebne');
    expect(facts.match(/post\.withdrawn/g)).toHaveLength(1);
  });

  it('tells the watchers of the group when the newest post is edited or withdrawn', async () => {
    const post = await write(member, 'Raz');
    for (const [change, excerpt, postCount] of [
      [() => stage.posts.edit(member, { id: post.id, version: 1, text: '**Dwa**' }), 'Dwa', 2],
      [() => stage.posts.withdraw(member, post.id), '', 1],
    ] as const) {
      const before = await stage.database.readOne<{ at: string }>({
        name: 'test.head',
        text: 'select head_changed_at as at from discussions.thread where id = $1',
        values: [threadId],
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await change();
      const since = new Date(Date.parse(before!.at) + 1).toISOString();
      const heads = (await stage.heads.recent([scopeId], since)).get(scopeId);
      expect(heads).toEqual([
        expect.objectContaining({ threadId, lastNumber: 2, lastExcerpt: excerpt, postCount }),
      ]);
    }
  });

  it('tells of a sign once', async () => {
    const { id } = await firstPost();
    for (const _ of [1, 2]) await stage.reactions.react(other, id, 'THANKS');
    await stage.reactions.react(moderator, id, 'THANKS');
    expect((await stage.posts.get(member, id)).reactions).toEqual([
      { kind: 'THANKS', personIds: [other.personId, moderator.personId].sort() },
    ]);
    for (const _ of [1, 2]) await stage.reactions.unreact(other, id, 'THANKS');
    expect(await stage.posts.get(member, id)).toMatchObject({
      version: 1,
      reactions: [{ personIds: [moderator.personId] }],
    });
    const facts = await stage.factsAfter('thread', threadId, 0);
    expect(facts.filter((fact) => fact.type === 'post.reacted')).toHaveLength(3);
  });

  it('renames under a version, on both streams', async () => {
    expect(
      await stage.threads.rename(moderator, { id: threadId, version: 1, title: 'Łódź i Kraków' }),
    ).toMatchObject({ version: 2, slug: 'lodz-i-krakow' });
    const error = await refused(stage.threads.rename(member, { id: threadId, version: 1, title: 'Nie' }));
    expect([error.code, error.details]).toEqual([
      'CONFLICT',
      { currentVersion: 2, currentTitle: 'Łódź i Kraków' },
    ]);
    for (const [kind, stream] of [
      ['thread', threadId],
      ['group', scopeId],
    ] as const) {
      const fact = (await stage.factsAfter(kind, stream, 0)).at(-1)!;
      expect(fact).toMatchObject({
        type: 'thread.renamed',
        version: 2,
        data: { thread: { id: threadId, title: 'Łódź i Kraków' } },
      });
    }
  });
});

describe('what is unread', () => {
  it('leaves out my own and the withdrawn, and agrees with the marks', async () => {
    const posts = [
      await write(other, 'a'),
      await write(other, 'b'),
      await write(observer, 'c').catch(() => null),
      await write(moderator, 'd'),
    ];
    expect(await stage.threads.get(member, threadId)).toMatchObject({ readNumber: 1, unread: 3 });
    await stage.posts.withdraw(other, posts[1]!.id);
    expect(await stage.threads.get(member, threadId)).toMatchObject({ readNumber: 1, unread: 2 });
    expect(await stage.marks.markRead(member, threadId, 2)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await stage.marks.markRead(member, threadId, 1)).toMatchObject({ readNumber: 2, unread: 1 });
    expect(await stage.marks.markRead(member, threadId, 999)).toMatchObject({ readNumber: 4, unread: 0 });
    expect(await stage.marks.markRead(member, threadId, -5)).toMatchObject({ readNumber: 4, unread: 0 });
    await write(member, 'e');
    expect(await stage.threads.get(member, threadId)).toMatchObject({ readNumber: 5, unread: 0 });
    const marks = (await stage.factsAfter('person', member.personId, 0)).flatMap((fact) =>
      fact.type === 'mark.moved' && fact.data.threadId === threadId ? [fact.data.number] : [],
    );
    expect(marks).toEqual([1, 2, 4, 5]);
  });

  it('does not meet a newcomer with what was said before', async () => {
    await write(other, 'dawniej');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const newcomer = await stage.person('Newcomer');
    await stage.give(scopeId, newcomer, 'MEMBER');
    expect(await stage.threads.get(newcomer, threadId)).toMatchObject({ readNumber: 2, unread: 0 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await write(other, 'nowe');
    expect(await stage.threads.get(newcomer, threadId)).toMatchObject({ readNumber: 2, unread: 1 });
    expect((await stage.threads.unread(newcomer)).items.map((thread) => thread.unread)).toEqual([1]);
    expect(await stage.threads.unreadTotal(newcomer)).toBe(1);
  });

  it('waits also for those whose role above reaches there, and for nobody who merely may read', async () => {
    const community = await stage.scope({ discover: 'EVERYONE', read: 'EVERYONE' });
    const [secretary, neighbour] = [await stage.person('Secretary'), await stage.person('Neighbour')];
    await stage.give(community, secretary, 'SECRETARIAT');
    await stage.give(community, neighbour, 'MEMBER');
    scopeId = await stage.scope({ parentId: community, discover: 'EVERYONE', read: 'EVERYONE' });
    await stage.give(scopeId, member, 'MEMBER');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { id } = await open(member);
    expect((await stage.threads.unread(secretary)).items.map((thread) => thread.id)).toEqual([id]);
    expect(await stage.threads.unreadTotal(secretary)).toBe(1);
    expect((await stage.threads.unread(neighbour)).items).toEqual([]);
    expect(await stage.threads.get(neighbour, id)).toMatchObject({ unread: 0, viewerCan: [] });
    const secret = await stage.scope({ parentId: community });
    await stage.give(secret, member, 'MEMBER');
    await open(member, secret);
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
      await open(member, places[0]),
      await open(member, places[0]),
      await open(member, places[1]),
    ];
    const secret = await open(member);
    await stage.marks.markRead(reader, threads[1]!.id, 1);
    expect((await stage.threads.unread(reader)).items.map((thread) => thread.id)).toEqual([
      threads[2]!.id,
      threads[0]!.id,
    ]);
    expect(await stage.threads.unreadTotal(reader)).toBe(2);
    const counts = await stage.counts.of(reader, [...places, scopeId]);
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
    for (let i = 0; i < 6; i++) await open(member);
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await stage.threads.list(other, scopeId, 3, after);
      found.push(...page.items.map((thread) => thread.id));
      if (!page.next) break;
      after = page.next;
    }
    expect(new Set(found).size).toBe(7);
    expect(found).toHaveLength(7);
    expect(await code(stage.threads.list(other, scopeId, 3, 'eW91cnM'))).toBe('BAD_INPUT');
    expect(
      await code(stage.threads.list(other, scopeId, 3, Buffer.from('["x","y"]').toString('base64url'))),
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
      for (let i = 2; i <= 8; i++) await write(member, `${i}`);
      const page = await stage.posts.page(other, { threadId, first: 5, ...place });
      const numbers = Array.from({ length: Math.max(0, to! - from! + 1) }, (_, i) => from! + i);
      expect(page.items.map((post) => post.number)).toEqual(numbers);
      expect(page).toMatchObject({ firstNumber: from, lastNumber: to, hasBefore, hasAfter, streamHead: 8 });
    },
  );

  it('takes one place at a time', async () => {
    expect(await code(stage.posts.page(member, { threadId, before: 3, after: 1 }))).toBe('BAD_INPUT');
  });
});
