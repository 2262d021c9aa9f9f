/** Conversations of two: who may begin one, who reads it, how it is closed, and that nobody above looks in. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { until, watch } from '../kit/watching.js';
import { House } from '../kit/house.js';

let house: House;
let member: Caller;
let stranger: Caller;

beforeAll(async () => {
  house = await House.open();
  member = await house.caller('member');
  stranger = await house.caller('stranger');
});
afterAll(() => house.close());

const opening = `mutation ($input: OpenConversationInput!) {
  openConversation(input: $input) { id closedAt closedByViewer other { id } thread { id number unread viewerCan } } }`;
const say = (personId: string, text = 'Dzień dobry', key = randomUUID()) => ({
  input: { key, personId, text, language: 'pl' },
});
const close =
  'mutation ($id: ID!) { closeConversation(id: $id) { closedAt closedByViewer thread { viewerCan } } }';
const reopen = 'mutation ($id: ID!) { reopenConversation(id: $id) { closedAt } }';
const settings = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { version } }';
const talkOf =
  'query ($number: Int!) { conversation(number: $number) { id closedAt thread { id unread viewerCan } } }';

async function choose(person: Caller, contactBy: string): Promise<void> {
  const { rows } = await house.sql.query<{ version: number }>(
    'select version from people.person where id = $1',
    [person.personId],
  );
  await person.get(settings, { input: { version: rows[0]!.version, contactBy } });
}

async function begin(
  from: Caller,
  to: Caller,
): Promise<{ id: string; thread: { id: string; number: number } }> {
  await house.sql.query('delete from platform.throttle');
  return (await from.get(opening, say(to.personId))).openConversation;
}

describe('a conversation', () => {
  it('is one for each pair, and waits for the other', async () => {
    const first = await begin(member, stranger);
    const again = (await member.get(opening, say(stranger.personId, 'I jeszcze'))).openConversation;
    const answer = (await stranger.get(opening, say(member.personId, 'Dobry'))).openConversation;
    expect([again.id, answer.id]).toEqual([first.id, first.id]);
    const { conversations } = await member.get(
      '{ conversations { items { id other { id } thread { unread } } } }',
    );
    expect(conversations.items).toContainEqual({
      id: first.id,
      other: { id: stranger.personId },
      thread: { unread: 1 },
    });
    expect((await member.get('{ viewer { unreadConversations } }')).viewer.unreadConversations).toBe(1);
    const { unreadThreads } = await member.get('{ unreadThreads { items { title conversation { id } } } }');
    expect(unreadThreads.items).toContainEqual({ title: '', conversation: { id: first.id } });
  });

  it('that both begin at once is one', async () => {
    const [a, b] = [await house.caller('observer'), await house.caller('facilitator')];
    const answers = await Promise.all(
      [1, 2, 3].flatMap((n) => [
        a.get(opening, say(b.personId, `a${n}`)),
        b.get(opening, say(a.personId, `b${n}`)),
      ]),
    );
    expect(new Set(answers.map(({ openConversation }) => openConversation.id)).size).toBe(1);
    const { posts } = await a.get('query ($id: ID!) { posts(threadId: $id) { items { text number } } }', {
      id: answers[0]!.openConversation.thread.id,
    });
    expect(posts.items.map(({ text }: { text: string }) => text).sort()).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
      'b3',
    ]);
  });

  it('is not there for a third person, whatever their role; not by its number, thread, posts, scope or stream', async () => {
    const { id, thread } = await begin(member, stranger);
    for (const name of ['admin', 'secretariat', 'coordinator', 'moderator', 'facilitator', 'expelled']) {
      const other = await house.caller(name);
      const tries: [string, Record<string, unknown>][] = [
        [talkOf, { number: thread.number }],
        ['query ($number: Int!) { thread(number: $number) { id } }', { number: thread.number }],
        ['query ($id: ID!) { threads(groupId: $id) { items { id } } }', { id }],
        ['query ($id: ID!) { posts(threadId: $id) { items { id } } }', { id: thread.id }],
        [close, { id }],
        [reopen, { id }],
        [
          'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }',
          { input: { key: randomUUID(), threadId: thread.id, text: 'Jestem', language: 'pl' } },
        ],
        [
          'mutation ($input: ReportConversationInput!) { reportConversation(input: $input) }',
          { input: { conversationId: id, reason: 'OTHER', postIds: [] } },
        ],
        ['mutation ($scopeId: ID!) { joinGroup(scopeId: $scopeId) { request { id } } }', { scopeId: id }],
        [
          'mutation ($input: InviteInput!) { invite(input: $input) { id } }',
          { input: { scopeId: id, email: 'ktos@town.example', language: 'pl' } },
        ],
      ];
      for (const [document, variables] of tries)
        expect([name, document.slice(0, 60), await other.refusal(document, variables)]).toEqual([
          name,
          document.slice(0, 60),
          'NOT_FOUND',
        ]);
      const socket = await other.socket();
      const answer = await socket.emitWithAck('watch', { streamId: thread.id, since: 0 });
      expect([name, answer.code]).toEqual([name, 'NOT_FOUND']);
      socket.close();
    }
  });

  it('has one thread without a title, and nobody opens another there or names it', async () => {
    const { id, thread } = await begin(member, stranger);
    expect(
      await member.refusal('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
        input: { scopeId: id, title: 'Drugi', text: 'Raz', language: 'pl' },
      }),
    ).toBe('FORBIDDEN');
    expect(
      await member.refusal(
        'mutation ($id: ID!) { renameThread(id: $id, version: 1, title: "Nazwa") { id } }',
        { id: thread.id },
      ),
    ).toBe('FORBIDDEN');
  });
});

describe('closing', () => {
  it('leaves what was said to be read, and only who closed it opens it', async () => {
    const [a, b] = [await house.caller('coordinator'), await house.caller('secretariat')];
    const { id, thread } = await begin(a, b);
    expect((await b.get(close, { id })).closeConversation).toEqual({
      closedAt: expect.any(String),
      closedByViewer: true,
      thread: { viewerCan: [] },
    });
    expect((await a.get(talkOf, { number: thread.number })).conversation).toMatchObject({
      closedAt: expect.any(String),
      thread: { viewerCan: [] },
    });
    const post = { input: { key: randomUUID(), threadId: thread.id, text: 'Halo?', language: 'pl' } };
    const writing = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }';
    expect(await a.refusal(writing, post)).toBe('FORBIDDEN');
    expect(await a.refusal(opening, say(b.personId))).toBe('FORBIDDEN');
    expect(await a.refusal(reopen, { id })).toBe('FORBIDDEN');
    const { person } = await a.get(
      'query ($id: ID!) { person(id: $id) { viewerMayContact viewerConversation } }',
      {
        id: b.personId,
      },
    );
    expect(person).toEqual({ viewerMayContact: false, viewerConversation: thread.number });
    // Closed again by the other, it is still the first one's to open.
    await a.get(close, { id });
    expect(await a.refusal(reopen, { id })).toBe('FORBIDDEN');
    expect((await b.get(reopen, { id })).reopenConversation.closedAt).toBeNull();
    await a.get(writing, post);
    // Whoever closed it may also simply write again.
    await b.get(close, { id });
    expect((await b.get(opening, say(a.personId, 'Jednak'))).openConversation).toMatchObject({
      id,
      closedAt: null,
    });
  });
});

describe('who may be written to', () => {
  it.each([
    ['SIGNED_IN', 'stranger', null],
    ['SHARED_GROUPS', 'stranger', 'FORBIDDEN'],
    ['SHARED_GROUPS', 'facilitator', null],
    ['NOBODY', 'observer', 'FORBIDDEN'],
  ])('%s by the %s: %s', async (contactBy, by, refused) => {
    const moderator = await house.caller('moderator');
    const writer = await house.caller(by);
    await choose(moderator, contactBy);
    await house.sql.query('delete from platform.throttle');
    const { person } = await writer.get(
      'query ($id: ID!) { person(id: $id) { viewerMayContact viewerConversation } }',
      {
        id: moderator.personId,
      },
    );
    if (person.viewerConversation !== null) return;
    expect(person.viewerMayContact).toBe(refused === null);
    if (refused) expect(await writer.refusal(opening, say(moderator.personId))).toBe(refused);
    else await writer.get(opening, say(moderator.personId));
    await choose(moderator, 'SIGNED_IN');
  });

  it('not oneself, not a guest, not somebody who cannot sign in or was erased', async () => {
    expect(await member.refusal(opening, say(member.personId))).toBe('FORBIDDEN');
    expect(await house.guest().refusal(opening, say(member.personId))).toBe('UNAUTHENTICATED');
    expect(await member.refusal(opening, say(randomUUID()))).toBe('NOT_FOUND');
    const observer = await house.caller('observer');
    await house.sql.query('update people.person set erased_at = now() where id = $1', [observer.personId]);
    expect(await member.refusal(opening, say(observer.personId))).toBe('FORBIDDEN');
    await house.sql.query('update people.person set erased_at = null where id = $1', [observer.personId]);
  });

  it('thirty new people in a day, and no more', async () => {
    const writer = await house.caller('expelled');
    await house.sql.query('delete from platform.throttle');
    const { rows } = await house.sql.query<{ id: string }>(
      `with born as (select gen_random_uuid() as id from generate_series(1, 31)),
            heard as (insert into platform.audience (id) select id from born returning id),
            people as (insert into people.person (id, name, initials, visibility) select id, 'Ktoś', 'K', '{}' from born
              where id in (select id from heard) returning id)
       select id from people`,
    );
    const answers: string[] = [];
    // Nobody of them has an account: each attempt counts, whatever becomes of it.
    for (const { id } of rows) answers.push(await writer.refusal(opening, say(id)));
    expect(answers).toEqual([...Array(30).fill('FORBIDDEN'), 'RATE_LIMITED']);
  });
});

describe('a report', () => {
  it('shows the administrators the chosen posts of this conversation, and no other', async () => {
    await house.sql.query('delete from platform.throttle');
    const admin = await house.caller('admin');
    const { id, thread } = await begin(member, stranger);
    const { posts } = await member.get('query ($id: ID!) { posts(threadId: $id) { items { id text } } }', {
      id: thread.id,
    });
    const { rows } = await house.sql.query<{ id: string }>(
      'select id from discussions.post where thread_id <> $1 limit 1',
      [thread.id],
    );
    const asking = 'mutation ($input: ReportConversationInput!) { reportConversation(input: $input) }';
    const foreign = { conversationId: id, reason: 'INSULT', postIds: [rows[0]!.id] };
    expect(await member.refusal(asking, { input: foreign })).toBe('NOT_FOUND');
    const told = await watch(admin, admin.personId);
    await member.get(asking, {
      input: {
        conversationId: id,
        reason: 'INSULT',
        words: 'Pomocy',
        postIds: [posts.items[0].id],
      },
    });
    const { conversationReports } = await admin.get(
      '{ conversationReports { id reason words reporter { id } about { id } posts { id text } } }',
    );
    const [report] = conversationReports;
    expect(report).toMatchObject({
      reason: 'INSULT',
      words: 'Pomocy',
      reporter: { id: member.personId },
      about: { id: stranger.personId },
      posts: [{ id: posts.items[0].id }],
    });
    expect(await (await house.caller('secretariat')).refusal('{ conversationReports { id } }')).toBe(
      'FORBIDDEN',
    );
    const waiting = async (who: Caller) =>
      (await who.get('{ viewer { desk { conversationReports } } }')).viewer.desk?.conversationReports;
    expect(await Promise.all([admin, await house.caller('moderator'), member].map(waiting))).toEqual([
      1,
      null,
      undefined,
    ]);
    await admin.get('mutation ($id: ID!) { settleConversationReport(id: $id) }', { id: report.id });
    expect(await waiting(admin)).toBe(0);
    await until(() => told.facts.filter((fact) => fact.type === 'desk.changed').length === 2);
    expect(told.facts.map((fact) => [fact.actorId, fact.data])).toEqual([
      [null, {}],
      [null, {}],
    ]);
    told.close();
    expect((await admin.get('{ conversationReports { id } }')).conversationReports).toEqual([]);
  });
});
