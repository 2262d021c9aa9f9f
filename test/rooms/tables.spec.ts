/** Groups at tables: never more people than seats, divided by wishes, and what each brings back written by nobody over another. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { openHall, register } from '../kit/registering.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let other: Caller;
let meetingId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, other] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
  ]);
  const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }';
  const content = { titles: [{ language: 'pl', text: 'Forum' }] };
  const input = { key: randomUUID(), placeId: ids.groups.listed.id, content };
  meetingId = (await facilitator.get(create, { input })).createMeeting.id;
  const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
  await facilitator.get(move, { input: { id: meetingId, version: 1, state: 'PLANNED' } });
}, 180_000);
afterAll(() => house?.close());

const fields = 'id number title seats taken output outputVersion version people { id } viewerMayWrite';
const read = `query ($id: ID!) { meetingTables(meetingId: $id) { viewerTableId viewerWishes viewerMayKeep items { ${fields} } } }`;
const add = `mutation ($input: AddTableInput!) { addTable(input: $input) { ${fields} } }`;
const join = `mutation ($id: ID!, $personId: ID) { joinTable(id: $id, personId: $personId) { ${fields} } }`;
const wish =
  'mutation ($id: ID!, $tableIds: [ID!]!) { wishForTables(meetingId: $id, tableIds: $tableIds) { viewerWishes } }';
const write = `mutation ($input: WriteTableOutputInput!) { writeTableOutput(input: $input) { ${fields} } }`;

const set = async (title: string, seats: number): Promise<Loose> =>
  (await facilitator.get(add, { input: { key: randomUUID(), meetingId, title, language: 'pl', seats } }))
    .addTable;
const list = async (by: Caller): Promise<Loose> => (await by.get(read, { id: meetingId })).meetingTables;
const rule = async (by: Caller, document: string, variables: object): Promise<string> => {
  const refused = (await by.ask(document, { ...variables })).errors[0]?.extensions;
  return refused ? [refused.code, refused['rule']].filter(Boolean).join(' ') : 'done';
};

describe('a table', () => {
  it('has as many people as seats, however many sit down at once', async () => {
    const small = await set('Rynek pracy', 1);
    const large = await set('Edukacja dzieci cudzoziemskich', 8);
    const codes = await Promise.all(
      [member, other, facilitator].map((by) => rule(by, join, { id: small.id })),
    );
    expect(codes.sort()).toEqual(['CONFLICT FULL', 'CONFLICT FULL', 'done']);
    const [first] = (await list(member)).items;
    expect([first.taken, first.people.length]).toEqual([1, 1]);
    // who sits elsewhere leaves there
    for (const by of [member, other, facilitator]) await by.get(join, { id: large.id });
    expect((await list(member)).items.map((one: Loose) => one.taken)).toEqual([0, 3]);
    expect(await rule(await house.caller('observer'), join, { id: large.id })).toBe('FORBIDDEN');
    expect(await rule(member, join, { id: large.id, personId: ids.person['member2'] })).toBe('FORBIDDEN');
    expect((await list(await house.caller('observer'))).items[1].people).toEqual([]);
  });

  it('is given to those who wish for it, when people are divided by who runs the meeting', async () => {
    const [small, large] = (await list(member)).items;
    await other.get(wish, { id: meetingId, tableIds: [small.id] });
    expect((await list(other)).viewerWishes).toEqual([small.id]);
    expect((await list(member)).viewerWishes).toEqual([]);
    const divide = 'mutation ($id: ID!) { divideTables(meetingId: $id) { meetingId } }';
    expect(await rule(member, divide, { id: meetingId })).toBe('FORBIDDEN');
    await facilitator.get(divide, { id: meetingId });
    expect((await list(other)).viewerTableId).toBe(small.id);
    expect((await list(member)).viewerTableId).toBe(large.id);
    const edit = `mutation ($input: EditTableInput!) { editTable(input: $input) { ${fields} } }`;
    const input = { id: large.id, version: 1, title: 'Edukacja', seats: 1 };
    expect(await rule(facilitator, edit, { input })).toBe('CONFLICT MORE_SIT_THERE');
  });

  it('brings something back: of two who write at once the second is told what stands there', async () => {
    const { viewerTableId: id } = await list(member);
    const by = (text: string, version: number) => ({ input: { id, version, text, language: 'pl' } });
    const answers = await Promise.all([
      member.ask(write, by('Zbieramy dane', 0)),
      facilitator.ask(write, by('Szkolimy nauczycieli', 0)),
    ]);
    const lost = answers.find(({ errors }) => errors.length > 0)!.errors[0]!.extensions;
    const stands = (await list(member)).items.find((one: Loose) => one.id === id);
    expect(lost).toMatchObject({ code: 'CONFLICT', currentVersion: 1, currentText: stands.output });
    await member.get(write, by('Jedno i drugie', 1));
    expect(await rule(other, write, by('Nie mój stół', 2))).toBe('FORBIDDEN');
    expect((await list(await house.caller('observer'))).items.map((one: Loose) => one.output)).toContain(
      'Jedno i drugie',
    );
    const remove = 'mutation ($id: ID!) { removeTable(id: $id) { meetingId } }';
    expect(await rule(facilitator, remove, { id })).toBe('CONFLICT HAS_OUTPUT');
  });
});

describe('the talk at a table', () => {
  const begin =
    'mutation ($input: OpenTableThreadInput!) { openTableThread(input: $input) { id thread { posts } } }';
  const first = (tableId: string) => ({ input: { tableId, text: 'Od czego zaczynamy?', language: 'pl' } });
  const talkOf = async (by: Caller, id: string, tableId: string): Promise<Loose> => {
    const document = `query ($id: ID!) { meetingTables(meetingId: $id) { items { id viewerMayTalk thread { address posts } } } }`;
    const { items } = (await by.get(document, { id })).meetingTables;
    return items.find((one: Loose) => one['id'] === tableId);
  };

  it('stands in the place of the meeting where nobody has to register; of two who begin it one does', async () => {
    const table = await set('Język w urzędzie', 4);
    expect(await talkOf(member, meetingId, table.id)).toMatchObject({ viewerMayTalk: true, thread: null });
    const codes = await Promise.all([member, other].map((by) => rule(by, begin, first(table.id))));
    expect(codes.sort()).toEqual(['CONFLICT THREAD_IS_OPEN', 'done']);
    const { viewerMayTalk, thread } = await talkOf(member, meetingId, table.id);
    expect([viewerMayTalk, thread.posts]).toEqual([false, 1]);
    expect(thread.address).toMatch(/^\/groups\/\d+-[^/]+\/threads\/\d+-jezyk-w-urzedzie$/);
  });

  it('stands in the meeting where one registers: there those write who have a seat, and no others', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id);
    const input = { key: randomUUID(), meetingId: hall.id, title: 'Mieszkania', language: 'pl', seats: 4 };
    const { id } = (await facilitator.get(add, { input })).addTable;
    expect(await rule(member, begin, first(id))).toBe('FORBIDDEN');
    await register(member, hall);
    expect((await member.get(begin, first(id))).openTableThread.thread).toEqual({ posts: 1 });
    const { thread } = await talkOf(house.guest(), hall.id, id);
    expect(thread.address).toMatch(/^\/meetings\/\d+-sala\/threads\/\d+-mieszkania$/);
  });

  it('of a public meeting of a listed group it is shown to nobody but those who read in the group', async () => {
    const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }';
    const content = { titles: [{ language: 'pl', text: 'Otwarte' }], visibility: 'PUBLIC' };
    const made = { key: randomUUID(), placeId: ids.groups.listed.id, content };
    const { id: open } = (await facilitator.get(create, { input: made })).createMeeting;
    const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
    await facilitator.get(move, { input: { id: open, version: 1, state: 'PLANNED' } });
    const input = { key: randomUUID(), meetingId: open, title: 'Praca', language: 'pl', seats: 4 };
    const { id } = (await facilitator.get(add, { input })).addTable;
    await member.get(begin, first(id));
    expect((await talkOf(member, open, id))['thread']).not.toBeNull();
    expect(await talkOf(house.guest(), open, id)).toMatchObject({ thread: null, viewerMayTalk: false });
  });
});
