/** Groups at tables: never more people than seats, divided by wishes, and what each brings back written by nobody over another. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let moderator: Caller;
let meetingId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, moderator] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('moderator'),
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
      [member, moderator, facilitator].map((by) => rule(by, join, { id: small.id })),
    );
    expect(codes.sort()).toEqual(['CONFLICT FULL', 'CONFLICT FULL', 'done']);
    const [first] = (await list(member)).items;
    expect([first.taken, first.people.length]).toEqual([1, 1]);
    // who sits elsewhere leaves there
    for (const by of [member, moderator, facilitator]) await by.get(join, { id: large.id });
    expect((await list(member)).items.map((one: Loose) => one.taken)).toEqual([0, 3]);
    expect(await rule(await house.caller('observer'), join, { id: large.id })).toBe('FORBIDDEN');
    expect(await rule(member, join, { id: large.id, personId: ids.person['moderator'] })).toBe('FORBIDDEN');
    expect((await list(await house.caller('observer'))).items[1].people).toEqual([]);
  });

  it('is given to those who wish for it, when people are divided by who runs the meeting', async () => {
    const [small, large] = (await list(member)).items;
    await moderator.get(wish, { id: meetingId, tableIds: [small.id] });
    expect((await list(moderator)).viewerWishes).toEqual([small.id]);
    expect((await list(member)).viewerWishes).toEqual([]);
    const divide = 'mutation ($id: ID!) { divideTables(meetingId: $id) { meetingId } }';
    expect(await rule(member, divide, { id: meetingId })).toBe('FORBIDDEN');
    await facilitator.get(divide, { id: meetingId });
    expect((await list(moderator)).viewerTableId).toBe(small.id);
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
    expect(await rule(moderator, write, by('Nie mój stół', 2))).toBe('FORBIDDEN');
    expect((await list(await house.caller('observer'))).items.map((one: Loose) => one.output)).toContain(
      'Jedno i drugie',
    );
    const remove = 'mutation ($id: ID!) { removeTable(id: $id) { meetingId } }';
    expect(await rule(facilitator, remove, { id })).toBe('CONFLICT HAS_OUTPUT');
  });
});
