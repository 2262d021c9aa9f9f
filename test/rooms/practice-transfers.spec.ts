/** What other towns take over of a practice: from a draft in Wrocław to "in use" in Rzeszów, and what was made there from it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import { testPassword, type Caller, type Loose } from '../kit/caller.js';
import { eraseAccount } from '../kit/leaving.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
let author: Caller;
let editor: Caller;
/** speaks for Rzeszów, by mandate */
let rzeszow: Caller;
/** works in a third town, and does not speak for it */
let third: Caller;
let guest: Caller;
let stranger: Caller;
let towns: { wroclaw: string; rzeszow: string; tulcea: string };

beforeAll(async () => {
  stage = await PracticeStage.open();
  ({ author, editor, guest } = stage);
  [rzeszow, third] = stage.reviewers;
  stranger = await stage.house.caller('stranger');
  const { municipality, otherMunicipality, community, person } = stage.ids;
  const { rows } = await stage.house.sql.query<{ id: string }>(
    `select id from municipalities.municipality where register = 'SIRUTA' and code = '159614'`,
  );
  towns = { wroclaw: municipality.id, rzeszow: otherMunicipality.id, tulcea: rows[0]!.id };
  await speak(towns.rzeszow, person['candidate']!, community.id);
}, 120_000);
afterAll(async () => {
  if (stage) expect(await recomputeGrants(stage.house.app.get(Database))).toEqual([]);
  await stage?.close();
});

const speak = async (municipalityId: string, personId: string, communityId: string): Promise<void> => {
  const input = { municipalityId, personId, communityId, role: 'DELEGATE', from: '2023', until: null };
  const admin = await stage.house.caller('admin');
  await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
    input,
  });
};

const record = 'mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id } }';
const recording = async (by: Caller, { id }: Shown, input: object): Promise<string> => {
  const { errors } = await by.ask(record, {
    input: { practiceId: id, municipalityId: towns.rzeszow, version: 0, ...input },
  });
  const [error] = errors;
  if (!error) return 'done';
  return [error.extensions.code, error.extensions['field'], error.extensions['rule']]
    .filter(Boolean)
    .join(' ');
};
const transfers = `transfers { stage inUseSince version municipality { name }
  steps { stage since adaptations evidence reason contact language person { name } } }`;
const seen = async (by: Caller, { number }: Shown, fields = transfers): Promise<Loose> =>
  (await by.get(`query ($n: Int!) { practice(number: $n) { ${fields} } }`, { n: number })).practice;
const choices = 'viewerTransfers { municipality { name } stages version }';

describe('the ledger', () => {
  it('tells the whole way, from a draft in Wrocław to in use in Rzeszów', async () => {
    const practice = await stage.share();
    // of a draft nobody else knows, and nothing can be recorded
    expect(await recording(rzeszow, practice, { stage: 'INTEREST' })).toBe('NOT_FOUND');
    await stage.reviewed(practice);
    for (const reviewer of stage.reviewers) await stage.judge(reviewer, practice, 4);
    // its reviewer knows of it now, and takes nothing over before others have it before them
    expect(await recording(rzeszow, practice, { stage: 'INTEREST' })).toBe('CONFLICT NOT_PUBLISHED');
    await stage.move(editor, practice, 'PUBLISHED', 'Dwie recenzje, obie za.');
    expect(await seen(rzeszow, practice, choices)).toEqual({
      viewerTransfers: [
        {
          municipality: { name: 'Rzeszów' },
          stages: ['INTEREST', 'UNDERSTANDING', 'ADAPTING', 'IN_USE'],
          version: 0,
        },
      ],
    });
    const way = [
      { stage: 'INTEREST', since: '2023-11' },
      { stage: 'UNDERSTANDING', since: '2024-Q1' },
      { stage: 'ADAPTING', since: '2024-06', adaptations: 'Rozdział zamiast osobnej strategii' },
      { stage: 'IN_USE', since: '2025', contact: 'Centrum Integracji' },
    ];
    for (const [version, step] of way.entries())
      expect(await recording(rzeszow, practice, { version, ...step })).toBe('done');
    const [{ person, ...first }, ...rest] = (await seen(rzeszow, practice)).transfers[0].steps;
    expect([first, rest.length, typeof person.name]).toEqual([
      {
        ...{ stage: 'INTEREST', since: '2023-11', adaptations: null, evidence: null },
        ...{ reason: null, contact: null, language: 'pl' },
      },
      3,
      'string',
    ]);
    // who is not signed in sees the way, and neither who wrote it down nor whom to ask
    expect(await seen(guest, practice)).toMatchObject({
      transfers: [
        {
          ...{ stage: 'IN_USE', inUseSince: '2025', version: 4, municipality: { name: 'Rzeszów' } },
          steps: way.map(({ contact: _, ...step }) => ({ ...step, contact: null, person: null })),
        },
      ],
    });
    // what came of it does not begin it anew
    const evaluated = { version: 4, stage: 'EVALUATED', since: '2026', evidence: 'Cztery spotkania w roku' };
    expect(await recording(rzeszow, practice, evaluated)).toBe('done');
    expect((await seen(guest, practice)).transfers[0]).toMatchObject({
      stage: 'EVALUATED',
      inUseSince: '2025',
    });
  });

  it('is written by those who speak for a town, and for no other', async () => {
    const practice = await stage.published();
    const step = { stage: 'INTEREST', since: '2024' };
    const working = { ...step, municipalityId: towns.tulcea };
    expect(await recording(third, practice, working)).toBe('FORBIDDEN NOT_YOUR_TOWN');
    expect(await seen(third, practice, choices)).toEqual({ viewerTransfers: [] });
    for (const caller of [author, editor, stranger])
      expect(await recording(caller, practice, step)).toBe('FORBIDDEN NOT_YOUR_TOWN');
    expect(await recording(guest, practice, step)).toBe('UNAUTHENTICATED');
    await speak(towns.tulcea, stage.ids.person['moderator']!, stage.ids.community.id);
    expect(await recording(third, practice, working)).toBe('done');
    // a mandate that is over speaks for nobody
    await stage.house.sql.query(
      `update municipalities.mandate set until_text = '2023', until_latest = '2023-12-31' where municipality_id = $1`,
      [towns.tulcea],
    );
    expect(await recording(third, practice, { ...working, version: 1, stage: 'ADAPTING' })).toBe(
      'FORBIDDEN NOT_YOUR_TOWN',
    );
  });

  it('has nothing of a town with its own practice', async () => {
    const practice = await stage.published();
    const own = await stage.house.caller('coordinator');
    const step = { stage: 'INTEREST', municipalityId: towns.wroclaw };
    expect(await recording(own, practice, step)).toBe('CONFLICT OWN_TOWN');
    expect(await seen(own, practice, choices)).toEqual({ viewerTransfers: [] });
  });

  it('keeps to the order of stages and of time, and asks what is needed to learn from it', async () => {
    const practice = await stage.published();
    const say = (version: number, stageOf: string, more: object = {}) =>
      recording(rzeszow, practice, { version, stage: stageOf, ...more });
    expect(await say(0, 'EVALUATED', { evidence: 'Tak' })).toBe('CONFLICT NOT_FROM_HERE');
    expect(await say(0, 'ADAPTING', { since: '2999' })).toBe('BAD_INPUT input.since IN_FUTURE');
    expect(await say(0, 'ADAPTING', { since: '2024-06' })).toBe('done');
    expect(await say(0, 'IN_USE')).toBe('CONFLICT CHANGED');
    expect(await say(1, 'IN_USE', { since: '2023' })).toBe('BAD_INPUT input.since BEFORE_LAST');
    expect(await say(1, 'GIVEN_UP', { reason: ' ' })).toBe('BAD_INPUT input.reason REQUIRED');
    expect(await say(1, 'GIVEN_UP', { since: '2024', reason: 'Zabrakło etatu' })).toBe('done');
    const [given] = (await seen(guest, practice)).transfers;
    expect(given).toMatchObject({ stage: 'GIVEN_UP', inUseSince: null });
    expect(given.steps.at(-1)).toMatchObject({ reason: 'Zabrakło etatu', since: '2024' });
    // taken up again, and what was said before stays said
    expect(await say(2, 'IN_USE', { since: '2025-01', reason: 'Nie tu' })).toBe('done');
    expect(
      (await seen(guest, practice)).transfers[0].steps.map((one: Loose) => [one.stage, one.reason]),
    ).toEqual([
      ['ADAPTING', null],
      ['GIVEN_UP', 'Zabrakło etatu'],
      ['IN_USE', null],
    ]);
  });

  it('ends with the practice: what was taken back is taken over by nobody', async () => {
    const practice = await stage.published();
    expect(await recording(rzeszow, practice, { stage: 'IN_USE', since: '2024' })).toBe('done');
    await stage.move(author, practice, 'WITHDRAWN', 'Dane były błędne');
    expect(await recording(rzeszow, practice, { version: 1, stage: 'GIVEN_UP', reason: 'Wycofana' })).toBe(
      'CONFLICT NOT_PUBLISHED',
    );
    expect(await seen(guest, practice)).toEqual({ transfers: [] });
  });

  it('is news to whoever looks at the practice', async () => {
    const practice = await stage.published();
    const socket = await guest.socket();
    await socket.timeout(5000).emitWithAck('watch', { streamId: practice.id, since: null });
    const told = new Promise<Loose>((done) => socket.once('frame', done));
    expect(await recording(rzeszow, practice, { stage: 'INTEREST' })).toBe('done');
    expect((await told).facts).toMatchObject([{ type: 'transfer.recorded', actorId: null }]);
    socket.disconnect();
  });
});

describe('what was made from a practice', () => {
  const share = `mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { id number adaptedFrom { id } } }`;
  const sharing = (by: Caller, municipalityId: string, adaptedFromId: string) =>
    by.ask(share, {
      input: {
        ...{ key: randomUUID(), communityId: stage.ids.community.id, municipalityId, adaptedFromId },
        content: stage.whole({ titles: inPolish('Rozdział o dialogu') }),
      },
    });

  it('names it, and is named there once it stands', async () => {
    const source = await stage.published();
    const { data } = await sharing(rzeszow, towns.rzeszow, source.id);
    expect(data.sharePractice.adaptedFrom).toEqual({ id: source.id });
    const adaptations = 'adaptations { title municipality { name } }';
    expect(await seen(rzeszow, source, adaptations)).toEqual({ adaptations: [] });
    const made = data.sharePractice as Shown;
    await stage.move(rzeszow, made, 'SUBMITTED');
    for (const name of ['member', 'moderator']) await stage.ask(made, name);
    await stage.move(editor, made, 'IN_REVIEW');
    for (const reviewer of [author, third]) await stage.judge(reviewer, made, 3);
    await stage.move(editor, made, 'PUBLISHED', 'Dwie recenzje');
    expect(await seen(guest, source, adaptations)).toEqual({
      adaptations: [{ title: 'Rozdział o dialogu', municipality: { name: 'Rzeszów' } }],
    });
    await stage.move(rzeszow, made, 'WITHDRAWN', 'Zmieniamy ją');
    expect(await seen(guest, source, adaptations)).toEqual({ adaptations: [] });
  });

  it('is of another town, and from what stands', async () => {
    const [draft, source] = [await stage.share(), await stage.published()];
    const rule = async (asked: ReturnType<typeof sharing>) => {
      const { extensions } = (await asked).errors[0]!;
      return `${String(extensions.code)} ${String(extensions['field'])} ${String(extensions['rule'] ?? '')}`.trim();
    };
    expect(await rule(sharing(rzeszow, towns.rzeszow, draft.id))).toBe('NOT_FOUND input.adaptedFromId');
    expect(await rule(sharing(rzeszow, towns.rzeszow, randomUUID()))).toBe('NOT_FOUND input.adaptedFromId');
    expect(await rule(sharing(author, towns.wroclaw, source.id))).toBe(
      'CONFLICT input.adaptedFromId OWN_TOWN',
    );
  });
});

it('whoever recorded a stage gets it with their data; it stays when they leave, in nobody’s name', async () => {
  const practice = await stage.published();
  expect(await recording(rzeszow, practice, { stage: 'INTEREST', since: '2024', contact: 'Biuro' })).toBe(
    'done',
  );
  const headers = { 'apollo-require-preflight': 'true', cookie: rzeszow.cookie! };
  const { practices } = (await (await fetch(`${stage.house.url}/own-data`, { headers })).json()) as Loose;
  expect(practices.transfersRecorded.at(-1)).toMatchObject({
    ...{ practiceNumber: practice.number, municipality: 'Rzeszów', stage: 'INTEREST' },
    ...{ since: '2024', contact: 'Biuro' },
  });
  await rzeszow.get(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
  const [transfer] = (await seen(author, practice)).transfers;
  expect(transfer.steps).toMatchObject([{ stage: 'INTEREST', since: '2024', contact: 'Biuro' }]);
  expect(transfer.steps[0].person?.name ?? '').toBe('');
});
