/** Who is told of what, and what of it is left when rights, texts and minds change. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Moving, Posts } from '#discussions';
import { Notices, NoticeWriter } from '#notices';
import { called, named, NoticeStage, type Somebody } from '../kit/notice-stage.js';

let stage: NoticeStage;
let ann: Somebody;
let ben: Somebody;
let eve: Somebody;
let stranger: Somebody;
let group: string;

beforeAll(async () => {
  stage = await NoticeStage.open();
  [ann, ben, eve, stranger] = await Promise.all([
    stage.person('ann'),
    stage.person('ben', 'uk'),
    stage.person('eve', 'en'),
    stage.person('stranger'),
  ]);
  await stage.settle(stage.communityId, [ann, ben, eve]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await stage.group('LISTED', 'REQUEST', 'Grupa próby');
  await stage.settle(group, [ann, ben, eve]);
});

describe('what is said', () => {
  it('a new thread is told to members, and not to who opened it; more posts of it only to who takes part', async () => {
    const thread = await stage.open(ann, group);
    expect(await stage.told(ann)).toEqual([]);
    expect(await stage.told(ben)).toEqual(['THREAD 1']);
    expect(await stage.told(stranger)).toEqual([]);
    await stage.write(ben, thread.id);
    expect(await stage.told(ann)).toEqual(['POST 1']);
    // whoever writes has read what was there
    expect(await stage.told(ben)).toEqual([]);
    await stage.write(eve, thread.id);
    await stage.write(eve, thread.id);
    expect(await stage.told(ann)).toEqual(['POST 3']);
    expect(await stage.told(ben)).toEqual(['POST 2']);
    const [notice] = await stage.waiting(ann);
    expect(notice).toMatchObject({
      author: { id: eve.personId },
      title: 'Wątek',
      place: 'Grupa próby',
      excerpt: 'Wpis',
    });
    expect(notice!.address).toMatch(/^\/groups\/\d+-grupa-proby\/threads\/\d+-watek\/2$/);
  });

  it('a mention goes before a reply, and a reply before a post', async () => {
    const thread = await stage.open(ann, group);
    const first = (await stage.get(Posts).page(ann, { threadId: thread.id, first: 1 })).items[0]!;
    await stage.write(ben, thread.id);
    await stage.write(ben, thread.id, 'Odpowiedź', first.id);
    expect(await stage.told(ann)).toEqual(['REPLY 2']);
    await stage.write(eve, thread.id, named(ann), first.id);
    expect(await stage.told(ann)).toEqual(['MENTION 3']);
    expect((await stage.waiting(ann))[0]).toMatchObject({ author: { id: eve.personId } });
    await stage.write(ben, thread.id);
    expect(await stage.told(ann)).toEqual(['MENTION 4']);
    expect((await stage.waiting(ann))[0]!.address).toMatch(/\/4$/);
  });

  it('the facilitators of a community are those who lead it, whatever they are called there', async () => {
    await stage.open(ann, stage.communityId, called({ towns: [], roles: ['FACILITATOR'] }));
    expect(await stage.told(stage.secretary)).toContain('MENTION 1');
    expect(await stage.told(ben)).not.toContain('MENTION 1');
  });

  it('an edit tells whom it adds, also who has read the post, and nobody twice', async () => {
    const thread = await stage.open(ann, group);
    await stage.read(ben, thread.id);
    await stage.read(eve, thread.id);
    const post = await stage.write(ann, thread.id, named(eve));
    await stage.read(ben, thread.id);
    await stage.told(eve);
    await stage.get(Posts).edit(ann, { id: post.id, version: 1, text: `${named(eve)} ${named(ben)}` });
    expect(await stage.told(ben)).toEqual(['MENTION 1']);
    expect(await stage.told(eve)).toEqual(['MENTION 1']);
  });

  it('reading the thread reads the notice; the next post makes a new one', async () => {
    const thread = await stage.open(ann, group);
    await stage.write(ben, thread.id);
    expect(await stage.told(ann)).toEqual(['POST 1']);
    await stage.read(ann, thread.id);
    expect(await stage.get(Notices).unread(ann.personId)).toBe(0);
    expect(await stage.told(ann)).toEqual([]);
    await stage.write(ben, thread.id);
    expect(await stage.told(ann)).toEqual(['POST 1']);
    const all = await stage.get(Notices).list(ann, {});
    expect(all.items.slice(0, 2).map((notice) => notice.unread)).toEqual([true, false]);
  });

  it('what was read before it could be told is not told', async () => {
    const thread = await stage.open(ann, group);
    await stage.write(ben, thread.id);
    await stage.read(ann, thread.id);
    expect(await stage.told(ann)).toEqual([]);
  });

  it('posts that go to another thread are news only for who has not read them', async () => {
    const [thread, into] = [await stage.open(ann, group), await stage.open(ann, group)];
    const { id } = await stage.write(ben, thread.id);
    await stage.read(eve, thread.id);
    expect([await stage.told(eve), await stage.told(ben)]).toEqual([['THREAD 1'], ['THREAD 1']]);
    const moving = stage.get(Moving);
    const fresh = await moving.split(stage.secretary, {
      threadId: thread.id,
      postIds: [id],
      title: 'Osobno',
    });
    // ben wrote it, and eve has read it; ann has not
    expect([await stage.told(eve), await stage.told(ben)]).toEqual([['THREAD 1'], ['THREAD 1']]);
    expect((await stage.told(ann)).sort()).toEqual(['POST 1', 'THREAD 1']);
    // Behind a post that they have not read, it is read there too: only what comes later is told.
    await moving.merge(stage.secretary, { id: fresh.id, intoId: into.id });
    expect(await stage.told(eve)).toEqual(['THREAD 1']);
  });

  it('a withdrawn post is taken back, and its text is in no notice', async () => {
    const thread = await stage.open(ann, group);
    const post = await stage.write(ben, thread.id, 'Tajemnica');
    await stage.tell();
    await stage.write(ben, thread.id, 'Jawne');
    await stage.tell();
    await stage.get(Posts).withdraw(ben, post.id);
    await stage.tell();
    expect(JSON.stringify(await stage.waiting(ann))).not.toContain('Tajemnica');
    const alone = await stage.write(eve, thread.id, named(ben));
    expect(await stage.told(ben)).toEqual(['MENTION 1']);
    await stage.get(Posts).withdraw(eve, alone.id);
    expect(await stage.told(ben)).toEqual([]);
  });
});

describe('how closely one follows', () => {
  it('muted: only what names me', async () => {
    const thread = await stage.open(ann, group);
    await stage.follows.followThread(ann, thread.id, 'MUTED');
    const first = (await stage.get(Posts).page(ann, { threadId: thread.id, first: 1 })).items[0]!;
    await stage.write(ben, thread.id, 'Odpowiedź', first.id);
    expect(await stage.told(ann)).toEqual([]);
    await stage.write(ben, thread.id, named(ann));
    expect(await stage.told(ann)).toEqual(['MENTION 1']);
  });

  it('mentions: replies to me too; all: everything, without taking part', async () => {
    const thread = await stage.open(ann, group);
    const first = (await stage.get(Posts).page(ann, { threadId: thread.id, first: 1 })).items[0]!;
    await stage.follows.followThread(ann, thread.id, 'MENTIONS');
    await stage.read(eve, thread.id);
    await stage.follows.followThread(eve, thread.id, 'ALL');
    await stage.write(ben, thread.id);
    expect(await stage.told(ann)).toEqual([]);
    expect(await stage.told(eve)).toEqual(['POST 1']);
    await stage.write(ben, thread.id, 'Odpowiedź', first.id);
    expect(await stage.told(ann)).toEqual(['REPLY 1']);
  });

  it('of a place: muted says nothing of threads, all says every post', async () => {
    await stage.follows.followPlace(ben, group, 'MUTED');
    await stage.follows.followPlace(eve, group, 'ALL');
    const thread = await stage.open(ann, group);
    await stage.write(ann, thread.id);
    expect(await stage.told(ben)).toEqual([]);
    expect(await stage.told(eve)).toEqual(['THREAD 2']);
    await stage.follows.followPlace(eve, group, 'NEW_THREADS');
    expect(await stage.follows.ofPlaces(eve, [group])).toEqual(new Map([[group, 'NEW_THREADS']]));
    expect(await stage.follows.ofThreads(ann, [thread.id])).toEqual(new Map([[thread.id, 'ALL']]));
  });
});

describe('rights', () => {
  it('whoever loses access loses what was told of it, and is told that they were sent away', async () => {
    const thread = await stage.open(ann, group, 'Poufne');
    await stage.write(ann, thread.id, `${named(ben)} poufne`);
    expect(await stage.told(ben)).toEqual(['MENTION 2']);
    await stage.members.expel(stage.secretary, group, ben.personId, null);
    expect(await stage.told(ben)).toEqual(['REMOVED 1']);
    expect(await stage.get(Notices).unread(ben.personId)).toBe(1);
    await stage.write(ann, thread.id, named(ben));
    expect(await stage.told(ben)).toEqual(['REMOVED 1']);
  });

  it('out of a secret group: not even its name is left', async () => {
    const secret = await stage.group('SECRET', 'INVITATION', 'Tajna nazwa');
    await stage.members.addMember(stage.secretary, secret, { personId: ben.personId, role: 'MEMBER' });
    expect(await stage.told(ben)).toEqual(['ADDED 1']);
    expect((await stage.waiting(ben))[0]!.place).toBe('Tajna nazwa');
    await stage.members.expel(stage.secretary, secret, ben.personId, null);
    expect(await stage.told(ben)).toEqual(['REMOVED 1']);
    expect(await stage.waiting(ben)).toMatchObject([{ place: null, address: null, author: null }]);
  });
});

describe('coming in and becoming', () => {
  it('a request is told to those who answer it until it is answered, the answer to who asked', async () => {
    const asked = await stage.group('LISTED', 'REQUEST', 'Za zgodą');
    const { requestId } = await stage.members.join(ann, asked, { message: 'Proszę', answers: [] });
    expect(await stage.told(stage.secretary)).toEqual(['REQUEST 1']);
    expect(await stage.told(ben)).toEqual([]);
    await stage.requests.answer(stage.secretary, requestId!, true);
    expect(await stage.told(stage.secretary)).toEqual([]);
    expect(await stage.told(ann)).toEqual(['REQUEST_ANSWERED 1']);
    expect((await stage.waiting(ann))[0]).toMatchObject({ accepted: true, place: 'Za zgodą' });
    await stage.members.changeRole(stage.secretary, asked, ann.personId, 'MODERATOR');
    expect(await stage.told(ann)).toEqual(['ROLE 1', 'REQUEST_ANSWERED 1']);
    expect((await stage.waiting(ann))[0]!.role).toBe('MODERATOR');
  });
});

describe('reading and the bell', () => {
  it('read, kept for later, and read up to: the count agrees', async () => {
    const notices = stage.get(Notices);
    const threads = [
      await stage.open(ann, group),
      await stage.open(ann, group),
      await stage.open(ann, group),
    ];
    await stage.tell();
    const [newest, middle] = await stage.waiting(eve);
    const before = await notices.unread(eve.personId);
    expect((await notices.markRead(eve, middle!.id)).unread).toBe(false);
    expect(await notices.unread(eve.personId)).toBe(before - 1);
    await stage.read(eve, threads[2]!.id);
    expect((await notices.markUnread(eve, newest!.id)).unread).toBe(true);
    expect(await notices.unread(eve.personId)).toBe(before - 1);
    expect(await notices.markReadUpTo(eve, newest!.id)).toBe(0);
  });

  it('somebody else’s notice is not there', async () => {
    await stage.open(ann, group);
    await stage.tell();
    const [notice] = await stage.waiting(ben);
    await expect(stage.get(Notices).markRead(eve, notice!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a worker that is at work tells within a second, and reading takes it back', async () => {
    await stage.get(NoticeWriter).begin();
    const unread = () => stage.get(Notices).unread(ben.personId);
    const before = await unread();
    const thread = await stage.open(ann, group);
    await stage.write(ann, thread.id, named(ben));
    // Of a thread there is one notice: of its opening first, and of being named as soon as that is told too.
    const isNamed = async () => (await stage.waiting(ben))[0]?.reason === 'MENTION';
    const deadline = Date.now() + 5000;
    while (!(await isNamed()) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50));
    expect(await isNamed()).toBe(true);
    expect(await unread()).toBe(before + 1);
    await stage.read(ben, thread.id);
    expect(await unread()).toBe(before);
  });
});
