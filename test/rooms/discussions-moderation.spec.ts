/** Reports, hiding, appeals and the log: who learns what, and what holds when it all happens at the same moment. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guest, newId, type Actor, type ErrorCode } from '#kernel';
import { TalkStage } from '../kit/talk-stage.js';

type Person = Actor & { personId: string };
let stage: TalkStage;
let scopeId: string;
let deskId: string;
let author: Person;
let reader: Person;
let moderator: Person;
let second: Person;

beforeAll(async () => {
  stage = await TalkStage.set();
  [author, reader, moderator, second] = (await Promise.all(
    ['Autorka', 'Czytelnik', 'Moderator', 'Druga'].map((name) => stage.person(name)),
  )) as [Person, Person, Person, Person];
  scopeId = await stage.scope();
  deskId = await stage.desk(scopeId);
  await stage.give(scopeId, author, 'MEMBER');
  await stage.give(scopeId, reader, 'MEMBER');
  await stage.give(scopeId, moderator, 'MODERATOR');
  await stage.give(scopeId, second, 'FACILITATOR');
});
afterAll(() => stage.strike());

const SECRET = 'Tego nikt nie powinien czytać';
const open = () => stage.threads.open(reader, { scopeId, title: 'Temat', text: 'Pierwszy', language: 'pl' });
const write = (actor: Actor, threadId: string, text = SECRET, replyToId: string | null = null) =>
  stage.posts.write(actor, { key: newId(), threadId, text, language: 'pl', replyToId });
const codeOf = async (doing: Promise<unknown>): Promise<ErrorCode | 'done'> =>
  doing.then(
    () => 'done' as const,
    (error: { code: ErrorCode }) => error.code,
  );
const factsOf = (kind: 'desk' | 'person', streamId: string) => stage.factsAfter(kind, streamId, 0);

describe('a hidden post', () => {
  it('is told to no reader: not by pages, quotes, lists, history, nor by older events', async () => {
    const { id } = await open();
    const post = await write(author, id);
    await stage.posts.edit(author, { id: post.id, version: 1, text: `${SECRET} wcale` });
    const reply = await write(reader, id, 'Odpowiedź', post.id);
    await stage.posts.withdraw(reader, reply.id);
    await write(reader, id, 'Druga odpowiedź', post.id);
    await stage.hidings.hide(moderator, post.id, 'INSULT', 'Spokojniej');
    const told = JSON.stringify([
      await stage.posts.page(reader, { threadId: id }),
      await stage.posts.get(moderator, post.id),
      await stage.threads.list(reader, scopeId, { first: 50 }),
      await stage.factsAfter('thread', id, 0),
      await stage.factsAfter('group', scopeId, 0),
    ]);
    expect(told).not.toContain('nikt nie powinien');
    expect(await codeOf(stage.posts.history(reader, post.id))).toBe('FORBIDDEN');
    expect(await codeOf(stage.hidings.get(reader, post.id))).toBe('FORBIDDEN');
    expect(await codeOf(stage.hidings.get(guest(), post.id))).toBe('NOT_FOUND');
    expect(await codeOf(stage.posts.edit(author, { id: post.id, version: 2, text: 'Inaczej' }))).toBe(
      'CONFLICT',
    );
    expect(await stage.hidings.get(author, post.id)).toMatchObject({
      text: `${SECRET} wcale`,
      reason: 'INSULT',
      words: 'Spokojniej',
      hiddenBy: null,
      viewerCan: ['APPEAL'],
    });
    expect(await stage.hidings.get(second, post.id)).toMatchObject({ hiddenBy: { id: moderator.personId } });
  });

  it('leaves the head and the counts, and comes back to them', async () => {
    const { id } = await open();
    const post = await write(author, id);
    expect(await stage.threads.get(second, id)).toMatchObject({
      unread: 2,
      lastExcerpt: SECRET,
      postCount: 2,
    });
    await stage.hidings.hide(moderator, post.id, 'OFF_TOPIC');
    const hidden = { unread: 1, lastExcerpt: '', postCount: 1, lastNumber: 2 };
    expect(await stage.threads.get(second, id)).toMatchObject(hidden);
    await stage.hidings.unhide(second, post.id);
    expect(await stage.threads.get(second, id)).toMatchObject({
      unread: 2,
      lastExcerpt: SECRET,
      postCount: 2,
    });
    // Withdrawn while it is hidden, it is counted out once, and showing it again does not bring it back.
    await stage.hidings.hide(moderator, post.id, 'OFF_TOPIC');
    await stage.posts.withdraw(author, post.id);
    await stage.hidings.unhide(moderator, post.id);
    expect(await stage.threads.get(second, id)).toMatchObject(hidden);
    expect((await stage.posts.get(reader, post.id)).text).toBeNull();
  });

  it('hidden and shown by many at once keeps one hiding and true counts', async () => {
    const { id } = await open();
    const post = await write(author, id);
    for (let round = 0; round < 4; round++) {
      const verbs = Array.from({ length: 8 }, (_, i) =>
        i % 2
          ? stage.hidings.hide(moderator, post.id, 'OTHER', `raz ${i}`)
          : stage.hidings.unhide(second, post.id, `dwa ${i}`),
      );
      expect(await Promise.all(verbs.map(codeOf))).toEqual(verbs.map(() => 'done'));
      const now = await stage.posts.get(reader, post.id);
      expect(await stage.threads.get(reader, id)).toMatchObject({
        postCount: now.hiddenAt ? 1 : 2,
        lastExcerpt: now.hiddenAt ? '' : SECRET,
      });
      expect(await codeOf(stage.hidings.get(author, post.id))).toBe(now.hiddenAt ? 'done' : 'NOT_FOUND');
    }
  });
});

describe('an appeal', () => {
  it('is made once, by the author, and answered by another moderator', async () => {
    const { id } = await open();
    const post = await write(author, id);
    await stage.hidings.hide(moderator, post.id, 'INSULT');
    expect(await codeOf(stage.hidings.appeal(reader, post.id, 'Nie'))).toBe('FORBIDDEN');
    const twice = [1, 2].map(() => codeOf(stage.hidings.appeal(author, post.id, 'Proszę')));
    expect((await Promise.all(twice)).sort()).toEqual(['CONFLICT', 'done']);
    expect((await stage.reports.cases(second, { scopeId })).items[0]).toMatchObject({
      post: { id: post.id, text: null },
      text: SECRET,
      reports: [],
      hiding: { appealWords: 'Proszę', viewerCan: ['ANSWER', 'RESTORE'] },
    });
    expect(await codeOf(stage.hidings.answerAppeal(moderator, post.id, 'UPHELD', 'Nie'))).toBe('FORBIDDEN');
    const answers = [1, 2].map(() => codeOf(stage.hidings.answerAppeal(second, post.id, 'RESTORED', 'Tak')));
    expect((await Promise.all(answers)).sort()).toEqual(['CONFLICT', 'done']);
    expect((await stage.posts.get(reader, post.id)).text).toBe(SECRET);
    expect((await stage.reports.cases(second, { scopeId })).items).toEqual([]);
  });

  it('is answered by whoever hid it where nobody else keeps order', async () => {
    const place = await stage.scope();
    await stage.give(place, author, 'MEMBER');
    await stage.give(place, moderator, 'MODERATOR');
    const input = { scopeId: place, title: 'Temat', text: SECRET, language: 'pl' };
    const { id } = await stage.threads.open(author, input);
    const post = (await stage.posts.page(author, { threadId: id })).items[0]!;
    await stage.hidings.hide(moderator, post.id, 'OTHER', 'Nie');
    await stage.hidings.appeal(author, post.id, 'Jednak');
    await stage.hidings.answerAppeal(moderator, post.id, 'UPHELD', 'Nadal nie');
    expect(await stage.hidings.get(author, post.id)).toMatchObject({
      answer: 'UPHELD',
      answerWords: 'Nadal nie',
    });
    // A thread whose first post is hidden is read on.
    expect(await stage.threads.get(author, id)).toMatchObject({
      title: 'Temat',
      postCount: 0,
      lastExcerpt: '',
    });
  });
});

describe('a report', () => {
  it('is one a person and post, also when it is sent five times at once, and is told to the desk alone', async () => {
    const { id } = await open();
    const post = await write(author, id);
    const before = (await factsOf('desk', deskId)).length;
    const reports = await Promise.all(
      [1, 2, 3, 4, 5].map(() => stage.reports.report(reader, post.id, 'INSULT', 'Proszę spojrzeć')),
    );
    expect(new Set(reports.map((report) => report.id)).size).toBe(1);
    const facts = (await factsOf('desk', deskId)).slice(before);
    expect(facts.map((fact) => [fact.type, fact.data])).toEqual([['report.made', { postId: post.id }]]);
    expect(await codeOf(stage.reports.report(author, post.id, 'OTHER'))).toBe('FORBIDDEN');
    expect(await codeOf(stage.reports.report(guest(), post.id, 'OTHER'))).toBe('NOT_FOUND');
    expect(await codeOf(stage.reports.cases(reader, { scopeId }))).toBe('FORBIDDEN');
    expect((await stage.reports.cases(reader, {})).items).toEqual([]);
    expect(await stage.reports.desk(reader)).toBeNull();
    expect(await stage.reports.desk(moderator)).toMatchObject({
      waiting: 1,
      places: [{ scopeId, waiting: 1 }],
    });
    await stage.reports.close(moderator, post.id, 'DISMISSED', 'Mieści się w zasadach');
    expect((await stage.reports.own(reader)).items[0]).toMatchObject({
      outcome: 'DISMISSED',
      answer: 'Mieści się w zasadach',
    });
    const told = (await factsOf('person', reader.personId)).filter((fact) => fact.type === 'moderation.told');
    // By whom is not said.
    expect(told.map(({ actorId, data }) => [actorId, data])).toContainEqual([null, { postId: post.id }]);
    expect((await stage.reports.cases(moderator, { scopeId, state: 'CLOSED' })).items[0]).toMatchObject({
      post: { id: post.id },
      reports: [{ outcome: 'DISMISSED' }],
    });
  });

  it('is answered by the hiding of the post', async () => {
    const { id } = await open();
    const post = await write(author, id);
    await stage.reports.report(reader, post.id, 'INSULT');
    await stage.hidings.hide(second, post.id, 'INSULT');
    expect((await stage.reports.own(reader)).items[0]).toMatchObject({ outcome: 'UPHELD' });
    expect(await stage.reports.desk(moderator)).toMatchObject({ waiting: 0 });
    expect(await codeOf(stage.reports.report(moderator, post.id, 'INSULT'))).toBe('CONFLICT');
  });
});

describe('the log', () => {
  it('says who did what and why to those who keep order, and to the author without who', async () => {
    const { id, number } = await open();
    const post = await write(author, id);
    await stage.reports.warn(moderator, post.id, 'Proszę spokojniej');
    await stage.hidings.hide(moderator, post.id, 'INSULT', 'Jednak nie');
    await stage.hidings.unhide(moderator, post.id, 'Zgoda');
    const { items } = await stage.log.list(second, { scopeId, first: 3 });
    expect(items.map(({ act, words, actor, about }) => [act, words, actor?.id, about?.id])).toEqual([
      ['RESTORED', 'Zgoda', moderator.personId, author.personId],
      ['HIDDEN', 'Jednak nie', moderator.personId, author.personId],
      ['WARNED', 'Proszę spokojniej', moderator.personId, author.personId],
    ]);
    const own = (await stage.log.own(author, { first: 3 })).items;
    expect(own.map(({ act, actor, threadNumber }) => [act, actor, threadNumber])).toEqual([
      ['RESTORED', null, number],
      ['HIDDEN', null, number],
      ['WARNED', null, number],
    ]);
    expect((await stage.log.list(second, { scopeId, act: 'WARNED' })).items[0]).toMatchObject({
      act: 'WARNED',
    });
    expect(await codeOf(stage.log.list(reader, { scopeId }))).toBe('FORBIDDEN');
    expect((await stage.log.own(reader)).items).toEqual([]);
  });
});
