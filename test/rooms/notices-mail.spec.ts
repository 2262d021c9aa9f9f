/** Letters to who was not there: one about a thread, in their language, with nothing in it that they may not read when it leaves. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeMail, Preferences } from '#notices';
import { named, NoticeStage, type Somebody } from '../kit/notice-stage.js';

let stage: NoticeStage;
let ann: Somebody;
let ben: Somebody;
let group: string;

const atOnce = { quietMinutes: 0, awayMinutes: 10 };

interface Sent {
  subject: string;
  text: string;
  language: string;
  state: string;
  headers: Record<string, string>;
}

beforeAll(async () => {
  stage = await NoticeStage.open();
  [ann, ben] = await Promise.all([stage.person('ann'), stage.person('ben', 'uk')]);
  await stage.settle(stage.communityId, [ann, ben]);
}, 180_000);
afterAll(() => stage?.close());
beforeEach(async () => {
  group = await stage.group('LISTED', 'REQUEST', 'Grupa próby');
  await stage.settle(group, [ann, ben]);
  await stage.house.sql.query(`delete from platform.mail where kind = 'notice'`);
  await stage.house.sql.query('delete from notices.preference');
});

/** What left for somebody, once nothing waits any more. */
async function sent(): Promise<Sent[]> {
  await stage.tell();
  await stage.get(NoticeMail).send(atOnce);
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { rows } = await stage.house.sql.query<Sent>(
      `select subject, text, language, state, headers from platform.mail where kind = 'notice' order by created_at, id`,
    );
    if (rows.every((row) => row.state !== 'QUEUED') || Date.now() > deadline) return rows;
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function seen(person: Somebody): Promise<void> {
  await stage.house.sql.query(
    `insert into people.session (id, person_id, token_hash, device, expires_at) values ($1, $2, $3, 'x', now() + interval '1 day')`,
    [randomUUID(), person.personId, Buffer.from(randomUUID())],
  );
}

describe('a letter', () => {
  it('comes in the language of its reader, with a way to end it by one click', async () => {
    const thread = await stage.open(ann, group, named(ben), 'Asystentka');
    const [letter, ...more] = await sent();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ state: 'STORED', language: 'uk', subject: 'ann згадує Вас: Asystentka' });
    expect(letter!.text).toContain(`/threads/${thread.number}-asystentka/1`);
    expect(letter!.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const link = /<(.+)>/.exec(letter!.headers['List-Unsubscribe']!)![1]!;
    const door = stage.house.url + new URL(link).pathname;
    const asked = await fetch(door);
    expect([asked.status, (await asked.text()).includes('<form method="post">')]).toEqual([200, true]);
    expect(await ways()).toContain('MAIL');
    expect((await fetch(door, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
    expect(await ways()).not.toContain('MAIL');
    const forged = door.replace(ben.personId, ann.personId);
    expect((await fetch(forged, { method: 'POST' })).status).toBe(404);
    await stage.open(ann, group, named(ben));
    expect(await sent()).toHaveLength(1);
  });

  const ways = async (): Promise<string[]> => (await stage.get(Preferences).list(ben)).map(({ way }) => way);

  it('comes once about a thread, until they have come back', async () => {
    const thread = await stage.open(ann, group, named(ben));
    expect(await sent()).toHaveLength(1);
    await stage.write(ann, thread.id, named(ben));
    expect(await sent()).toHaveLength(1);
    await stage.read(ben, thread.id);
    await stage.write(ann, thread.id, named(ben));
    expect(await sent()).toHaveLength(2);
  });

  it('does not come to who was there, nor for what they do not want, nor about what is muted', async () => {
    const quiet = await stage.open(ann, group);
    await stage.follows.followThread(ben, quiet.id, 'MUTED');
    await stage.write(ann, quiet.id, named(ben));
    expect(await stage.told(ben)).toContain('MENTION 2');
    await stage.get(Preferences).choose(ben, 'MENTION', 'BELL');
    await stage.open(ann, group, named(ben));
    expect(await sent()).toEqual([]);
    await stage.get(Preferences).choose(ben, 'MENTION', 'MAIL');
    await seen(ben);
    await stage.open(ann, group, named(ben));
    expect(await sent()).toEqual([]);
    await stage.house.sql.query('delete from people.session where person_id = $1', [ben.personId]);
  });

  it('holds nothing of a secret group, and of another as its lead says', async () => {
    const secret = await stage.group('SECRET', 'INVITATION', 'Cicha nazwa');
    await stage.settle(secret, [ann, ben]);
    await stage.open(ann, secret, `${named(ben)} tajne`, 'Cichy temat');
    const [letter] = await sent();
    expect(letter!.subject).toBe('Нове сповіщення в Guildhall');
    expect(letter!.text).not.toMatch(/Cich|tajne|ann/);
    await stage.get(Preferences).chooseContent(stage.secretary, group, false);
    await stage.open(ann, group, named(ben), 'Głośny temat');
    expect((await sent()).at(-1)!.text).not.toContain('Głośny');
  });

  it('holds of a community’s own threads what its secretariat says, through its door', async () => {
    const secretariat = await stage.house.caller('secretariat');
    await stage.settle(stage.communityId, [{ ...ann, personId: secretariat.personId }], 'SECRETARIAT');
    const settings = 'query ($n: Int!) { community(number: $n) { id mailsContent } }';
    const { rows } = await stage.house.sql.query<{ number: number }>(
      'select number from groups.community where id = $1',
      [stage.communityId],
    );
    const said = async (): Promise<boolean> =>
      (await secretariat.get(settings, { n: rows[0]!.number })).community.mailsContent;
    const choose =
      'mutation ($id: ID!, $mails: Boolean!) { setMailsContent(scopeId: $id, mailsContent: $mails) }';
    expect(await said()).toBe(true);
    await stage.open(ann, stage.communityId, named(ben), 'Wspólny temat');
    expect((await sent()).at(-1)!.subject).toBe('ann згадує Вас: Wspólny temat');
    await secretariat.get(choose, { id: stage.communityId, mails: false });
    expect(await said()).toBe(false);
    await stage.open(ann, stage.communityId, named(ben), 'Poufny temat');
    const quiet = (await sent()).at(-1)!;
    expect(quiet.subject).toBe('Нове сповіщення в Guildhall');
    expect(quiet.text).not.toContain('Poufny');
    // the groups in it say for themselves
    await stage.open(ann, group, named(ben), 'Temat grupy');
    expect((await sent()).at(-1)!.subject).toContain('Temat grupy');
    await secretariat.get(choose, { id: stage.communityId, mails: true });
  });

  it('is dropped where its reader may not be told any more when it leaves', async () => {
    await stage.open(ann, group, named(ben), 'Już nie dla Ciebie');
    await stage.tell();
    const { rows } = await stage.house.sql.query<{ id: string }>(
      'select id from notices.notice where person_id = $1 and read_at is null order by raised_at desc limit 1',
      [ben.personId],
    );
    await stage.members.expel(stage.secretary, group, ben.personId, null);
    await stage.house.sql.query(
      `insert into platform.mail (id, recipient, language, subject, text, kind, ref) values ($1, '', '', '', '', 'notice', $2)`,
      [randomUUID(), rows[0]!.id],
    );
    const letters = await sent();
    expect(letters.map((letter) => letter.state).sort()).toEqual(['DROPPED', 'STORED']);
    expect(JSON.stringify(letters)).not.toContain('Już nie');
  });
});
