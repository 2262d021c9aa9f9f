/** What keeping order tells, and what two tell one another: to whom, without whose name, and when it is over. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Conversations, Hidings, Posts, Reports, type Post } from '#discussions';
import { newId } from '#kernel';
import { NoticeMail, Notices } from '#notices';
import { named, NoticeStage, type Somebody } from '../kit/notice-stage.js';
import { until } from '../kit/watching.js';

let stage: NoticeStage;
let ann: Somebody;
let ben: Somebody;
let keeper: Somebody;
let other: Somebody;
let group: string;
let thread: string;

beforeAll(async () => {
  stage = await NoticeStage.open();
  [ann, ben, keeper, other] = await Promise.all([
    stage.person('ann'),
    stage.person('ben', 'uk'),
    stage.person('keeper', 'en'),
    stage.person('other', 'ro'),
  ]);
  await stage.settle(stage.communityId, [ann, ben, keeper, other]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await stage.group('LISTED', 'REQUEST', 'Grupa próby');
  await stage.settle(group, [ann, ben]);
  await stage.settle(group, [keeper, other], 'MODERATOR');
  thread = (await stage.open(ann, group)).id;
  for (const person of [ben, keeper, other, stage.secretary]) await stage.read(person, thread);
  await stage.tell();
  await stage.house.sql.query('delete from notices.notice');
});

async function writtenBy(author: Somebody, text?: string): Promise<Post> {
  const post = await stage.write(author, thread, text);
  for (const person of [ann, ben, keeper, other]) await stage.read(person, thread);
  return post;
}

describe('keeping order', () => {
  it('a report is told to those who keep order there, without the reporter, and is over when one of them answers', async () => {
    const post = await writtenBy(ann, 'Zły wpis');
    await stage.get(Reports).report(ben, post.id, 'ADVERTISING');
    expect(await stage.told(keeper)).toEqual(['REPORT 1']);
    expect(await stage.told(stage.secretary)).toEqual(['REPORT 1']);
    expect(await stage.told(ann)).toEqual([]);
    expect((await stage.waiting(keeper))[0]).toMatchObject({
      author: null,
      title: 'Wątek',
      address: '/moderation',
    });
    expect(JSON.stringify(await stage.waiting(keeper))).not.toContain(ben.personId);
    await stage.get(Reports).close(other, post.id, 'DISMISSED', 'W porządku');
    expect(await stage.told(keeper)).toEqual([]);
    expect(await stage.told(ann)).toEqual([]);
  });

  it('who keeps order no longer is told of nothing that waits there', async () => {
    const post = await writtenBy(ann);
    await stage.get(Reports).report(ben, post.id, 'ADVERTISING');
    expect(await stage.told(keeper)).toEqual(['REPORT 1']);
    await stage.members.changeRole(stage.secretary, group, keeper.personId, 'MEMBER');
    expect(await stage.told(keeper)).toEqual(['ROLE 1']);
    expect(await stage.get(Notices).unread(keeper.personId)).toBe(1);
  });

  it('hidden, appealed, answered: the author is told, and those who keep order until one has answered', async () => {
    const post = await writtenBy(ann, 'Zły wpis');
    await stage.get(Hidings).hide(keeper, post.id, 'ADVERTISING');
    expect(await stage.told(ann)).toEqual(['HIDDEN 1']);
    const [hidden] = await stage.waiting(ann);
    expect(hidden).toMatchObject({ author: null, excerpt: null, title: 'Wątek' });
    expect(hidden!.address).toMatch(/\/threads\/\d+-watek\/2$/);
    await stage.get(Hidings).appeal(ann, post.id, 'To nie reklama');
    expect(await stage.told(other)).toEqual(['APPEAL 1']);
    expect((await stage.waiting(other))[0]).toMatchObject({ author: { id: ann.personId } });
    await stage.get(Hidings).answerAppeal(other, post.id, 'RESTORED', 'Racja');
    expect(await stage.told(ann)).toEqual(['APPEAL_ANSWERED 1']);
    expect((await stage.waiting(ann))[0]).toMatchObject({ accepted: true, author: null });
    expect(await stage.told(keeper)).toEqual([]);
  });

  it('shown again before the author came: there is nothing to tell', async () => {
    const post = await writtenBy(ann);
    await stage.get(Hidings).hide(keeper, post.id, 'ADVERTISING');
    expect(await stage.told(ann)).toEqual(['HIDDEN 1']);
    await stage.get(Hidings).unhide(keeper, post.id);
    expect(await stage.told(ann)).toEqual([]);
  });
});

describe('several posts in one notice', () => {
  it('the count falls with each that is withdrawn or hidden, and the notice tells of those that are left', async () => {
    const first = await stage.write(ben, thread);
    const second = await stage.write(ben, thread, named(ann));
    const third = await stage.write(keeper, thread);
    expect(await stage.told(ann)).toEqual(['MENTION 3']);
    await stage.get(Posts).withdraw(ben, second.id);
    expect(await stage.told(ann)).toEqual(['POST 2']);
    expect((await stage.waiting(ann))[0]).toMatchObject({ author: { id: keeper.personId } });
    await stage.get(Hidings).hide(other, third.id, 'ADVERTISING');
    expect(await stage.told(ann)).toEqual(['POST 1']);
    const [left] = await stage.waiting(ann);
    expect(left).toMatchObject({ author: { id: ben.personId } });
    expect(left!.address).toMatch(/\/2$/);
    await stage.get(Posts).withdraw(ben, first.id);
    expect(await stage.told(ann)).toEqual([]);
  });
});

describe('a conversation', () => {
  it('each message is told to the other of the two, leads there, and is muted like a thread', async () => {
    const open = (text: string) =>
      stage.get(Conversations).open(ann, { key: newId(), personId: ben.personId, text, language: 'pl' });
    const { thread: talk } = await open('Dzień dobry');
    expect(await stage.told(ben)).toEqual(['MESSAGE 1']);
    await open('Jeszcze jedno');
    expect(await stage.told(ben)).toEqual(['MESSAGE 2']);
    expect((await stage.waiting(ben))[0]).toMatchObject({
      author: { id: ann.personId },
      place: null,
      address: `/conversations/${talk.number}`,
    });
    await stage.read(ben, talk.id);
    const answer = await stage.write(ben, talk.id, 'Słucham');
    expect(await stage.told(ann)).toEqual(['MESSAGE 1']);
    await stage.get(Posts).withdraw(ben, answer.id);
    expect(await stage.told(ann)).toEqual([]);
    await stage.follows.followThread(ben, talk.id, 'MUTED');
    await open('I jeszcze');
    expect(await stage.told(ben)).toEqual([]);
  });
});

describe('letters', () => {
  async function letterTo(person: Somebody): Promise<{ subject: string; text: string }> {
    await stage.tell();
    await stage.get(NoticeMail).send({ quietMinutes: 0, awayMinutes: 0 });
    const left = `select subject, text from platform.mail m where kind = 'notice' and state = 'STORED' and recipient = $1`;
    const letters = async () =>
      (await stage.house.sql.query<{ subject: string; text: string }>(left, [person.email])).rows;
    await until(async () => (await letters()).length > 0, 10_000);
    return (await letters())[0]!;
  }
  beforeEach(() => stage.house.sql.query(`delete from platform.mail where kind = 'notice'`));

  it('of a conversation say that there is something, and nothing of it', async () => {
    const content = { personId: ben.personId, text: 'Bardzo poufne', language: 'pl' };
    await stage.get(Conversations).open(keeper, { key: newId(), ...content });
    const { subject, text } = await letterTo(ben);
    expect(subject).toBe('Нове сповіщення в Guildhall');
    expect(text).not.toContain('poufne');
    expect(text).not.toContain('keeper');
  });

  it('of order are in the language of their reader, and name no reporter', async () => {
    const post = await writtenBy(ann, 'Zły wpis');
    await stage.get(Reports).report(ben, post.id, 'ADVERTISING');
    const { subject, text } = await letterTo(other);
    expect(subject).toBe('A fost sesizat un mesaj: Wątek');
    expect(text).toContain('/moderation');
    expect(text).not.toContain('ben');
    await stage.get(Hidings).hide(keeper, post.id, 'ADVERTISING');
    expect((await letterTo(ann)).subject).toBe('Twój wpis został ukryty: Wątek');
  });
});

it('nobody who was erased is told', async () => {
  const gone = await stage.person('gone');
  await stage.settle(stage.communityId, [gone]);
  await stage.settle(group, [gone], 'MODERATOR');
  const post = await writtenBy(ann);
  await stage.house.sql.query('update people.person set erased_at = now() where id = $1', [gone.personId]);
  await stage.get(Reports).report(ben, post.id, 'ADVERTISING');
  await stage.write(ben, thread, named(gone));
  await stage.tell();
  const { rowCount } = await stage.house.sql.query('select 1 from notices.notice where person_id = $1', [
    gone.personId,
  ]);
  expect(rowCount).toBe(0);
});
