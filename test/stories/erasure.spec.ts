/** A story: somebody leaves for good. Everything of theirs is looked for, everywhere; the threads that they wrote in stay whole. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { guest, newId } from '#kernel';
import { Database, Traces, UnitOfWork } from '#platform';
import { testPassword, type Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { eraseAccount, liveThrough, type Life } from '../kit/leaving.js';
import { freshThread, LiveThread } from '../kit/live-client.js';
import { columnsOfPersons, inFiles, inTables } from '../kit/markers.js';
import { decided, ofTheLog } from '../kit/person-columns.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
/** one takes their words along, the other leaves them */
let going: Life;
let staying: Life;
let reader: LiveThread;
let keptReader: LiveThread;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  going = await liveThrough(house, ids, 'qzxgo');
  staying = await liveThrough(house, ids, 'qzxstay');
  const member = await house.caller('member2');
  reader = await LiveThread.open(member, going.threadId);
  keptReader = await LiveThread.open(member, staying.threadId);
}, 240_000);
afterAll(async () => {
  reader?.close();
  keptReader?.close();
  await house?.close();
});

const erase = (life: Life, posts: 'STAY' | 'ERASED', password = testPassword) =>
  life.caller.ask(eraseAccount, { input: { password, posts } });
const exported = async (caller: Caller) => {
  const response = await fetch(`${house.url}/own-data`, {
    headers: { 'apollo-require-preflight': 'true', ...(caller.cookie ? { cookie: caller.cookie } : {}) },
  });
  return { status: response.status, text: await response.text() };
};

describe('letters to others', () => {
  it('lose the name of who goes where they name them, and nothing that merely reads alike', async () => {
    const id = newId();
    const link = 'Zaproszenie przyjmiesz tutaj:\n\nhttps://guildhall.example/invitations/x';
    const letters = [
      ['naming', 'QUEUED', [id], `Zaprasza: https.\n\n${link}`],
      ['alike', 'QUEUED', [], link],
      ['sent naming', 'STORED', [id], 'Zaprasza: https.'],
      ['sent alike', 'STORED', [], link],
    ];
    for (const letter of letters)
      await house.sql.query(
        `insert into platform.mail (id, recipient, language, kind, next_attempt_at, subject, state, names, text)
         values (gen_random_uuid(), 'letters@town.example', 'pl', 'invitation', now() + interval '1 hour', $1, $2, $3, $4)`,
        letter,
      );
    await house.app
      .get(UnitOfWork)
      .run(guest(), (tx) =>
        house.app.get(Traces).forget(tx, { id, name: 'https', addresses: [], claimed: [], buckets: [] }),
      );
    const { rows } = await house.sql.query(
      `delete from platform.mail where recipient = 'letters@town.example' returning subject, text`,
    );
    expect(rows.sort((a, b) => (a.subject < b.subject ? -1 : 1))).toEqual([
      { subject: 'alike', text: link },
      { subject: 'naming', text: `Zaprasza: ….\n\n${link}` },
      { subject: 'sent alike', text: link },
    ]);
  });
});

describe('the own data in a file', () => {
  it('holds every word that the person left, of secrets nothing, of others no address and no text', async () => {
    const { status, text } = await exported(going.caller);
    expect(status).toBe(200);
    const document = JSON.parse(text);
    expect(Object.keys(document)).toEqual([
      'format',
      'version',
      'exportedAt',
      'people',
      'municipalities',
      'documents',
      'discussions',
      'groups',
      'outcomes',
      'registrations',
      'meetings',
      'questions',
      'tables',
      'minutes',
      'practices',
      'notices',
    ]);
    const words = [...going.marks, ...going.spoken].filter(
      (mark) => mark.startsWith('qzxgo') && !/Bytes$/.test(mark),
    );
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toMatch(/[0-9a-f]{64}|argon2/);
    // no link of a letter that still opens something
    expect(text).not.toMatch(/\/[\w-]{43}/);
    expect(text).not.toContain('Odpowiedź, która zostaje');
    expect(text).not.toContain('member2@town.example');
    expect(text).not.toContain('qzxstay');
  });

  it('is for a session alone', async () => {
    expect((await exported(house.guest())).status).toBe(401);
    const plain = await fetch(`${house.url}/own-data`, { headers: { cookie: going.caller.cookie! } });
    expect(plain.status).toBe(400);
  });
});

describe('before it', () => {
  it('every mark can be found: else not finding them would prove nothing', async () => {
    const needles = [...going.marks, ...going.spoken];
    const found = [...(await inTables(house.sql, needles)), ...(await inFiles(house.folder, needles))];
    const seen = new Set(found.map((one) => one.needle));
    expect(needles.filter((needle) => !seen.has(needle))).toEqual([]);
  });

  it('the password is asked for, and a wrong one changes nothing', async () => {
    const answer = await erase(going, 'ERASED', 'not the password');
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_CREDENTIALS', field: 'input.password' });
    expect((await going.caller.get('{ viewer { person { name } } }')).viewer.person.name).toBe(going.name);
  });

  it('the last who leads somewhere, or runs the installation, is told where; and stays whole', async () => {
    const facilitator = await house.caller('facilitator');
    const refused = await facilitator.ask(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LAST_LEAD' });
    const places = refused.errors[0]!.extensions['places'] as { title: string; address: string }[];
    const numbers = places.map(({ address }) => Number(/^\/groups\/(\d+)-/.exec(address)?.[1])).sort();
    expect(numbers).toEqual(
      Object.values(ids.groups)
        .map((group) => group.number)
        .sort(),
    );
    expect((await facilitator.get('{ viewer { person { erased } } }')).viewer.person.erased).toBe(false);
    const admin = await house.caller('admin');
    const last = await admin.ask(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
    expect(last.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LAST_ADMINISTRATOR' });
  });
});

describe('the erasure', () => {
  beforeAll(async () => {
    const second = house.guest();
    await second.signIn(going.address);
    const socket = await second.socket();
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    expect(await erase(going, 'ERASED')).toMatchObject({ data: { eraseAccount: true }, errors: [] });
    await closed;
    expect((await second.get('{ viewer { person { id } } }')).viewer).toBeNull();
    expect(await erase(staying, 'STAY')).toMatchObject({ data: { eraseAccount: true }, errors: [] });
    const waiting = `select 1 from platform.stored_file where state = 'RELEASED'
      union all select 1 from platform.stored_piece where file_id is null`;
    while ((await house.sql.query(waiting)).rowCount) await new Promise((soon) => setTimeout(soon, 50));
  }, 60_000);

  it('leaves no mark in any column of any table, nor in any file', async () => {
    const needles = [...going.marks, ...going.spoken];
    expect(await inTables(house.sql, needles)).toEqual([]);
    expect(await inFiles(house.folder, needles)).toEqual([]);
  });

  it('leaves the words of posts where they were asked to stay, and nothing else', async () => {
    expect(await inTables(house.sql, staying.marks)).toEqual([]);
    expect(await inFiles(house.folder, staying.marks)).toEqual([]);
    const places = (await inTables(house.sql, staying.spoken)).map((one) => one.place);
    expect([...new Set(places)].sort()).toEqual([
      'discussions.attachment.file_id',
      'discussions.post.excerpt',
      'discussions.post.text',
      'discussions.post_revision.text',
      'platform.stored_file.id',
      'platform.stored_file.name',
      'platform.stored_piece.file_id',
      'platform.stored_piece.key',
    ]);
  });

  it('would have been seen to leave one: a leak in each kind of place is found', async () => {
    const leaks: [string, string][] = [
      [
        `update municipalities.municipality set abouts = '{"pl": "zna qzxgoName"}' where id = '${ids.municipality.id}'`,
        'municipalities.municipality.abouts',
      ],
      [`insert into platform.secret (name, value) values ('leak', 'qzxgoabout')`, 'platform.secret.value'],
      [
        `update discussions.thread set title = 'QZXGOPOST' where id = '${going.threadId}'`,
        'discussions.thread.title',
      ],
      [
        `insert into platform.throttle (bucket, count, until) values ('${going.address}', 1, now())`,
        'platform.throttle.bucket',
      ],
    ];
    for (const [leak] of leaks) await house.sql.query(leak);
    await writeFile(join(house.folder, 'leak.tmp'), `x${going.marks[0]}x`);
    const found = await inTables(house.sql, [...going.marks, ...going.spoken]);
    expect([...new Set(found.map((one) => one.place))].sort()).toEqual(
      leaks.map(([, place]) => place).sort(),
    );
    expect(await inFiles(house.folder, going.marks)).toContainEqual({
      place: 'leak.tmp',
      needle: going.marks[0],
    });
  });

  it('was decided for every column that refers to a person', async () => {
    expect(await columnsOfPersons(house.sql)).toEqual(Object.keys(decided).sort());
    for (const [place, decision] of Object.entries(decided)) {
      if (decision !== 'GONE') continue;
      const [schema, table, column] = place.split('.');
      const { rows } = await house.sql.query(
        `select 1 from ${schema}.${table} where ${column} = any($1::uuid[])`,
        [[going.caller.personId, staying.caller.personId]],
      );
      expect({ place, left: rows.length }).toEqual({ place, left: 0 });
    }
  });

  it('leaves the id itself where it was decided to stay, and nowhere else', async () => {
    const stays = [...Object.keys(decided).filter((place) => decided[place] === 'TOMBSTONE'), ...ofTheLog];
    const places = (await inTables(house.sql, [going.caller.personId])).map((one) => one.place);
    expect(places.filter((place) => !stays.includes(place))).toEqual([]);
  });

  it('keeps threads whole: numbers, answers and quotes stand, and the tombstone says no name', async () => {
    const member = await house.caller('member2');
    const thread = await freshThread(member, going.threadId);
    expect(thread.posts.map((post) => post.number)).toEqual([1, 2, 3, 4]);
    const nobody = { id: going.caller.personId, name: '', initials: '', erased: true, municipality: null };
    const [first, answer] = thread.posts;
    expect(first).toMatchObject({ author: nobody, text: null, attachments: [] });
    expect(first!.withdrawnAt).not.toBeNull();
    expect(answer).toMatchObject({
      text: `[@…](guildhall:person/${going.caller.personId}), zgoda`,
      replyTo: { author: nobody, excerpt: '' },
      mentions: [],
      reactions: [],
    });
    const kept = await freshThread(member, staying.threadId);
    expect(kept.posts[0]).toMatchObject({ text: 'qzxstaypost', author: { erased: true, name: '' } });
    expect(kept.posts[0]!.attachments).toHaveLength(1);
    expect(kept.posts[0]!.reactions).toEqual([{ kind: 'THANKS', personIds: [member.personId] }]);
  });

  it('is seen at once by whoever has the thread open: snapshot and facts equal a fresh query', async () => {
    const member = await house.caller('member2');
    for (const [live, life] of [
      [reader, going],
      [keptReader, staying],
    ] as const) {
      await until(() =>
        live.store
          .state()
          .posts.every((post) => post.author.id !== life.caller.personId || post.author.erased),
      );
      const fresh = await freshThread(member, life.threadId);
      await until(() => live.store.state().head >= fresh.head);
      expect(withoutTickets(live.store.state().posts)).toEqual(withoutTickets(fresh.posts));
    }
  });

  it('leaves the other their conversation, closed', async () => {
    const other = await house.caller('member2');
    const { conversations } = await other.get(
      '{ conversations(first: 20) { items { id closedAt closedByViewer other { erased name } } } }',
    );
    const found = conversations.items.find((one: { id: string }) => one.id === going.conversation.id);
    expect(found).toMatchObject({ closedByViewer: false, other: { erased: true, name: '' } });
    expect(found.closedAt).not.toBeNull();
    const talk = await freshThread(other, going.conversation.threadId);
    expect(talk.posts.map((post) => post.text)).toEqual([null, 'Odpowiedź, która zostaje']);
    expect((await freshThread(other, staying.conversation.threadId)).posts[0]!.text).toBe(
      'qzxstayconversation',
    );
  });

  it('is the same wherever the person could be met', async () => {
    const admin = await house.caller('admin');
    const id = going.caller.personId;
    const { person } = await admin.get(
      `query ($id: ID!) { person(id: $id) { name initials erased headline about phone email languages face { url }
         municipality { id } affiliations { id } groups { id } viewerMayContact } }`,
      { id },
    );
    expect(person).toEqual({
      name: '',
      initials: '',
      erased: true,
      headline: null,
      about: null,
      phone: null,
      email: null,
      languages: [],
      face: null,
      municipality: null,
      affiliations: [],
      groups: [],
      viewerMayContact: false,
    });
    expect(await house.guest().refusal('query ($id: ID!) { person(id: $id) { id } }', { id })).toBe(
      'NOT_FOUND',
    );
    const { people } = await admin.get(
      'query ($name: String) { people(filter: { name: $name }, first: 50) { items { person { id } } } }',
      { name: 'qzxgo' },
    );
    expect(people.items).toEqual([]);
    const { municipality } = await admin.get(
      `query ($n: Int!) { municipality(number: $n) { people { id } offices { holder { id } }
         mandates { id until person { id name erased } } } }`,
      { n: ids.municipality.number },
    );
    expect(municipality.people.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(municipality.offices.map((one: { holder: unknown }) => one.holder)).toEqual([null, null]);
    const mandate = municipality.mandates.find((one: { id: string }) => one.id === going.mandateId);
    expect(mandate).toEqual({
      id: going.mandateId,
      until: new Date().toISOString().slice(0, 10),
      person: { id, name: '', erased: true },
    });
  });

  it('ends what the person could do, and keeps that they belonged', async () => {
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
    const { rows } = await house.sql.query(
      'select count(*)::int as n, count(until)::int as ended from groups.membership where person_id = $1',
      [going.caller.personId],
    );
    expect(rows[0]).toEqual({ n: going.membershipsBefore, ended: going.membershipsBefore });
    expect(
      await going.caller.refusal(eraseAccount, { input: { password: testPassword, posts: 'STAY' } }),
    ).toBe('UNAUTHENTICATED');
    expect(
      await house
        .guest()
        .refusal('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
          input: { email: going.address, password: testPassword },
        }),
    ).toBe('BAD_CREDENTIALS');
  });
});

/** An address with a ticket is signed anew each hour. */
function withoutTickets(posts: readonly { attachments: object[] }[]): unknown {
  return posts.map((post) => ({
    ...post,
    attachments: post.attachments.map((one) => Object.keys(one).length),
  }));
}
