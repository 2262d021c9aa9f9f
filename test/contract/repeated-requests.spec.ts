/** What is sent twice happens once; what was changed in the meantime is not written over. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Answer, Caller, Loose } from '../kit/caller.js';
import { keyedAgendaItem } from './agenda-attempts.js';
import { documentOf } from './documents.js';
import { fingerprint } from './fingerprint.js';
import { slotsOf } from './inputs.js';
import { emptyHall } from './registration-attempts.js';
import { splittable } from './moving.js';
import { questionOfGuest } from './hall-attempts.js';
import { datesToDecide, keyedDates } from './date-attempts.js';
import { askedOfPlace, openPoll } from './polls.js';
import { keyedMeetings } from './meeting-attempts.js';
import { unsaid } from './stage-meetings.js';
import { Stage } from './stage.js';
import { upperKeyed } from './upper-rooms.js';
import { versionedRequests } from './versioned-requests.js';

let schema: GraphQLSchema;
let stage: Stage;
/** a group that others are made after */
let pattern = '';
let project: string;
/** what a guest asks who has joined in a hall */
let askedInHall: Awaited<ReturnType<typeof questionOfGuest>>;
/** polls that nobody has voted in, one for each time */
const toDecide: Awaited<ReturnType<typeof datesToDecide>> = [];
const toVoteIn: Awaited<ReturnType<typeof openPoll>>[] = [];
/** threads from which a post may go, one for each time that it is tried */
const toSplit: Awaited<ReturnType<typeof splittable>>[] = [];

/** meetings for which the member has not registered, one for each time that it is tried */
const halls: Awaited<ReturnType<typeof emptyHall>>[] = [];

beforeAll(async () => {
  schema = buildSchema(await schemaText());
  stage = await Stage.open();
  pattern = (await stage.fresh('group')).id;
  for (let i = 0; i < 6; i++) toSplit.push(await splittable(stage, 'listed'));
  for (let i = 0; i < 6; i++) halls.push(await emptyHall(stage));
  for (let i = 0; i < 6; i++) toVoteIn.push(await openPoll(stage, 'listed'));
  toDecide.push(...(await datesToDecide(stage)));
  for (let i = 0; i < 6; i++) unsaidOnes.push(await unsaid(stage, 'listed'));
  project = await stage.programme.project();
  askedInHall = await questionOfGuest(stage);
}, 180_000);
afterAll(() => stage?.close());

const document = (name: string): string =>
  documentOf('mutation', schema.getMutationType()!.getFields()[name]!);
const names = [{ language: 'pl', text: 'Podwójna' }];

const correspondents = ['observer', 'facilitator', 'coordinator', 'secretariat', 'admin', 'stranger'];

/** meetings of which nothing was said yet, one for each time that it is tried */
const unsaidOnes: string[] = [];

/** Every mutation with a key: who sends it, its input, and the same with other content. */
const keyed: Record<
  string,
  { by: () => Caller; input: () => Record<string, unknown>; other: Record<string, unknown> }
> = {
  ...upperKeyed(() => stage),
  ...keyedMeetings(() => stage, unsaidOnes),
  openThread: {
    by: () => stage.of('member'),
    input: () => ({ scopeId: stage.scopeId('listed'), title: 'Dwa razy', text: 'Raz', language: 'pl' }),
    other: { title: 'Trzy razy' },
  },
  writePost: {
    by: () => stage.of('member'),
    input: () => ({ threadId: stage.ids.groups.listed.thread.id, text: 'Raz', language: 'pl' }),
    other: { text: 'Dwa' },
  },
  voteInPoll: {
    by: () => stage.of('member'),
    input: () => {
      const { postId, optionIds } = toVoteIn.pop()!;
      return { pollId: postId, choices: [{ optionId: optionIds[0] }] };
    },
    other: { choices: [] },
  },
  ...keyedDates(() => stage, toDecide),
  draftPoll: {
    by: () => stage.of('facilitator'),
    input: () => ({ scopeId: stage.scopeId('listed'), poll: askedOfPlace() }),
    other: { poll: { ...askedOfPlace(), question: 'Coś innego?' } },
  },
  splitThread: {
    by: () => stage.of('moderator'),
    input: () => ({ ...toSplit.pop()!, title: 'Osobno' }),
    other: { title: 'Razem' },
  },
  openConversation: {
    by: () => stage.of('member'),
    // to somebody else each time: who is written to again is written to in the same conversation
    input: () => ({ personId: stage.ids.person[correspondents.pop()!], text: 'Raz', language: 'pl' }),
    other: { text: 'Dwa' },
  },
  createGroup: {
    by: () => stage.of('secretariat'),
    input: () => ({ communityId: stage.ids.community.id, names, visibility: 'LISTED', admission: 'REQUEST' }),
    other: { admission: 'INVITATION' },
  },
  createMeeting: {
    by: () => stage.of('facilitator'),
    input: () => ({ placeId: stage.scopeId('listed'), content: { titles: names } }),
    other: { content: { titles: names, ordinal: 2 } },
  },
  registerForMeeting: {
    by: () => stage.of('member'),
    input: () => ({ meetingId: halls.pop()!.id, attendance: 'ON_SITE', onList: true }),
    other: { onList: false },
  },
  addAgendaItem: keyedAgendaItem(() => stage),
  cloneGroup: {
    by: () => stage.of('secretariat'),
    input: () => ({ id: pattern, names }),
    other: { names: [{ language: 'pl', text: 'Inna' }] },
  },
  createCommunity: {
    by: () => stage.of('admin'),
    input: () => ({ names, visibility: 'LISTED', admission: 'REQUEST' }),
    other: { visibility: 'SECRET' },
  },
  createMunicipality: {
    by: () => stage.of('admin'),
    input: () => ({ ...stage.municipalityInput(), names }),
    other: { names: [{ language: 'pl', text: 'Inna' }] },
  },
  addOrganisation: {
    by: () => stage.of('coordinator'),
    input: () => stage.programme.organisationInput(),
    other: { sector: 'MEDIA' },
  },
  addAffiliation: {
    by: () => stage.of('member'),
    input: () => ({ municipalityId: stage.ids.municipality.id, jobTitle: 'Raz' }),
    other: { jobTitle: 'Dwa' },
  },
  addProject: {
    by: () => stage.of('admin'),
    input: () => stage.programme.projectInput(),
    other: { period: '2030' },
  },
  addFunder: {
    by: () => stage.of('admin'),
    input: () => ({ projectId: project, country: 'CH' }),
    other: { country: 'DE' },
  },
  draftStatement: {
    by: () => stage.of('admin'),
    input: () => ({ projectId: project, language: 'pl', text: 'Raz' }),
    other: { text: 'Dwa' },
  },
  askAsGuest: {
    by: () => stage.of('guest'),
    input: () => {
      const { key: _, ...content } = askedInHall;
      return content;
    },
    other: { text: 'Co innego?' },
  },
  addTheme: {
    by: () => stage.of('admin'),
    input: () => ({ names: [{ language: 'en', text: stage.word('Twice') }] }),
    other: { names: [{ language: 'en', text: 'Another' }] },
  },
};

describe('the same key', () => {
  it('every mutation that takes one is tried here', () => {
    const taking = Object.values(schema.getMutationType()!.getFields()).filter((field) =>
      slotsOf(field).some((slot) => slot.path.at(-1) === 'key'),
    );
    expect(taking.map((field) => field.name).sort()).toEqual(Object.keys(keyed).sort());
  });

  it.each(Object.keys(keyed))('%s: sent again has one effect, and the same answer', async (name) => {
    const { by, input } = keyed[name]!;
    const variables = { input: { ...input(), key: randomUUID() } };
    const first = await by().get(document(name), variables);
    const after = await fingerprint(stage.house.sql);
    const second = await by().get(document(name), variables);
    expect(second[name].id).toBe(first[name].id);
    expect(await fingerprint(stage.house.sql)).toEqual(after);
  });

  it.each(Object.keys(keyed))('%s: sent four times at once has one effect', async (name) => {
    const { by, input } = keyed[name]!;
    const variables = { input: { ...input(), key: randomUUID() } };
    const eventsBefore = await events();
    const answers = await Promise.all([1, 2, 3, 4].map(() => by().ask(document(name), variables)));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    // of a session that was changed the answer is the session: how far its stream had come
    const idOf = (data: Loose): string => data[name].id ?? data[name].streamHead;
    expect(new Set(answers.map(({ data }) => idOf(data))).size).toBe(1);
    const told = (await events()) - eventsBefore;
    const once = await by().get(document(name), { input: { ...input(), key: randomUUID() } });
    expect(idOf(once)).not.toBe(idOf(answers[0]!.data));
    expect(told).toBe((await events()) - eventsBefore - told);
  });

  it.each(Object.keys(keyed))('%s: with other content is a conflict, and changes nothing', async (name) => {
    const { by, input, other } = keyed[name]!;
    const content = { ...input(), key: randomUUID() };
    await by().get(document(name), { input: content });
    const after = await fingerprint(stage.house.sql);
    const answer = await by().ask(document(name), { input: { ...content, ...other } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', rule: 'KEY_REUSED' });
    expect(await fingerprint(stage.house.sql)).toEqual(after);
  });

  it('somebody else with the same key gets nothing of the first one', async () => {
    const key = randomUUID();
    const write = (by: Caller): Promise<Answer<Loose>> =>
      by.ask(document('writePost'), { input: { ...keyed['writePost']!.input(), key } });
    expect((await write(stage.of('member'))).errors).toEqual([]);
    expect((await write(stage.of('moderator'))).errors[0]?.extensions.code).toBe('CONFLICT');
    expect((await write(stage.of('stranger'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  async function events(): Promise<number> {
    const { rows } = await stage.house.sql.query<{ count: string }>('select count(*) from platform.event');
    return Number(rows[0]!.count);
  }
});

const versioned = versionedRequests(() => stage, document);

describe('an older version', () => {
  it('every mutation that asks for one is tried here', () => {
    const asking = Object.values(schema.getMutationType()!.getFields()).filter((field) =>
      slotsOf(field).some((slot) => slot.path.at(-1) === 'version'),
    );
    expect(asking.map((field) => field.name).sort()).toEqual(Object.keys(versioned).sort());
  });

  it.each(Object.keys(versioned))('%s: is a conflict that tells what changed', async (name) => {
    const { by, make, told } = versioned[name]!;
    const variables = await make();
    await by().get(document(name), variables(1, 1));
    const after = await fingerprint(stage.house.sql);
    for (const version of [1, 0, 99]) {
      const { errors } = await by().ask(document(name), variables(version, 2));
      expect([version, errors[0]?.extensions.code]).toEqual([version, 'CONFLICT']);
      expect(Object.keys(errors[0]!.extensions)).toEqual(expect.arrayContaining(told));
    }
    expect(await fingerprint(stage.house.sql)).toEqual(after);
    await by().get(document(name), variables(2, 3));
  });

  it.each(Object.keys(versioned))('%s: of two at once one wins', async (name) => {
    const { by, make } = versioned[name]!;
    const variables = await make();
    const answers = await Promise.all(
      [1, 2, 3].map((turn) => by().ask(document(name), variables(1, turn + 10))),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done').sort();
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'done']);
  });
});
