/** Talk through the public doors: what GraphQL and a socket say of one thread. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, reduceThread } from '#kernel';
import { castIds, type CastIds } from '../kit/cast.js';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { freshThread } from '../kit/live-client.js';

let house: House;
let ids: CastIds;
let member: Caller;
let moderator: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [member, moderator] = await Promise.all([house.caller('member'), house.caller('moderator')]);
}, 120_000);

afterAll(() => house?.close());

const write = (by: Caller, threadId: string, text: string, replyToId: string | null = null) =>
  by.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { id number text replyTo { excerpt } } }',
    { input: { key: newId(), threadId, text, language: 'pl', replyToId } },
  );

describe('a thread through the doors', () => {
  it('is opened, answered, counted, marked and renamed, and the socket tells what a fresh query shows', async () => {
    const { openThread } = await member.get(
      `mutation ($input: OpenThreadInput!) {
        openThread(input: $input) { id number slug groupId streamId streamHead unread viewerCan group { id } author { name } } }`,
      {
        input: {
          key: newId(),
          scopeId: ids.groups.listed.id,
          title: 'Żłobki w gminie',
          text: '**Start**',
          language: 'pl',
        },
      },
    );
    expect(openThread).toMatchObject({
      slug: 'zlobki-w-gminie',
      groupId: ids.groups.listed.id,
      group: { id: ids.groups.listed.id },
      streamHead: 1,
      unread: 0,
      viewerCan: ['REPLY', 'RENAME'],
      author: { name: 'Member Osoba' },
    });
    const { id, number } = openThread;
    const snapshot = await freshThread(moderator, id);
    const socket = await moderator.socket();
    const answer = await socket.emitWithAck('watch', { streamId: id, since: snapshot.head });
    expect(answer).toMatchObject({ ok: true, kind: 'thread', head: 1, facts: [] });

    const first = snapshot.posts[0]!.id;
    const { writePost } = await write(
      moderator,
      id,
      `[@Member](guildhall:person/${member.personId}) zgoda`,
      first,
    );
    expect(writePost).toMatchObject({ number: 2, replyTo: { excerpt: 'Start' } });
    await member.get('mutation ($id: ID!) { react(postId: $id, kind: THANKS) { id } }', { id: writePost.id });
    await member.get('mutation ($id: ID!) { editPost(id: $id, version: 1, text: "Inaczej") { version } }', {
      id: first,
    });
    const waiting = await member.get(
      'query ($n: Int!) { thread(number: $n) { unread mentionsMe readNumber lastExcerpt } viewer { unreadTotal } unreadThreads { items { id } } }',
      { n: number },
    );
    expect(waiting.thread).toEqual({
      unread: 1,
      mentionsMe: true,
      readNumber: 1,
      lastExcerpt: '@Member zgoda',
    });
    expect(waiting.unreadThreads.items).toContainEqual({ id });
    expect(waiting.viewer.unreadTotal).toBe(waiting.unreadThreads.items.length);
    const { markRead } = await member.get(
      'mutation ($id: ID!) { markRead(threadId: $id, number: 2) { unread readNumber } }',
      { id },
    );
    expect(markRead).toEqual({ unread: 0, readNumber: 2 });
    await member.get('mutation ($id: ID!) { withdrawPost(id: $id) { text } }', { id: first });

    const { facts } = await (
      await moderator.socket()
    ).emitWithAck('watch', { streamId: id, since: snapshot.head });
    const told = facts.reduce(reduceThread, snapshot);
    expect(told).toEqual(await freshThread(moderator, id));
    expect(told.posts.map((post: { text: string | null }) => post.text)).toEqual([
      null,
      expect.stringContaining('zgoda'),
    ]);
    expect(told.posts[1].replyTo.excerpt).toBe('');
  });

  it('refuses with the field that is wrong', async () => {
    const answer = await member.ask(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      {
        input: { scopeId: ids.groups.listed.id, title: 'x'.repeat(201), text: 'y', language: 'pl' },
      },
    );
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.title',
      rule: 'TOO_LONG',
    });
    expect(await member.refusal('{ posts(threadId: "x") { firstNumber } }')).toBe('BAD_INPUT');
    expect(await member.refusal(`{ post(id: "${newId()}") { id } }`)).toBe('NOT_FOUND');
  });
});
