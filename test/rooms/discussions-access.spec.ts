/** Who may do what in a thread, over a real database: every verb asked by everybody, and removals raced against writing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { guest, newId, type Actor } from '#kernel';
import { code, TalkCast, type Person } from '../kit/talk-cast.js';
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

describe('who may', () => {
  /** Every verb as somebody asks for it, on things of the member's. */
  async function answers(actor: Actor): Promise<Record<string, string>> {
    const post = await cast.firstPost();
    return {
      list: await code(stage.threads.list(actor, cast.scopeId)),
      thread: await code(stage.threads.get(actor, cast.threadId)),
      posts: await code(stage.posts.page(actor, { threadId: cast.threadId })),
      post: await code(stage.posts.get(actor, post.id)),
      history: await code(stage.posts.history(actor, post.id)),
      open: await code(cast.open(actor)),
      write: await code(cast.write(actor)),
      react: await code(stage.reactions.react(actor, post.id, 'THANKS')),
      unreact: await code(stage.reactions.unreact(actor, post.id, 'THANKS')),
      mark: await code(stage.marks.markRead(actor, cast.threadId, 1)),
      rename: await code(stage.threads.rename(actor, { id: cast.threadId, version: 1, title: 'Inaczej' })),
      edit: await code(stage.posts.edit(actor, { id: post.id, version: 1, text: 'Inaczej' })),
      withdraw: await code(stage.posts.withdraw(actor, post.id)),
    };
  }
  const reading = ['list', 'thread', 'posts', 'post', 'history'];
  const all = [...reading, 'open', 'write', 'react', 'unreact', 'mark', 'rename', 'edit', 'withdraw'];
  const same = (verbs: string[], answer: string) => Object.fromEntries(verbs.map((verb) => [verb, answer]));

  it('tells strangers, guests and the removed nothing, not even that it is there', async () => {
    await stage.remove(cast.scopeId, other);
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
    cast.scopeId = await stage.scope({ discover: 'EVERYONE', read: 'EVERYONE' });
    await stage.give(cast.scopeId, member, 'MEMBER');
    cast.threadId = (await cast.open(member)).id;
    expect(await answers(guest())).toEqual({ ...same(all, 'UNAUTHENTICATED'), ...same(reading, 'DONE') });
    expect(await answers(stranger)).toEqual({
      ...same(all, 'FORBIDDEN'),
      ...same(reading, 'DONE'),
      mark: 'DONE',
    });
    expect(await stage.threads.get(guest(), cast.threadId)).toMatchObject({
      readNumber: 0,
      unread: 0,
      mentionsMe: false,
      viewerCan: [],
    });
  });

  it('lets nobody write where it is archived', async () => {
    await stage.work.run(moderator, (tx) => stage.scopes.archive(tx, cast.scopeId));
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
      await stage.give(cast.scopeId, late, 'MEMBER');
      const tooLate: string[] = [];
      let removed = false;
      const attempt = async (after: number) => {
        await new Promise((resolve) => setTimeout(resolve, after));
        const key = newId();
        if (removed) tooLate.push(key);
        await code(cast.write(late, 'Jeszcze', { key }));
      };
      const attempts = [0, 1, 2, 4, 8, 16].map(attempt);
      await stage.remove(cast.scopeId, late);
      removed = true;
      await Promise.all([...attempts, attempt(0)]);
      for (const key of tooLate) expect(await code(stage.posts.get(member, key))).toBe('NOT_FOUND');
      expect(tooLate).not.toEqual([]);
    }
  });
});
