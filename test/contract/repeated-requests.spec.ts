/** What is sent twice happens once; what was changed in the meantime is not written over. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Answer, Caller, Loose } from '../kit/caller.js';
import { documentOf } from './documents.js';
import { fingerprint } from './fingerprint.js';
import { slotsOf } from './inputs.js';
import { splittable } from './moving.js';
import { Stage } from './stage.js';

let schema: GraphQLSchema;
let stage: Stage;
/** a group that others are made after */
let pattern = '';
let project: string;
/** threads from which a post may go, one for each time that it is tried */
const toSplit: Awaited<ReturnType<typeof splittable>>[] = [];

beforeAll(async () => {
  schema = buildSchema(await schemaText());
  stage = await Stage.open();
  pattern = (await stage.fresh('group')).id;
  for (let i = 0; i < 6; i++) toSplit.push(await splittable(stage, 'listed'));
  project = await stage.programme.project();
}, 180_000);
afterAll(() => stage?.close());

const document = (name: string): string =>
  documentOf('mutation', schema.getMutationType()!.getFields()[name]!);
const names = [{ language: 'pl', text: 'Podwójna' }];

const correspondents = ['observer', 'facilitator', 'coordinator', 'secretariat', 'admin', 'stranger'];

/** Every mutation with a key: who sends it, its input, and the same with other content. */
const keyed: Record<
  string,
  { by: () => Caller; input: () => Record<string, unknown>; other: Record<string, unknown> }
> = {
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
    expect(new Set(answers.map((answer) => answer.data[name].id)).size).toBe(1);
    const told = (await events()) - eventsBefore;
    const once = await by().get(document(name), { input: { ...input(), key: randomUUID() } });
    expect(once[name].id).not.toBe(answers[0]!.data[name].id);
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

/** Everything with a version: an older one is refused, and told what stands now. */
const versioned: Record<
  string,
  { by: () => Caller; make: () => Promise<(version: number, turn: number) => Loose>; told: string[] }
> = {
  editPost: {
    by: () => stage.of('member'),
    make: async () => {
      const id = await stage.post('public');
      return (version, turn) => ({ id, version, text: `Zmiana ${turn}` });
    },
    told: ['currentVersion', 'currentText'],
  },
  renameThread: {
    by: () => stage.of('member'),
    make: async () => {
      const id = await stage.thread('public');
      return (version, turn) => ({ id, version, title: `Nazwa ${turn}` });
    },
    told: ['currentVersion', 'currentTitle'],
  },
  editGroup: {
    by: () => stage.of('facilitator'),
    make: async () => {
      const id = stage.scopeId('listed');
      const base = (await stage.version('groups.working_group', id)) - 1;
      const purposes = (turn: number) => [{ language: 'pl', text: `Po co ${turn}` }];
      return (version, turn) => ({ input: { id, version: base + version, purposes: purposes(turn) } });
    },
    told: ['currentVersion'],
  },
  editOrganisation: {
    by: () => stage.of('coordinator'),
    make: async () => {
      const id = await stage.programme.organisation();
      return (version, turn) => ({ input: { id, version, acronym: `ZM${turn}` } });
    },
    told: ['currentVersion'],
  },
  editFunder: {
    by: () => stage.of('admin'),
    make: async () => {
      const id = await stage.programme.funder();
      return (version, turn) => ({ input: { id, version, amount: turn, currency: 'NOK' } });
    },
    told: ['currentVersion'],
  },
  editProject: {
    by: () => stage.of('admin'),
    make: async () => {
      const id = await stage.programme.project();
      return (version, turn) => ({ input: { id, version, acronym: `ZM${turn}` } });
    },
    told: ['currentVersion'],
  },
  saveDraft: {
    by: () => stage.of('member'),
    make: async () => {
      const threadId = await stage.thread('listed');
      const draft = (version: number, turn: number) => ({ threadId, version, text: `Zdanie ${turn}` });
      await stage.of('member').get(document('saveDraft'), draft(0, 0));
      return draft;
    },
    told: ['currentVersion', 'currentText', 'currentLanguage', 'currentReplyToId'],
  },
  saveThreadDraft: {
    by: () => stage.of('member'),
    make: async () => {
      const scopeId = stage.scopeId('listed');
      const words = (version: number, turn: number) => ({
        scopeId,
        version,
        title: '',
        text: `Zdanie ${turn}`,
      });
      await stage.of('member').ask(document('removeThreadDraft'), { scopeId });
      await stage.of('member').get(document('saveThreadDraft'), words(0, 0));
      return words;
    },
    told: [
      'currentVersion',
      'currentTitle',
      'currentText',
      'currentLanguage',
      'currentThemeIds',
      'currentPoll',
      'currentAttachments',
    ],
  },
  renameTheme: {
    by: () => stage.of('admin'),
    make: async () => {
      const id = await stage.theme();
      return (version, turn) => ({ id, version, names: [{ language: 'pl', text: `Temat ${turn}` }] });
    },
    told: ['currentVersion'],
  },
  editCharter: {
    by: () => stage.of('facilitator'),
    make: async () => {
      const { id } = stage.ids.groups.public;
      const texts = (turn: number) => [{ language: 'pl', text: `Karta ${turn}` }];
      const { rows } = await stage.house.sql.query('select version from groups.charter where group_id = $1', [
        id,
      ]);
      const base = (rows[0]?.version ?? 0) - 1;
      return (version, turn) => ({ input: { id, version: base + version, texts: texts(turn) } });
    },
    told: ['currentVersion'],
  },
  setQuestions: {
    by: () => stage.of('facilitator'),
    make: async () => {
      const scopeId = stage.scopeId('secret');
      const questions = (turn: number) => [
        { texts: [{ language: 'pl', text: `Pytanie ${turn}` }], required: false },
      ];
      const { rows } = await stage.house.sql.query(
        'select version from groups.questionnaire where scope_id = $1',
        [scopeId],
      );
      const base = (rows[0]?.version ?? 0) - 1;
      return (version, turn) => ({ input: { scopeId, version: base + version, questions: questions(turn) } });
    },
    told: ['currentVersion'],
  },
  moveGroup: {
    by: () => stage.of('secretariat'),
    make: async () => {
      const [{ id }, first, second] = [
        await stage.fresh('group'),
        await stage.fresh('group'),
        await stage.fresh('group'),
      ];
      return (version, turn) => ({ input: { id, version, parentId: turn % 2 ? first.id : second.id } });
    },
    told: ['currentVersion'],
  },
  editCommunity: {
    by: () => stage.of('secretariat'),
    make: async () => {
      const id = stage.scopeId('community');
      const base = (await stage.version('groups.community', id)) - 1;
      const purposes = (turn: number) => [{ language: 'pl', text: `Po co ${turn}` }];
      return (version, turn) => ({ input: { id, version: base + version, purposes: purposes(turn) } });
    },
    told: ['currentVersion'],
  },
  editMunicipality: {
    by: () => stage.of('admin'),
    make: async () => {
      const id = await stage.municipality();
      return (version, turn) => ({ input: { id, version, population: turn } });
    },
    told: ['currentVersion', 'changed'],
  },
  editContactPoint: {
    by: () => stage.of('coordinator'),
    make: async () => {
      const id = await stage.contactPoint();
      return (version, turn) => ({
        input: { id, version, ...stage.contactPointInput(), address: `Próbna ${turn}` },
      });
    },
    told: ['currentVersion'],
  },
  editOffice: {
    by: () => stage.of('coordinator'),
    make: async () => {
      const id = await stage.office();
      return (version, turn) => ({ input: { id, version, ...stage.officeInput(), since: `20${turn + 10}` } });
    },
    told: ['currentVersion'],
  },
  updateProfile: {
    by: () => stage.of('observer'),
    make: async () => {
      const base = (await stage.version('people.person', stage.witnesses.observer.personId)) - 1;
      return (version, turn) => ({ input: { version: base + version, headline: `Zajęcie ${turn}` } });
    },
    told: ['currentVersion'],
  },
};

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
