/** What belongs to a meeting that somebody may not know of looks, down to the details of the refusal, like what was never there. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { openHall, register } from '../kit/registering.js';
import { does } from '../kit/session-stage.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
/** by what they are */
const known: Record<string, string> = {};

const pl = 'pl';
/** Asks for something with the fields of an input, and gives its id. */
async function made(by: Caller, verb: string, type: string, input: Loose, fields = 'id'): Promise<Loose> {
  const said = { key: randomUUID(), ...input };
  return (
    await by.get(`mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`, { input: said })
  )[verb];
}

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
  const { id: meetingId, number } = await openHall(
    facilitator,
    ids.groups.secret.id,
    {},
    { visibility: 'SECRET' },
  );
  const registration = await register(member, { id: meetingId, number });
  const content = { title: 'Punkt', language: pl, kind: 'DISCUSSION' };
  const item = await made(facilitator, 'addAgendaItem', 'AddAgendaItemInput', { meetingId, content });
  const session = await made(facilitator, 'addMeetingSession', 'AddMeetingSessionInput', {
    meetingId,
    content: { kind: 'PANEL' },
  });
  const table = await made(facilitator, 'addTable', 'AddTableInput', {
    meetingId,
    title: 'Stół',
    language: pl,
    seats: 3,
  });
  await does(facilitator, 'conductSession', { meetingId, version: 1, command: 'OPEN' });
  const { floor } = await does(member, 'askForFloor', { meetingId });
  const asked = { scopeId: meetingId, poll: { question: 'Kto za?', kind: 'YES_NO' } };
  const poll = await made(facilitator, 'draftPoll', 'DraftPlacePollInput', asked, 'id options { id }');
  await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: poll.id });
  await facilitator.get(
    'mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: false) { open } }',
    { id: meetingId },
  );
  const question = await made(member, 'askQuestion', 'AskQuestionInput', {
    meetingId,
    text: 'Kiedy?',
    language: pl,
  });
  const begin = 'mutation ($id: ID!) { beginMinutes(meetingId: $id) { version draft { parts { id } } } }';
  const { version, draft } = (await facilitator.get(begin, { id: meetingId })).beginMinutes;
  await facilitator.get(
    `mutation ($id: ID!, $version: Int!, $until: DateTime!) {
      openMinutesCorrection(meetingId: $id, version: $version, until: $until) { version } }`,
    { id: meetingId, version, until: new Date(Date.now() + 3_600_000).toISOString() },
  );
  const said = { partId: draft.parts[0].id, paragraph: '', text: 'Było inaczej.' };
  const comment = await made(member, 'commentMinutes', 'CommentMinutesInput', said);
  Object.assign(known, {
    ...{
      meeting: meetingId,
      registration: registration.id,
      item: item.id,
      session: session.id,
      table: table.id,
    },
    ...{ turn: floor.waiting[0].id, poll: poll.id, option: poll.options[0].id, question: question.id },
    ...{ part: draft.parts[0].id, comment: comment.id, group: ids.groups.secret.id },
  });
}, 180_000);
afterAll(() => house?.close());

const word = { text: 'Słowo', language: pl };
const withInput = (verb: string, type: string, fields = 'id') =>
  `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`;
const byId = (verb: string, fields = 'id', name = 'id') =>
  `mutation ($id: ID!) { ${verb}(${name}: $id) { ${fields} } }`;

/** What is done with something, by the id of it. */
const deeds: [what: string, verb: string, document: string, variables: (id: string) => Loose][] = [
  [
    'group',
    'createMeeting',
    withInput('createMeeting', 'CreateMeetingInput'),
    (placeId) => ({ input: { placeId, content: {} } }),
  ],
  [
    'meeting',
    'askForFloor',
    withInput('askForFloor', 'AskForFloorInput', 'now'),
    (meetingId) => ({ input: { meetingId } }),
  ],
  ['meeting', 'divideTables', byId('divideTables', 'meetingId', 'meetingId'), (id) => ({ id })],
  ['meeting', 'beginMinutes', byId('beginMinutes', 'id', 'meetingId'), (id) => ({ id })],
  ['registration', 'acceptSeat', byId('acceptSeat'), (id) => ({ id })],
  ['registration', 'approveRegistration', byId('approveRegistration'), (id) => ({ id })],
  ['item', 'removeAgendaItem', byId('removeAgendaItem', 'version'), (id) => ({ id })],
  ['item', 'acceptAgendaItem', byId('acceptAgendaItem'), (id) => ({ id })],
  ['session', 'removeMeetingSession', byId('removeMeetingSession', 'version'), (id) => ({ id })],
  ['session', 'takeSessionSeat', byId('takeSessionSeat', 'id', 'sessionId'), (id) => ({ id })],
  ['session', 'setSessionSeats', byId('setSessionSeats', 'id', 'sessionId'), (id) => ({ id })],
  [
    'session',
    'openSessionThread',
    withInput('openSessionThread', 'OpenSessionThreadInput'),
    (sessionId) => ({ input: { sessionId, ...word } }),
  ],
  ['table', 'joinTable', byId('joinTable'), (id) => ({ id })],
  ['table', 'removeTable', byId('removeTable', 'meetingId'), (id) => ({ id })],
  [
    'table',
    'writeTableOutput',
    withInput('writeTableOutput', 'WriteTableOutputInput'),
    (id) => ({ input: { id, version: 0, ...word } }),
  ],
  [
    'table',
    'openTableThread',
    withInput('openTableThread', 'OpenTableThreadInput'),
    (tableId) => ({ input: { tableId, ...word } }),
  ],
  ['turn', 'withdrawFromFloor', byId('withdrawFromFloor', 'now', 'turnId'), (id) => ({ id })],
  ['poll', 'closePoll', byId('closePoll'), (id) => ({ id })],
  [
    'poll',
    'voteInPoll',
    withInput('voteInPoll', 'VoteInput'),
    (pollId) => ({ input: { pollId, choices: [{ optionId: known['option'], weight: 1 }] } }),
  ],
  [
    'question',
    'supportQuestion',
    'mutation ($id: ID!) { supportQuestion(id: $id, support: true) { id } }',
    (id) => ({ id }),
  ],
  ['question', 'withdrawQuestion', byId('withdrawQuestion', 'meetingId'), (id) => ({ id })],
  ['question', 'closeQuestion', byId('closeQuestion', 'meetingId'), (id) => ({ id })],
  [
    'part',
    'typeMinutes',
    withInput('typeMinutes', 'TypeMinutesInput', 'version'),
    (partId) => ({ input: { partId, update: 'AAA=' } }),
  ],
  [
    'part',
    'commentMinutes',
    withInput('commentMinutes', 'CommentMinutesInput'),
    (partId) => ({ input: { partId, paragraph: '', text: 'Słowo' } }),
  ],
  [
    'comment',
    'answerMinutesComment',
    'mutation ($id: ID!) { answerMinutesComment(id: $id, answer: ACCEPTED) { id } }',
    (id) => ({ id }),
  ],
];

describe('of a meeting that one may not know of', () => {
  it.each(deeds)('a %s is, to %s, as one that never was', async (what, verb, document, variables) => {
    for (const name of ['stranger', 'expelled']) {
      const who = await house.caller(name);
      const refused = async (id: string) =>
        (await who.ask(document, variables(id))).errors.map(({ extensions }) => extensions);
      const unknown = await refused(randomUUID());
      expect([verb, await refused(known[what]!)]).toEqual([verb, unknown]);
      expect(unknown[0]?.code).toBe('NOT_FOUND');
    }
  });
});
