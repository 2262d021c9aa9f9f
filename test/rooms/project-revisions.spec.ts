/** Who changed a project, its funders and what they want said: for those who may edit it, through the public doors. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let admin: Caller;
let coordinator: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [admin, coordinator] = await Promise.all([house.caller('admin'), house.caller('coordinator')]);
}, 120_000);
afterAll(() => house?.close());

const revisions = `query ($n: Int!, $first: Int, $after: String) { project(number: $n) { revisions(first: $first, after: $after) {
  items { origin at editor { id } changes { field language from to } } next } } }`;
const addFunder = 'mutation ($input: AddFunderInput!) { addFunder(input: $input) { id } }';
const draft = 'mutation ($input: DraftStatementInput!) { draftStatement(input: $input) { id } }';
const label = (text: string, language = 'pl') => ({ language, text });

const project = async (input: Record<string, unknown> = {}): Promise<{ id: string; number: number }> =>
  (
    await admin.get('mutation ($input: AddProjectInput!) { addProject(input: $input) { id number } }', {
      input: { titles: [label('Nic o nas bez nas')], period: '2025', ...input },
    })
  ).addProject;
const edit = (input: Record<string, unknown>): Promise<Loose> =>
  admin.get('mutation ($input: EditProjectInput!) { editProject(input: $input) { version } }', { input });
const told = async (number: number, by = admin): Promise<Loose[]> =>
  (await by.get(revisions, { n: number })).project.revisions.items;
/** The newest change, which is one. */
const newest = async (number: number): Promise<Loose> => {
  const [first] = await told(number);
  expect(first).toMatchObject({ origin: 'EDIT', editor: { id: admin.personId } });
  expect(first!.changes).toHaveLength(1);
  return first!.changes[0];
};

it('a project tells each change of its own, by name, and none where nothing changed', async () => {
  const { id, number } = await project();
  expect(await told(number)).toEqual([]);
  await edit({ id, version: 1, titles: [label('Nic o nas bez nas')], period: '2025' });
  expect(await told(number)).toEqual([]);
  const whole = await project({ titles: [label('Większy projekt')] });
  await edit({
    id,
    version: 2,
    titles: [label('Nic o nas bez nas'), label('Nothing about us', 'en')],
    period: '2025/2027',
    acronym: 'NONBN',
    partOfId: whole.id,
    frameworks: [label('Strategia 2030')],
    communityIds: [ids.community.id],
    municipalityIds: [ids.municipality.id],
  });
  const [{ changes }] = (await told(number)) as [Loose];
  const of = (field: string) => changes.filter((one: Loose) => one.field === field);
  expect(of('title')).toEqual([{ field: 'title', language: 'en', from: null, to: 'Nothing about us' }]);
  expect(of('period')).toEqual([{ field: 'period', language: null, from: '2025', to: '2025/2027' }]);
  expect(of('partOf')[0]).toMatchObject({ from: null, to: 'Większy projekt' });
  expect(of('framework')[0]).toMatchObject({ language: 'pl', to: 'Strategia 2030' });
  for (const field of ['communities', 'towns'])
    expect(of(field)[0]).toMatchObject({ from: null, to: expect.stringMatching(/\S/) });
  expect(changes).toHaveLength(7);
  await edit({ id, version: 3, municipalityIds: [] });
  expect(await newest(number)).toMatchObject({ field: 'towns', from: of('towns')[0].to, to: null });
});

it('so do its funders', async () => {
  const { id, number } = await project();
  const { addFunder: funder } = await admin.get(addFunder, { input: { projectId: id, country: 'CH' } });
  expect(await newest(number)).toEqual({ field: 'funder', language: null, from: null, to: 'CH' });
  const input = { id: funder.id, version: 1, amount: 1200.5, currency: 'CHF' };
  await admin.get('mutation ($input: EditFunderInput!) { editFunder(input: $input) { id } }', { input });
  expect(await newest(number)).toMatchObject({ from: 'CH', to: 'CH, 1200.5 CHF' });
  // refused: nothing is told of what did not happen
  await admin.refusal('mutation ($input: EditFunderInput!) { editFunder(input: $input) { id } }', { input });
  expect(await told(number)).toHaveLength(2);
  await admin.get('mutation ($id: ID!) { removeFunder(id: $id) }', { id: funder.id });
  expect(await newest(number)).toMatchObject({ from: 'CH, 1200.5 CHF', to: null });
});

it('so do the drafts of statements, until they are published: from then on nothing changes', async () => {
  const { id, number } = await project();
  const write = async (text: string, disclaimer: string | null = null): Promise<string> =>
    (await admin.get(draft, { input: { projectId: id, language: 'pl', text, disclaimer } })).draftStatement
      .id;
  const act = (verb: string, statement: string): Promise<Loose> =>
    admin.get(`mutation ($id: ID!) { ${verb} }`, { id: statement });
  const first = await write('Słowa "bez końca', 'Zastrzeżenie');
  const words = 'Słowa "bez końca\nZastrzeżenie';
  expect(await newest(number)).toEqual({ field: 'statementDraft', language: 'pl', from: null, to: words });
  const second = await write('Inne słowa');
  await act('moveStatement(id: $id, position: 1) { id }', second);
  expect(await newest(number)).toEqual({
    field: 'statementPlace',
    language: 'pl',
    from: '2. Inne słowa',
    to: '1. Inne słowa',
  });
  // to where it stands already
  await act('moveStatement(id: $id, position: 1) { id }', second);
  await act('removeStatement(id: $id)', second);
  expect(await newest(number)).toMatchObject({ field: 'statementDraft', from: 'Inne słowa', to: null });
  await act('publishStatement(id: $id) { id }', first);
  expect(await newest(number)).toEqual({ field: 'statement', language: 'pl', from: null, to: words });
  const all = await told(number);
  expect(all).toHaveLength(5);
  for (const verb of [
    'publishStatement(id: $id) { id }',
    'removeStatement(id: $id)',
    'moveStatement(id: $id, position: 1) { id }',
  ])
    expect(await admin.refusal(`mutation ($id: ID!) { ${verb} }`, { id: first })).toBe('CONFLICT');
  expect(await told(number)).toEqual(all);
});

it('they are for those who may edit the project, page by page', async () => {
  const { id, number } = await project();
  for (const country of ['CH', 'NO', 'SE']) await admin.get(addFunder, { input: { projectId: id, country } });
  for (const other of [house.guest(), coordinator]) expect(await told(number, other)).toEqual([]);
  const page = async (after: string | null): Promise<Loose> =>
    (await admin.get(revisions, { n: number, first: 2, after })).project.revisions;
  const { items, next } = await page(null);
  expect(items.map((one: Loose) => one.changes[0].to)).toEqual(['SE', 'NO']);
  expect((await page(next)).items.map((one: Loose) => one.changes[0].to)).toEqual(['CH']);
  expect((await page(next)).next).toBeNull();
});
