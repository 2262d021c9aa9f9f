/** Locks, pins and slow mode, with everything that can happen at the same moment. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Actor, type ErrorCode } from '#kernel';
import { TalkStage } from '../kit/talk-stage.js';

let stage: TalkStage;
let scopeId: string;
let member: Actor;
let other: Actor;
let moderator: Actor;

beforeAll(async () => {
  stage = await TalkStage.set();
  [member, other, moderator] = await Promise.all([
    stage.person('Członkini'),
    stage.person('Drugi'),
    stage.person('Moderator'),
  ]);
  scopeId = await stage.scope();
  await stage.give(scopeId, member, 'MEMBER');
  await stage.give(scopeId, other, 'MEMBER');
  await stage.give(scopeId, moderator, 'MODERATOR');
});
afterAll(() => stage.strike());

const open = () =>
  stage.threads.open(member, { scopeId, title: 'Gorący temat', text: 'Pierwszy', language: 'pl' });
const write = (actor: Actor, threadId: string, text = 'Jeszcze jedno') =>
  stage.posts.write(actor, { key: newId(), threadId, text, language: 'pl' });
const codeOf = async (doing: Promise<unknown>): Promise<{ code: ErrorCode | 'done'; rule?: unknown }> =>
  doing.then(
    () => ({ code: 'done' as const }),
    (error: { code: ErrorCode; details: { rule?: unknown } }) => ({
      code: error.code,
      ...(error.details.rule ? { rule: error.details.rule } : {}),
    }),
  );
const logOf = (threadId: string) =>
  stage.database.read<{ act: string; words: string | null; before: string | null; after: string | null }>({
    name: 'test.log',
    text: 'select act, words, before, after from discussions.moderation_entry where thread_id = $1 order by at, id',
    values: [threadId],
  });

describe('a locked thread', () => {
  it('shows its reason to all, and only those who keep order still write in it', async () => {
    const { id } = await open();
    const post = await write(member, id);
    await stage.order.lock(moderator, id, 'Wracamy jutro');
    expect(await stage.threads.get(other, id)).toMatchObject({
      lockReason: 'Wracamy jutro',
      lockedAt: expect.any(String),
      viewerCan: [],
    });
    expect(await codeOf(write(member, id))).toEqual({ code: 'FORBIDDEN', rule: 'LOCKED' });
    const edit = stage.posts.edit(member, { id: post.id, version: 1, text: 'Dopisek' });
    expect(await codeOf(edit)).toEqual({ code: 'FORBIDDEN' });
    expect(await codeOf(write(moderator, id))).toEqual({ code: 'done' });
    await stage.order.unlock(moderator, id);
    expect(await codeOf(write(member, id))).toEqual({ code: 'done' });
    expect(await logOf(id)).toEqual([
      { act: 'LOCKED', words: 'Wracamy jutro', before: null, after: null },
      { act: 'UNLOCKED', words: null, before: 'Wracamy jutro', after: null },
    ]);
  });

  it('gets no post after the locking, however many are on their way', async () => {
    for (let round = 0; round < 6; round++) {
      const { id } = await open();
      const writing = Array.from({ length: 12 }, (_, i) => codeOf(write(i % 2 ? member : other, id)));
      const locking = stage.order.lock(moderator, id, 'Stop');
      const outcomes = await Promise.all(writing);
      await locking;
      const events = await stage.factsAfter('thread', id, 0);
      const kinds = events.map((fact) => fact.type);
      // What is refused was refused for the lock, and in the stream nothing is written after it.
      const refused = outcomes.filter(({ code }) => code !== 'done');
      expect(refused).toEqual(refused.map(() => ({ code: 'FORBIDDEN', rule: 'LOCKED' })));
      expect(kinds.slice(kinds.indexOf('thread.locked') + 1)).toEqual([]);
      const done = outcomes.filter(({ code }) => code === 'done').length;
      expect(kinds.filter((kind) => kind === 'post.written')).toHaveLength(done + 1);
      expect((await stage.threads.get(member, id)).lastNumber).toBe(done + 1);
    }
  });

  it('answers what was written before the lock and is sent again', async () => {
    const { id } = await open();
    const input = { key: newId(), threadId: id, text: 'Raz', language: 'pl' };
    const first = await stage.posts.write(member, input);
    await stage.order.lock(moderator, id, 'Stop');
    expect((await stage.posts.write(member, input)).number).toBe(first.number);
  });

  it('is not for those who merely write, and not there for those who may not read', async () => {
    const { id } = await open();
    const stranger = await stage.person('Obca');
    expect(await codeOf(stage.order.lock(member, id, 'Bo tak'))).toEqual({ code: 'FORBIDDEN' });
    expect(await codeOf(stage.order.lock(stranger, id, 'Bo tak'))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('slow mode', () => {
  it('lets a person write once in the interval, says how long to wait, and leaves moderators alone', async () => {
    const { id } = await open();
    await stage.order.slow(moderator, id, 60);
    expect(await codeOf(write(other, id))).toEqual({ code: 'done' });
    const early = await write(other, id).catch((error: { details: object }) => error);
    expect(early).toMatchObject({ code: 'RATE_LIMITED', details: { rule: 'SLOW' } });
    const { retryAfterSeconds } = (early as { details: { retryAfterSeconds: number } }).details;
    expect(retryAfterSeconds).toBeGreaterThan(50);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(await codeOf(write(moderator, id))).toEqual({ code: 'done' });
    expect(await codeOf(write(moderator, id))).toEqual({ code: 'done' });
    await stage.order.slow(moderator, id, 0);
    expect(await codeOf(write(other, id))).toEqual({ code: 'done' });
  });

  it('lets one of ten that are sent at once through, and gives the numbers of the others back', async () => {
    const { id } = await open();
    await stage.order.slow(moderator, id, 60);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => codeOf(write(other, id))));
    expect(outcomes.filter(({ code }) => code === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(9);
    expect((await stage.threads.get(member, id)).lastNumber).toBe(2);
  });

  it('answers the repetition of what was written', async () => {
    const { id } = await open();
    await stage.order.slow(moderator, id, 60);
    const input = { key: newId(), threadId: id, text: 'Raz', language: 'pl' };
    const first = await stage.posts.write(other, input);
    expect((await stage.posts.write(other, input)).number).toBe(first.number);
  });
});

describe('pinned threads', () => {
  it('stand first, page by page, and never more than five, also when all are pinned at once', async () => {
    const place = await stage.scope();
    await stage.give(place, moderator, 'MODERATOR');
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) {
      const input = { scopeId: place, title: `Wątek ${i}`, text: 'Treść', language: 'pl' };
      ids.push((await stage.threads.open(moderator, input)).id);
    }
    const outcomes = await Promise.all(ids.slice(0, 7).map((id) => codeOf(stage.order.pin(moderator, id))));
    expect(outcomes.filter(({ code }) => code === 'done')).toHaveLength(5);
    expect(outcomes.filter(({ rule }) => rule === 'PINNED_ENOUGH')).toHaveLength(2);
    const walked: { id: string; pinned: boolean }[] = [];
    let after: string | null = null;
    do {
      const page = await stage.threads.list(moderator, place, { first: 2, after });
      walked.push(...page.items.map(({ id, pinnedAt }) => ({ id, pinned: pinnedAt !== null })));
      after = page.next;
    } while (after);
    expect(walked.map(({ pinned }) => pinned)).toEqual([...Array(5).fill(true), ...Array(3).fill(false)]);
    expect(walked.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await stage.order.unpin(moderator, walked[0]!.id);
    const again = await stage.threads.list(moderator, place, { first: 50 });
    expect(again.items.filter(({ pinnedAt }) => pinnedAt)).toHaveLength(4);
  });
});
