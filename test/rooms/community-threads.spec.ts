/** The threads of a whole community, through the public doors: who opens, reads and announces them, and how one finds them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let member: Caller;
let secretariat: Caller;
let address: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [member, secretariat] = await Promise.all([house.caller('member'), house.caller('secretariat')]);
  const { community } = await member.get('query ($n: Int!) { community(number: $n) { slug } }', {
    n: ids.community.number,
  });
  address = `/communities/${ids.community.number}-${community.slug}`;
}, 120_000);

afterAll(() => house?.close());

const openDocument = `mutation ($input: OpenThreadInput!) { openThread(input: $input) {
  id number viewerCan group { id } community { id number viewerCan } } }`;
const input = (title: string) => ({
  key: newId(),
  scopeId: ids.community.id,
  title,
  text: 'Do wszystkich',
  language: 'pl',
});

describe("a community's own thread", () => {
  it('is opened by a member, read by guests of a public community, and told to who watches the community', async () => {
    const { facts, close } = await watch(secretariat, ids.community.id);
    const { openThread } = await member.get(openDocument, { input: input('Sprawa wszystkich gmin') });
    expect(openThread).toMatchObject({
      group: null,
      community: { id: ids.community.id, number: ids.community.number },
      viewerCan: ['REPLY', 'RENAME'],
    });
    expect(openThread.community.viewerCan).toEqual(expect.arrayContaining(['READ', 'POST', 'OPEN_THREAD']));
    await until(() =>
      facts.some(({ type, subjectId }) => type === 'thread.opened' && subjectId === openThread.id),
    );
    close();
    const listed = await house
      .guest()
      .get(
        'query ($id: ID!) { threads(groupId: $id) { items { id unread viewerCan community { viewerCan } } } }',
        {
          id: ids.community.id,
        },
      );
    expect(listed.threads.items).toEqual([
      { id: openThread.id, unread: 0, viewerCan: [], community: { viewerCan: ['READ'] } },
    ]);
    const { unreadThreads } = await secretariat.get(
      '{ unreadThreads(first: 50) { items { id community { id } } } }',
    );
    expect(unreadThreads.items).toContainEqual({ id: openThread.id, community: { id: ids.community.id } });
  });

  it('is announced by the secretariat, to all who come to the community, and not by a member', async () => {
    const { openThread } = await secretariat.get(openDocument, { input: input('Komunikat') });
    const announce = 'mutation ($id: ID!) { announceThread(id: $id) { thread { id } } }';
    expect(await member.refusal(announce, { id: openThread.id })).toBe('FORBIDDEN');
    await secretariat.get(announce, { id: openThread.id });
    const { announcements } = await house
      .guest()
      .get(
        'query ($id: ID!) { announcements(scopeId: $id) { thread { id community { id } group { id } } } }',
        {
          id: ids.community.id,
        },
      );
    expect(announcements).toContainEqual({
      thread: { id: openThread.id, community: { id: ids.community.id }, group: null },
    });
  });

  it('is where newcomers introduce themselves, if it is chosen; not one of another community', async () => {
    const { openThread } = await member.get(openDocument, { input: input('Przedstawmy się') });
    const choose = `mutation ($c: ID!, $t: ID) { chooseIntroductions(communityId: $c, threadId: $t) {
      introductions { threadId address } } }`;
    const chosen = { c: ids.community.id, t: openThread.id };
    const expected = { threadId: openThread.id, address: `${address}/threads/${openThread.number}` };
    expect((await secretariat.get(choose, chosen)).chooseIntroductions.introductions).toEqual(expected);
    const { viewer } = await member.get('{ viewer { firstSteps { steps { kind done address } } } }');
    expect(viewer.firstSteps.steps).toContainEqual({
      kind: 'INTRODUCTION',
      done: true,
      address: expected.address,
    });
    const stranger = await house.caller('stranger');
    const { openThread: foreign } = await stranger.get(openDocument, {
      input: { ...input('Gdzie indziej'), scopeId: ids.secretCommunity.id },
    });
    expect(await secretariat.refusal(choose, { ...chosen, t: foreign.id })).toBe('NOT_FOUND');
    await secretariat.get(choose, { ...chosen, t: null });
  });

  it('has its address in the jump by titles and stands in the site map', async () => {
    const { openThread } = await member.get(openDocument, { input: input('Rozkład jazdy') });
    const { titles } = await member.get('{ titles(text: "rozkład") { kind items { address } } }');
    expect(titles).toContainEqual({
      kind: 'THREAD',
      items: [{ address: `${address}/threads/${openThread.number}-rozklad-jazdy` }],
    });
    const map = await (await fetch(`${house.url}/sitemap.xml`)).text();
    expect(map).toContain(`${address}/threads/${openThread.number}-rozklad-jazdy<`);
  });

  it('of a community that is not public is there for its own alone', async () => {
    const stranger = await house.caller('stranger');
    const scopeId = ids.secretCommunity.id;
    const ask = { input: { ...input('Tylko dla nas'), scopeId } };
    expect(await member.refusal(openDocument, ask)).toBe('NOT_FOUND');
    const { openThread } = await stranger.get(openDocument, ask);
    const one = 'query ($n: Int!) { thread(number: $n) { id community { id } } }';
    expect((await stranger.get(one, { n: openThread.number })).thread.community).toEqual({ id: scopeId });
    for (const other of [member, secretariat, house.guest()])
      expect(await other.refusal(one, { n: openThread.number })).toBe('NOT_FOUND');
  });
});

describe('a thread that moves between a group and its community', () => {
  const move = `mutation ($id: ID!, $s: ID!) { moveThread(id: $id, scopeId: $s) { id group { id } community { id } } }`;
  const read = `query ($n: Int!, $id: ID!) { thread(number: $n) { id title group { id } community { id } viewerCan }
    posts(threadId: $id, after: 0) { items { id number text author { id } replyTo { id number } reactions { kind personIds } } } }`;
  const led = `query ($s: ID!) { threadPointers(scopeId: $s) { kind thread { threadId placeId placeAddress title } } }`;
  const write = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id number } }';
  const words = (threadId: string, text: string, replyToId: string | null = null) => ({
    input: { key: newId(), threadId, text, replyToId, language: 'pl' },
  });
  const pointersIn = async (by: Caller, s: string): Promise<unknown[]> =>
    (await by.get(led, { s })).threadPointers;

  it('keeps its posts, leaves a pointer, and is read and answered by whoever belongs there now', async () => {
    const [coordinator, candidate] = await Promise.all([
      house.caller('coordinator'),
      house.caller('candidate'),
    ]);
    const group = ids.groups.listed.id;
    const { openThread } = await member.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
      { input: { ...input('Przenosiny'), scopeId: group } },
    );
    const { id, number: n } = openThread;
    const talk = { n, id };
    const { items } = (await member.get(read, talk)).posts;
    const first = items[0].id;
    const answer = (await member.get(write, words(id, 'Odpowiedź', first))).writePost;
    await secretariat.get('mutation ($id: ID!) { react(postId: $id, kind: THANKS) { id } }', {
      id: answer.id,
    });
    const before = await member.get(read, talk);
    for (const outside of [house.guest(), coordinator])
      expect(await outside.refusal(read, talk)).toBe('NOT_FOUND');
    const inGroup = await watch(member, group);
    const inCommunity = await watch(coordinator, ids.community.id);

    expect(await member.refusal(move, { id, s: ids.community.id })).toBe('FORBIDDEN');
    const { moveThread } = await secretariat.get(move, { id, s: ids.community.id });
    expect(moveThread).toEqual({ id, group: null, community: { id: ids.community.id } });

    // the posts with their ids, numbers, answers and thanks; to a guest of the public community too
    for (const reader of [member, coordinator, house.guest()]) {
      const after = await reader.get(read, talk);
      expect(after.posts).toEqual(before.posts);
      expect(after.thread).toMatchObject({ title: 'Przenosiny', group: null });
    }
    // who belongs to the community answers, without belonging to the group; who reads as a guest does not
    const more = (await coordinator.get(write, words(id, 'Ze wspólnoty', answer.id))).writePost;
    expect(more.number).toBe(3);
    expect(await house.guest().refusal(write, words(id, 'Gość'))).toBe('UNAUTHENTICATED');
    // both lists are told, and each place points to where it stands
    await until(() =>
      inCommunity.facts.some(({ type, subjectId }) => type === 'thread.moved' && subjectId === id),
    );
    await until(() =>
      inGroup.facts.some(({ type, subjectId }) => type === 'thread.moved' && subjectId === id),
    );
    inGroup.close();
    inCommunity.close();
    expect(await pointersIn(member, group)).toContainEqual({
      kind: 'MOVED',
      thread: { threadId: id, placeId: ids.community.id, placeAddress: address, title: 'Przenosiny' },
    });
    const listed = 'query ($s: ID!) { threads(groupId: $s) { items { id } } }';
    const listOf = async (by: Caller, s: string): Promise<string[]> =>
      (await by.get(listed, { s })).threads.items.map((one: { id: string }) => one.id);
    expect(await listOf(member, group)).not.toContain(id);
    expect(await listOf(house.guest(), ids.community.id)).toContain(id);

    // back into the group: whoever is not in it loses it, and learns only that something went
    await secretariat.get(move, { id, s: group });
    expect((await member.get(read, talk)).posts.items.map((one: { id: string }) => one.id)).toEqual([
      ...before.posts.items.map((one: { id: string }) => one.id),
      more.id,
    ]);
    for (const outside of [house.guest(), coordinator, candidate]) {
      expect(await outside.refusal(read, talk)).toBe('NOT_FOUND');
      expect(await pointersIn(outside, ids.community.id)).toContainEqual({ kind: 'MOVED', thread: null });
    }
    expect(await coordinator.refusal(write, words(id, 'Już nie'))).toBe('NOT_FOUND');
    expect(await pointersIn(member, ids.community.id)).toContainEqual({
      kind: 'MOVED',
      thread: expect.objectContaining({ threadId: id, placeId: group }),
    });
    expect(await pointersIn(member, group)).not.toContainEqual(
      expect.objectContaining({ thread: expect.objectContaining({ threadId: id }) }),
    );
  });
});
