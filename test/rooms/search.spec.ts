/** The search: what one may not read does not exist in it, at once; and what it finds it finds by any form, and says why. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SearchBuilding, SearchWriter } from '#search';
import type { Caller } from '../kit/caller.js';
import { tellTales } from '../kit/cast-names.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let member: Caller;
let member2: Caller;
let facilitator: Caller;
let moderator: Caller;
let stranger: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [member, member2, facilitator, moderator, stranger] = (await Promise.all(
    ['member', 'member2', 'facilitator', 'moderator', 'stranger'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller, Caller, Caller];
  guest = house.guest();
}, 60_000);
afterAll(() => house.close());
beforeEach(() => caughtUp());

const caughtUp = (): Promise<void> => house.app.get(SearchWriter).catchUp();

interface Found {
  total: number;
  items: {
    id: string;
    kind: string;
    address: string;
    excerpt: { text: string; hit: boolean }[];
    title: { text: string; hit: boolean }[];
    reasons: { way: string; typed: string; found: string }[];
  }[];
  facets: { kind: string; values: { value: string; label: string | null; count: number }[] }[];
}
const question = `query ($text: String!, $filter: SearchFilter, $typing: Boolean, $first: Int, $after: String) {
  search(text: $text, filter: $filter, typing: $typing, first: $first, after: $after) {
    total more next items { id kind address title { text hit } excerpt { text hit } reasons { way typed found } }
    facets { kind values { value label count } } } }`;

async function search(by: Caller, text: string, more: object = {}): Promise<Found & { next: string | null }> {
  return (await by.get(question, { text, first: 20, ...more })).search;
}
const idsOf = (found: Found): string[] => found.items.map(({ id }) => id);
const nothing = { total: 0, items: [], facets: [] };

async function post(by: Caller, threadId: string, text: string): Promise<{ id: string; version: number }> {
  const { writePost } = await by.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { id version } }',
    {
      input: { key: randomUUID(), threadId, text, language: 'pl' },
    },
  );
  await caughtUp();
  return writePost;
}
async function thread(by: Caller, scopeId: string, title: string, text: string): Promise<{ id: string }> {
  const { openThread } = await by.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    {
      input: { scopeId, title, text, language: 'pl' },
    },
  );
  await caughtUp();
  return openThread;
}

describe('what one may not read', () => {
  it('is in no hit, count or facet, neither by its words nor by what resembles them', async () => {
    const { title, text } = tellTales.secret;
    for (const word of [title, text, title.slice(0, -1), `${text.slice(0, 6)}x${text.slice(6)}`]) {
      expect((await search(member, word)).items.length).toBeGreaterThan(0);
      for (const caller of [
        guest,
        stranger,
        await house.caller('admin'),
        await house.caller('secretariat'),
      ]) {
        expect(await search(caller, word)).toMatchObject(nothing);
        expect(await search(caller, word, { typing: true })).toMatchObject(nothing);
      }
    }
    const { facets } = await search(stranger, 'grupa temat wpis');
    expect(JSON.stringify(facets)).not.toContain(ids.groups.secret.id);
  });

  it('of a listed group is its talk, for who is not in it', async () => {
    expect((await search(member, tellTales.listed.text)).total).toBeGreaterThan(0);
    expect(await search(stranger, tellTales.listed.text)).toMatchObject(nothing);
    expect((await search(guest, tellTales.public.text)).total).toBeGreaterThan(0);
  });

  it('is lost with the place, at once and before the index hears of it', async () => {
    const { thread: talk, id: scopeId } = ids.groups.secret;
    await post(member, talk.id, 'Przedwyjazdowe ustalenia');
    expect((await search(member2, 'przedwyjazdowych ustaleń')).total).toBe(1);
    await facilitator.get('mutation ($s: ID!, $p: ID!) { expelMember(scopeId: $s, personId: $p) }', {
      s: scopeId,
      p: member2.personId,
    });
    expect(await search(member2, 'przedwyjazdowych ustaleń')).toMatchObject(nothing);
  });

  it('of a place that becomes secret is all of it, at once', async () => {
    const { id: scopeId, thread: talk } = ids.groups.public;
    await post(member, talk.id, 'Zawężona rozmowa o kasztanach');
    expect((await search(guest, 'kasztany')).total).toBe(1);
    const edit = async (visibility: string): Promise<void> => {
      const { group } = await facilitator.get('query ($n: Int!) { group(number: $n) { version } }', {
        n: ids.groups.public.number,
      });
      await facilitator.get('mutation ($input: EditGroupInput!) { editGroup(input: $input) { id } }', {
        input: { id: scopeId, version: group.version, visibility },
      });
    };
    await edit('SECRET');
    expect(await search(guest, 'kasztany')).toMatchObject(nothing);
    expect(await search(stranger, 'kasztany')).toMatchObject(nothing);
    expect((await search(member, 'kasztany')).total).toBe(1);
    await edit('PUBLIC');
    expect((await search(guest, 'kasztany')).total).toBe(1);
  });

  it('goes with a thread that is moved where one does not read, at once', async () => {
    const { id } = await thread(member, ids.groups.public.id, 'Wędrująca narada', 'O jałowcach');
    await post(member, id, 'Więcej o jałowcach');
    expect((await search(stranger, 'jałowiec jałowcach')).total).toBe(2);
    await moderator.get('mutation ($id: ID!, $to: ID!) { moveThread(id: $id, scopeId: $to) { id } }', {
      id,
      to: ids.groups.secret.id,
    });
    expect(await search(stranger, 'jałowcach')).toMatchObject(nothing);
    await caughtUp();
    expect(await search(stranger, 'jałowcach')).toMatchObject(nothing);
    expect((await search(member, 'jałowcach')).total).toBe(2);
  });

  it('is a hidden or withdrawn post, at once; and shown again it is found again', async () => {
    const { id } = await post(member, ids.groups.public.thread.id, 'Nieparlamentarne wyrażenie');
    expect(idsOf(await search(guest, 'nieparlamentarnych wyrażeń'))).toEqual([id]);
    await moderator.get('mutation ($id: ID!) { hidePost(postId: $id, reason: OFF_TOPIC) { id } }', { id });
    for (const caller of [guest, member, moderator])
      expect(await search(caller, 'nieparlamentarne')).toMatchObject(nothing);
    await caughtUp();
    await moderator.get('mutation ($id: ID!) { unhidePost(postId: $id) { id } }', { id });
    await caughtUp();
    expect(idsOf(await search(guest, 'nieparlamentarne'))).toEqual([id]);
    await member.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id });
    expect(await search(guest, 'nieparlamentarne')).toMatchObject(nothing);
  });

  it('is what a post said before it was edited: never shown, and soon not found', async () => {
    const { id, version } = await post(member, ids.groups.public.thread.id, 'Pierwotny telefon dyrektorki');
    await member.get(
      'mutation ($id: ID!, $v: Int!) { editPost(id: $id, version: $v, text: "Poprawiona treść o porzeczkach") { id } }',
      { id, v: version },
    );
    expect((await search(guest, 'pierwotny telefon')).items).toEqual([]);
    await caughtUp();
    expect(await search(guest, 'pierwotny telefon')).toMatchObject(nothing);
    expect(idsOf(await search(guest, 'porzeczka'))).toEqual([id]);
  });

  it('is a field of a profile that is not shown, at once', async () => {
    const change = async (input: object): Promise<void> => {
      const { person } = await member.get('query ($id: ID!) { person(id: $id) { version } }', {
        id: member.personId,
      });
      await member.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
        input: { version: person.version, ...input },
      });
    };
    await change({ about: 'Hoduję alpaki pod miastem', visibility: { about: 'SIGNED_IN' } });
    await caughtUp();
    const [hit] = (await search(stranger, 'hodowla alpak')).items;
    expect(hit).toMatchObject({ id: member.personId, kind: 'PERSON' });
    expect(await search(guest, 'alpaki')).toMatchObject(nothing);
    await change({ visibility: { about: 'NOBODY' } });
    expect(await search(stranger, 'alpaki')).toMatchObject(nothing);
    await caughtUp();
    expect(await search(stranger, 'alpaki')).toMatchObject(nothing);
    expect(idsOf(await search(member, 'alpaki'))).toEqual([member.personId]);
    await change({ visibility: { about: 'SHARED_GROUPS' } });
    await caughtUp();
    expect(await search(stranger, 'alpaki')).toMatchObject(nothing);
    expect(idsOf(await search(facilitator, 'alpaki'))).toEqual([member.personId]);
  });

  it('is a conversation of two others', async () => {
    await member.get('mutation ($input: OpenConversationInput!) { openConversation(input: $input) { id } }', {
      input: {
        key: randomUUID(),
        personId: facilitator.personId,
        text: 'Poufnie o borówkach',
        language: 'pl',
      },
    });
    await caughtUp();
    expect((await search(facilitator, 'borówki')).items[0]).toMatchObject({ kind: 'POST', title: [] });
    for (const caller of [guest, stranger, moderator, await house.caller('admin')])
      expect(await search(caller, 'borówki')).toMatchObject(nothing);
  });
});

describe('what one may read', () => {
  it('is found by other forms, phrases and what is left out, and marked', async () => {
    const talk = ids.groups.public.thread.id;
    const { id } = await post(member, talk, 'Worek na buty i **kapcie** dla pierwszaków');
    const other = await post(member, talk, 'Buty i worek osobno');
    expect(idsOf(await search(guest, '"worek na buty"'))).toEqual([id]);
    expect(idsOf(await search(guest, 'worki butów')).sort()).toEqual([id, other.id].sort());
    expect(idsOf(await search(guest, 'worek -kapcie'))).toEqual([other.id]);
    const [hit] = (await search(guest, 'kapcie')).items;
    expect(hit!.excerpt).toEqual([
      { text: 'Worek na buty i ', hit: false },
      { text: 'kapcie', hit: true },
      { text: ' dla pierwszaków', hit: false },
    ]);
  });

  it('is found while it is typed, and mistyped, and says so', async () => {
    const { id } = await post(member, ids.groups.public.thread.id, 'Rododendrony przed ratuszem');
    expect(idsOf(await search(guest, 'rodod', { typing: true }))).toEqual([id]);
    expect(idsOf(await search(guest, 'rodod'))).toEqual([]);
    const [hit] = (await search(guest, 'rododednrony')).items;
    expect(hit).toMatchObject({
      id,
      reasons: [{ way: 'SPELLING', typed: 'rododednrony', found: 'Rododendrony' }],
    });
  });

  it('is found in another language, and says by which words', async () => {
    const { id } = await post(member, ids.groups.public.thread.id, 'Wolontariusz pokaże drogę do pracodawcy');
    const found = await search(guest, 'работодатели волонтёр');
    expect(found.items[0]).toMatchObject({
      id,
      reasons: expect.arrayContaining([{ way: 'MEANING', typed: 'волонтёр', found: 'Wolontariusz' }]),
    });
  });

  it('is counted by kinds and places, and narrowed to them', async () => {
    const { id: scopeId, thread: talk } = ids.groups.public;
    await thread(member, scopeId, 'Sad owocowy', 'Wątek o czereśniach');
    await post(member, talk.id, 'Pierwsze czereśnie');
    await post(member, ids.groups.secret.thread.id, 'Tajne czereśnie');
    const mine = await search(member, 'czereśnie');
    const theirs = await search(guest, 'czereśnie');
    const countOf = (found: Found, kind: string, value: string) =>
      found.facets.find((one) => one.kind === kind)?.values.find((one) => one.value === value)?.count;
    expect([mine.total, theirs.total]).toEqual([3, 2]);
    expect([countOf(mine, 'KIND', 'POST'), countOf(theirs, 'KIND', 'POST')]).toEqual([2, 1]);
    expect([
      countOf(mine, 'GROUP', ids.groups.secret.id),
      countOf(theirs, 'GROUP', ids.groups.secret.id),
    ]).toEqual([1, undefined]);
    expect(countOf(theirs, 'LANGUAGE', 'pl')).toBe(2);
    const threads = await search(guest, 'czereśnie', { filter: { kinds: ['THREAD'] } });
    expect(threads.items.map(({ kind }) => kind)).toEqual(['THREAD']);
    // what is not chosen still says how many it has
    expect(countOf(threads, 'KIND', 'POST')).toBe(1);
    expect((await search(guest, 'czereśnie', { filter: { groupIds: [ids.groups.secret.id] } })).total).toBe(
      0,
    );
    expect((await search(member, 'czereśnie', { filter: { groupIds: ['none'] } })).total).toBe(0);
  });

  it('is given page by page, none twice and none left out', async () => {
    const talk = ids.groups.public.thread.id;
    for (let n = 0; n < 5; n += 1) await post(member, talk, `Numer ${n}: storczyki`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const found: Found & { next: string | null } = await search(guest, 'storczyk', { first: 2, after });
      seen.push(...idsOf(found));
      expect(found.total).toBe(5);
      after = found.next;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('is nothing where nothing was typed but signs', async () => {
    expect(await search(guest, ' - "" ,')).toMatchObject(nothing);
  });
});

describe('the index', () => {
  const dump = async (): Promise<unknown[]> =>
    (
      await house.sql.query(
        `select kind, subject_id, audience, scope_id, edition, thread_id, number, language, town_id, country, theme_ids, at, words::text
         from search.entry order by subject_id, audience`,
      )
    ).rows;

  it('is the same when it is built anew, whatever was lost or left in it, and when events come again', async () => {
    const whole = await dump();
    expect(whole.length).toBeGreaterThan(20);
    await house.sql.query(`delete from search.entry where shelf < 0`);
    await house.sql.query(`update search.entry set words = 'rubbish', scope_id = null`);
    await house.sql.query(
      `insert into search.entry (id, kind, subject_id, audience, edition, shelf, words) values (gen_random_uuid(), 'POST', gen_random_uuid(), 'EVERYBODY', '1', -1, 'gone')`,
    );
    const told: string[] = [];
    await house.app.get(SearchBuilding).build(({ kind, done, all }) => told.push(`${kind} ${done === all}`));
    expect(await dump()).toEqual(whole);
    expect(told).toContain('POST true');
    await house.sql.query(`delete from platform.consumer_cursor where consumer = 'search'`);
    await caughtUp();
    expect(await dump()).toEqual(whole);
  });

  it('knows no word that stands in no text any more', async () => {
    const { id } = await post(member, ids.groups.public.thread.id, 'Niepowtarzalneslowo');
    const words = async () =>
      (await house.sql.query(`select 1 from search.word where word = 'niepowtarzalneslowo'`)).rowCount;
    expect(await words()).toBe(1);
    await member.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id });
    await caughtUp();
    await house.app.get(SearchWriter).forget();
    expect(await words()).toBe(0);
    expect((await search(member, tellTales.public.text)).total).toBeGreaterThan(0);
  });
});
