/** Who takes part in a meeting: what a seat opens there, and what goes with it, or with the place of the meeting. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import { recomputeGrants } from '#practices';
import * as Y from 'yjs';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds, type Kind } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { inBase64 } from '../kit/minutes-client.js';
import { documents, mine, openHall, refusal, register, registering, type Hall } from '../kit/registering.js';
import { does, heldMeeting, sessionDocument } from '../kit/session-stage.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let member2: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, member2] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
  ]);
}, 120_000);
afterAll(() => house?.close());
afterEach(async () => expect(await recomputeGrants(house.app.get(Database))).toEqual([]));

const read = 'query ($n: Int!) { meeting(number: $n) { id } }';
const join = 'mutation ($id: ID!) { joinTable(id: $id) { taken } }';
const wish =
  'mutation ($id: ID!, $tableIds: [ID!]!) { wishForTables(meetingId: $id, tableIds: $tableIds) { viewerWishes } }';
const tables =
  'query ($id: ID!) { meetingTables(meetingId: $id) { viewerTableId viewerWishes items { taken people { id } } } }';

const expel = (kind: Kind, who: Caller) =>
  facilitator.get(
    'mutation ($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }',
    {
      scopeId: ids.groups[kind].id,
      personId: who.personId,
    },
  );
const table = async (meetingId: string): Promise<string> => {
  const input = { key: randomUUID(), meetingId, title: 'Rynek pracy', language: 'pl', seats: 1 };
  const document = 'mutation ($input: AddTableInput!) { addTable(input: $input) { id } }';
  return (await facilitator.get(document, { input })).addTable.id;
};
const tablesOf = async ({ id }: { id: string }, by = facilitator): Promise<Loose> =>
  (await by.get(tables, { id })).meetingTables;
const codeOf = async (who: Caller, document: string, variables: Loose): Promise<string> =>
  (await refusal(who, document, variables)).code ?? 'done';

describe('where one registers', () => {
  it('those take part who have a seat, and not whoever belongs to the place', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id, { seats: { capacity: 1 } });
    const meetingId = hall.id;
    await does(facilitator, 'conductSession', { meetingId, version: 1, command: 'OPEN' });
    const { draftPoll: poll } = await facilitator.get(
      'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }',
      { input: { scopeId: meetingId, poll: { question: 'Kto za?', kind: 'YES_NO' } } },
    );
    await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: poll.id });
    await facilitator.get(
      'mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: false) { open } }',
      { id: meetingId },
    );
    const tableId = await table(meetingId);
    const choices = [{ optionId: poll.options[0].id, weight: 1 }];
    const asked = { key: randomUUID(), meetingId, text: 'Kiedy?', language: 'pl' };
    const item = { kind: 'DISCUSSION', title: 'Sprawa', language: 'pl' };
    const deeds: [string, Loose][] = [
      [sessionDocument('askForFloor'), { input: { meetingId } }],
      [sessionDocument('checkIn'), { input: { meetingId, remote: false } }],
      [
        'mutation ($input: VoteInput!) { voteInPoll(input: $input) { id } }',
        { input: { pollId: poll.id, choices } },
      ],
      ['mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }', { input: asked }],
      [
        'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id } }',
        { input: { key: randomUUID(), meetingId, content: item } },
      ],
      [wish, { id: meetingId, tableIds: [tableId] }],
      [join, { id: tableId }],
    ];
    const tried = async (who: Caller): Promise<string[]> => {
      const codes: string[] = [];
      for (const [document, variables] of deeds) codes.push(await codeOf(who, document, variables));
      return codes;
    };
    expect((await register(member, hall)).state).toBe('HELD');
    expect((await register(member2, hall)).state).toBe('WAITING');
    expect(await tried(member2)).toEqual(deeds.map(() => 'FORBIDDEN'));
    expect(await tried(member)).toEqual(deeds.map(() => 'done'));
  });

  it('a chair at a table is given up with the seat', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id);
    const tableId = await table(hall.id);
    const { id } = await register(member, hall);
    await register(member2, hall);
    await member.get(wish, { id: hall.id, tableIds: [tableId] });
    await member.get(join, { id: tableId });
    expect(await codeOf(member2, join, { id: tableId })).toBe('CONFLICT');
    await member.get(documents.withdraw, { id });
    expect(await tablesOf(hall, member)).toMatchObject({ viewerTableId: null, viewerWishes: [] });
    expect(await codeOf(member2, join, { id: tableId })).toBe('done');
  });
});

describe('whoever is put out of a place', () => {
  const hallFor = (kind: Kind, door: Loose = {}, visibility = 'SECRET'): Promise<Hall> =>
    openHall(facilitator, ids.groups[kind].id, door, { visibility });

  it('loses their seat in its meetings, and is let in again by no offer of one', async () => {
    const hall = await hallFor('secret', { seats: { capacity: 1 } });
    await register(member, hall);
    const waiting = await register(member2, hall);
    await expel('secret', member);
    expect(await codeOf(member, read, { n: hall.number })).toBe('NOT_FOUND');
    // what came free is offered to the next, who is put out too
    expect((await mine(member2, hall)).state).toBe('OFFERED');
    await expel('secret', member2);
    expect(await codeOf(member2, documents.accept, { id: waiting.id })).toBe('CONFLICT');
    expect(await codeOf(member2, read, { n: hall.number })).toBe('NOT_FOUND');
    expect(await codeOf(member2, documents.register, registering(hall))).toBe('NOT_FOUND');
  });

  it('is no rapporteur of them any more, nor sits at their tables', async () => {
    const meeting = await heldMeeting(facilitator, ids.groups.listed.id, {
      content: { visibility: 'PUBLIC' },
    });
    const tableId = await table(meeting.id);
    await member.get(join, { id: tableId });
    await member2.get(wish, { id: meeting.id, tableIds: [tableId] });
    await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 1, command: 'OPEN' });
    const begin = 'mutation ($id: ID!) { beginMinutes(meetingId: $id) { version draft { parts { id } } } }';
    const { version, draft } = (await facilitator.get(begin, { id: meeting.id })).beginMinutes;
    const appoint = `mutation ($id: ID!, $version: Int!, $people: [ID!]!) {
      appointRapporteurs(meetingId: $id, version: $version, personIds: $people) { version } }`;
    await facilitator.get(appoint, { id: meeting.id, version, people: [member.personId] });
    const document = new Y.Doc();
    document.getText('text').insert(0, 'Otwarto obrady.');
    const update = inBase64(Y.encodeStateAsUpdate(document));
    const type = 'mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }';
    const typed = { input: { partId: draft.parts[0].id, update } };
    expect(await codeOf(member, type, typed)).toBe('done');
    await expel('listed', member);
    await expel('listed', member2);
    expect(await codeOf(member, type, typed)).toBe('FORBIDDEN');
    const named = 'query ($n: Int!) { meeting(number: $n) { minutes { rapporteurs { id } } } }';
    expect((await facilitator.get(named, { n: meeting.number })).meeting.minutes.rapporteurs).toEqual([]);
    await facilitator.get('mutation ($id: ID!) { divideTables(meetingId: $id) { meetingId } }', {
      id: meeting.id,
    });
    expect((await tablesOf(meeting)).items).toEqual([{ taken: 0, people: [] }]);
  });

  it('keeps a seat where anybody may come', async () => {
    const hall = await hallFor('public', {}, 'PUBLIC');
    await register(member2, hall);
    await expel('public', member2);
    expect((await mine(member2, hall)).state).toBe('HELD');
  });
});
