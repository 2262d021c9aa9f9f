/** What is written, changed and told in threads, over a real database: once, without a hole, with its history. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { code, refused, talk, TalkCast, type Person } from '../kit/talk-cast.js';
import type { TalkStage } from '../kit/talk-stage.js';

let cast: TalkCast;
let stage: TalkStage;
let member: Person, other: Person, observer: Person, moderator: Person, stranger: Person;

beforeAll(async () => {
  cast = await TalkCast.set();
  stage = cast.stage;
  ({ member, other, observer, moderator, stranger } = cast.people);
});

afterAll(() => stage.strike());

beforeEach(() => cast.begin());

describe('writing', () => {
  it('numbers without a hole, in the order of time, although many write at once and some are refused', async () => {
    const wrong = newId();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 5 === 4
          ? code(cast.write(member, 'nie tu', { replyToId: wrong }))
          : cast.write(i % 2 ? member : other, `${i}`),
      ),
    );
    const { items } = await stage.posts.page(member, { threadId: cast.threadId, after: 0, first: 100 });
    expect(items.map((post) => post.number)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    expect(items.map((post) => post.createdAt)).toEqual(items.map((post) => post.createdAt).sort());
    expect(await stage.threads.get(member, cast.threadId)).toMatchObject({
      lastNumber: 33,
      postCount: 33,
      lastPostAt: items.at(-1)!.createdAt,
    });
  });

  it('answers a repeated sending with the same post, also when it comes at the same moment or after an edit', async () => {
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => cast.write(member, 'Raz', { key })));
    expect(new Set(answers.map((post) => `${post.id} ${post.number}`))).toEqual(new Set([`${key} 2`]));
    await stage.posts.edit(member, { id: key, version: 1, text: 'Raz, poprawione' });
    expect(await cast.write(member, 'Raz', { key })).toMatchObject({ number: 2, text: 'Raz, poprawione' });
    expect((await stage.threads.get(member, cast.threadId)).lastNumber).toBe(2);
    const facts = await stage.factsAfter('thread', cast.threadId, 0);
    expect(facts.map((fact) => fact.type)).toEqual(['post.written', 'post.written', 'post.edited']);
  });

  it('refuses a key that stands for something else', async () => {
    const key = newId();
    await cast.write(member, 'Raz', { key });
    expect(await code(cast.write(member, 'Dwa', { key }))).toBe('CONFLICT');
    expect(await code(cast.write(other, 'Raz', { key }))).toBe('CONFLICT');
    const elsewhere = (await cast.open(member)).id;
    expect(await code(cast.write(member, 'Raz', { key, threadId: elsewhere }))).toBe('CONFLICT');
    expect((await stage.threads.get(member, elsewhere)).lastNumber).toBe(1);
  });

  it('opens a thread once for a key', async () => {
    const input = { ...talk, key: newId(), scopeId: cast.scopeId };
    const [one, two] = await Promise.all([
      stage.threads.open(member, input),
      stage.threads.open(member, input),
    ]);
    expect(two.id).toBe(one.id);
    expect(await code(stage.threads.open(member, { ...input, title: 'Inny' }))).toBe('CONFLICT');
    expect((await stage.factsAfter('group', cast.scopeId, 0)).map((fact) => fact.type)).toEqual([
      'thread.opened',
      'thread.opened',
    ]);
  });

  it('answers only a post of the same thread', async () => {
    const first = await cast.firstPost();
    expect((await cast.write(other, 'Zgoda', { replyToId: first.id })).replyTo).toEqual({
      id: first.id,
      number: 1,
      author: first.author,
      language: 'pl',
      excerpt: talk.text,
      elsewhere: false,
    });
    cast.threadId = (await cast.open(member)).id;
    const error = await refused(cast.write(member, 'Zgoda', { replyToId: first.id }));
    expect([error.code, error.details['field']]).toEqual(['BAD_INPUT', 'input.replyToId']);
  });

  it('mentions only those who may read there', async () => {
    const named = [other, stranger, observer]
      .map(({ personId }) => `[@X](guildhall:person/${personId})`)
      .join(' ');
    const { id, mentions } = await cast.write(member, `${named} [@Y](guildhall:person/${newId()})`);
    const ids = (cards: { id: string }[]) => cards.map((card) => card.id).sort();
    expect(ids(mentions)).toEqual([other.personId, observer.personId].sort());
    expect(await stage.threads.get(other, cast.threadId)).toMatchObject({ unread: 2, mentionsMe: true });
    await stage.posts.edit(member, {
      id,
      version: 1,
      text: `Jednak [@X](guildhall:person/${observer.personId})`,
    });
    expect(ids((await stage.posts.get(member, id)).mentions)).toEqual([observer.personId]);
    expect(await stage.threads.get(other, cast.threadId)).toMatchObject({ mentionsMe: false });
  });
});

describe('changing', () => {
  it('keeps what was written, and says what stands when the version is old', async () => {
    const { id } = await cast.write(member, 'Raz');
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
    const post = await cast.write(member, 'Niepotrzebne');
    const reply = await cast.write(other, 'Jak to?', { replyToId: post.id });
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
    const facts = JSON.stringify(await stage.factsAfter('thread', cast.threadId, 0));
    expect(facts).not.toContain('Niepotrzebne');
    expect(facts.match(/post\.withdrawn/g)).toHaveLength(1);
  });

  it('tells the watchers of the group when the newest post is edited or withdrawn', async () => {
    const post = await cast.write(member, 'Raz');
    for (const [change, excerpt, postCount] of [
      [() => stage.posts.edit(member, { id: post.id, version: 1, text: '**Dwa**' }), 'Dwa', 2],
      [() => stage.posts.withdraw(member, post.id), '', 1],
    ] as const) {
      const before = await stage.database.readOne<{ at: string }>({
        name: 'test.head',
        text: 'select head_changed_at as at from discussions.thread where id = $1',
        values: [cast.threadId],
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      await change();
      // Back to a moment after the last change before this one: only one that has moved is found.
      const seconds = (Date.now() - Date.parse(before!.at) - 1) / 1000;
      const heads = (await stage.heads.recent([cast.scopeId], seconds)).get(cast.scopeId);
      expect(heads).toEqual([
        expect.objectContaining({ threadId: cast.threadId, lastNumber: 2, lastExcerpt: excerpt, postCount }),
      ]);
    }
  });

  it('tells of a sign once', async () => {
    const { id } = await cast.firstPost();
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
    const facts = await stage.factsAfter('thread', cast.threadId, 0);
    expect(facts.filter((fact) => fact.type === 'post.reacted')).toHaveLength(3);
  });

  it('renames under a version, on both streams', async () => {
    expect(
      await stage.threads.rename(moderator, { id: cast.threadId, version: 1, title: 'Łódź i Kraków' }),
    ).toMatchObject({ version: 2, slug: 'lodz-i-krakow' });
    const error = await refused(
      stage.threads.rename(member, { id: cast.threadId, version: 1, title: 'Nie' }),
    );
    expect([error.code, error.details]).toEqual([
      'CONFLICT',
      { currentVersion: 2, currentTitle: 'Łódź i Kraków' },
    ]);
    for (const [kind, stream] of [
      ['thread', cast.threadId],
      ['group', cast.scopeId],
    ] as const) {
      const fact = (await stage.factsAfter(kind, stream, 0)).at(-1)!;
      expect(fact).toMatchObject({
        type: 'thread.renamed',
        version: 2,
        data: { thread: { id: cast.threadId, title: 'Łódź i Kraków' } },
      });
    }
  });
});
