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
