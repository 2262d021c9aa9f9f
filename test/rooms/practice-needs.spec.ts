/** What towns look for, the practices and towns that answer it and why, and practices that look for partners. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Admission, Communities, GroupVisibility, Members } from '#groups';
import { onBehalfOf } from '#kernel';
import { testPassword, type Caller, type Loose } from '../kit/caller.js';
import { eraseAccount } from '../kit/leaving.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
let author: Caller;
let editor: Caller;
/** speaks for Rzeszów, by mandate */
let rzeszow: Caller;
let third: Caller;
let guest: Caller;
let stranger: Caller;
let towns: { wroclaw: string; rzeszow: string };
let communityId: string;
/** by key: reception, with first steps below services, and one that nothing is about */
let themes: Record<string, string>;

beforeAll(async () => {
  stage = await PracticeStage.open();
  ({ author, editor, guest } = stage);
  [rzeszow, third] = stage.reviewers;
  stranger = await stage.house.caller('stranger');
  const { municipality, otherMunicipality, community, person } = stage.ids;
  towns = { wroclaw: municipality.id, rzeszow: otherMunicipality.id };
  communityId = community.id;
  const all = (await guest.get('{ themes { id key } }')).themes;
  themes = Object.fromEntries(all.map(({ key, id }: Loose) => [key, id]));
  const input = { municipalityId: towns.rzeszow, personId: person['candidate'], communityId };
  const admin = await stage.house.caller('admin');
  await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
    input: { ...input, role: 'DELEGATE', from: '2023', until: null },
  });
}, 120_000);
afterAll(() => stage?.close());

const wanted = (): Loose => ({
  ...{
    communityId,
    municipalityId: towns.rzeszow,
    title: 'Jedno okienko',
    words: 'Na dworcu nie wystarcza.',
  },
  ...{ period: '2026-Q1', themeIds: [themes['integration-services']], targetGroups: ['REFUGEES', 'WOMEN'] },
});
const shown = `id number title words language period state targetGroups version viewerMayEdit
  themes { key } municipality { name } community { id }`;
const state = `mutation ($input: StateNeedInput!) { stateNeed(input: $input) { ${shown} } }`;
const edit = `mutation ($input: EditNeedInput!) { editNeed(input: $input) { ${shown} } }`;
const stating = async (by: Caller, more: object = {}): Promise<string> => {
  const { errors } = await by.ask(state, { input: { ...wanted(), ...more } });
  const [error] = errors;
  if (!error) return 'done';
  return [error.extensions.code, error.extensions['field'], error.extensions['rule']]
    .filter(Boolean)
    .join(' ');
};
const stated = async (more: object = {}): Promise<Loose> =>
  (await rzeszow.get(state, { input: { key: randomUUID(), ...wanted(), ...more } })).stateNeed;
const seen = async (by: Caller, { number }: Loose, fields = shown): Promise<Loose> =>
  (await by.get(`query ($n: Int!) { need(number: $n) { ${fields} } }`, { n: number })).need;
const about = (themeKeys: string[], targetGroups: string[], title: string): object =>
  stage.whole({ titles: inPolish(title), themeIds: themeKeys.map((key) => themes[key]), targetGroups });

describe('what a town looks for', () => {
  it('is said by those who write in the community and speak for the town', async () => {
    expect(await stating(rzeszow)).toBe('done');
    for (const caller of [author, editor, third])
      expect(await stating(caller)).toBe('FORBIDDEN NOT_YOUR_TOWN');
    expect(await stating(stranger)).toBe('FORBIDDEN NOT_A_WRITER');
    expect(await stating(guest)).toBe('UNAUTHENTICATED NOT_A_WRITER');
    expect(await stating(rzeszow, { communityId: randomUUID() })).toBe('NOT_FOUND input.communityId');
    expect(await stating(rzeszow, { municipalityId: randomUUID() })).toBe('FORBIDDEN NOT_YOUR_TOWN');
    expect(
      (await rzeszow.get('{ needPlaces { community { id } municipality { name } } }')).needPlaces,
    ).toEqual([{ community: { id: communityId }, municipality: { name: 'Rzeszów' } }]);
    for (const caller of [guest, author])
      expect((await caller.get('{ needPlaces { municipality { name } } }')).needPlaces).toEqual([]);
  });

  it('has a title, a theme that is offered, and a time or none', async () => {
    expect(await stating(rzeszow, { title: ' ' })).toMatch(/^BAD_INPUT input.title/);
    expect(await stating(rzeszow, { themeIds: [] })).toBe('BAD_INPUT input.themeIds REQUIRED');
    expect(await stating(rzeszow, { themeIds: [randomUUID()] })).toBe('NOT_FOUND input.themeIds');
    expect(await stating(rzeszow, { period: 'wkrótce' })).toMatch(/^BAD_INPUT/);
    expect(await stating(rzeszow, { period: '2026/2027', words: null, targetGroups: null })).toBe('done');
  });

  it('is read by all who read the community, and found by theme, town and state', async () => {
    const need = await stated();
    expect(need).toMatchObject({ viewerMayEdit: true, language: 'pl', version: 1 });
    expect(await seen(guest, need)).toEqual({ ...need, viewerMayEdit: false });
    const list = async (filter: object): Promise<number[]> =>
      (
        await guest.get(
          'query ($filter: NeedFilter) { needs(filter: $filter, first: 100) { items { number } } }',
          {
            filter,
          },
        )
      ).needs.items.map(({ number }: Loose) => number);
    const { theme, town } = await numbersOf('integration-services');
    expect((await list({}))[0]).toBe(need.number);
    expect(await list({ theme, town })).toContain(need.number);
    expect(await list({ theme: (await numbersOf('labour-market')).theme })).not.toContain(need.number);
    expect(await list({ town: 999_999 })).toEqual([]);
    expect(await list({ state: 'MET' })).not.toContain(need.number);
  });

  it('is changed by those who speak for the town, and is found no more once it is met', async () => {
    const need = await stated();
    const change = (by: Caller, version: number, more: object) =>
      by.ask(edit, { input: { id: need.id, version, ...more } });
    for (const caller of [author, editor, stranger])
      expect((await change(caller, 1, { state: 'MET' })).errors[0]!.extensions.code).toBe('FORBIDDEN');
    expect((await change(guest, 1, {})).errors[0]!.extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await change(rzeszow, 1, { state: 'MET', words: null, targetGroups: null });
    // what is left out stays
    expect(data.editNeed).toEqual({ ...need, state: 'MET', words: '', targetGroups: [], version: 2 });
    expect((await change(rzeszow, 1, { title: 'Inaczej' })).errors[0]!.extensions).toMatchObject({
      ...{ code: 'CONFLICT', rule: 'CHANGED', currentVersion: 2 },
    });
    expect((await change(rzeszow, 2, { themeIds: null })).errors[0]!.extensions).toMatchObject({
      ...{ code: 'BAD_INPUT', field: 'input.themeIds', rule: 'REQUIRED' },
    });
    expect((await change(rzeszow, 2, { state: 'OPEN' })).data.editNeed).toMatchObject({ state: 'OPEN' });
  });

  it('is news in the community', async () => {
    const socket = await guest.socket();
    await socket.timeout(5000).emitWithAck('watch', { streamId: communityId, since: null });
    const told = new Promise<Loose>((done) =>
      socket.on('frame', (frame: Loose) => frame.facts.some(isStated) && done(frame)),
    );
    const isStated = ({ type }: Loose): boolean => type === 'need.stated';
    await stated();
    expect((await told).facts.find(isStated)).toMatchObject({ actorId: null });
    socket.disconnect();
  });
});

async function numbersOf(key: string): Promise<{ theme: number; town: number }> {
  const { themes: all, municipalities } = await guest.get(
    '{ themes { key number } municipalities(first: 100) { items { id number } } }',
  );
  return {
    theme: all.find((one: Loose) => one.key === key).number,
    town: municipalities.items.find((one: Loose) => one.id === towns.rzeszow).number,
  };
}

const answering = `answers { practice { number } themes { key } targetGroups } towns { municipality { name } practice { number } inUseSince }`;

describe('what answers it', () => {
  it('is of other towns and about the same or narrower, the more in common the earlier, and it is told why', async () => {
    const [services, firstSteps] = ['integration-services', 'information-and-first-steps'];
    const publish = (keys: string[], groups: string[], title: string): Promise<Shown> =>
      stage.published(about(keys, groups, title));
    const narrower = await publish([firstSteps!], [], 'Pierwsze kroki');
    const both = await publish([services!, firstSteps!], ['CHILDREN'], 'Okienko');
    const groups = await publish([services!], ['WOMEN', 'CHILDREN'], 'Okienko dla kobiet');
    await publish(['labour-market'], ['WOMEN', 'REFUGEES'], 'Giełda pracy');
    const draft = await stage.share(author, about([services!], ['WOMEN'], 'W szufladzie'));
    const need = await stated();
    const { answers, towns: doing } = await seen(guest, need, answering);
    expect(answers).toEqual([
      { practice: { number: both.number }, themes: expect.anything(), targetGroups: [] },
      { practice: { number: groups.number }, themes: [{ key: services }], targetGroups: ['WOMEN'] },
      { practice: { number: narrower.number }, themes: [{ key: firstSteps }], targetGroups: [] },
    ]);
    expect(new Set(answers[0].themes.map(({ key }: Loose) => key))).toEqual(new Set([services, firstSteps]));
    expect(doing).toEqual(
      [both, groups, narrower].map(({ number }) => ({
        ...{ municipality: { name: 'Wrocław' }, practice: { number }, inUseSince: null },
      })),
    );
    // a wider theme is not what was asked for
    const narrow = await stated({ themeIds: [themes[firstSteps!]] });
    expect((await seen(guest, narrow, answering)).answers.map((one: Loose) => one.practice.number)).toEqual([
      both.number,
      narrower.number,
    ]);
    // what one may not read does not answer, not even to its author
    expect((await seen(author, need, answering)).answers).toHaveLength(3);
    expect(draft.number).toBeGreaterThan(0);
    // nobody answers themselves
    const speaker = await stage.house.caller('coordinator');
    const ownInput = { ...wanted(), municipalityId: towns.wroclaw };
    const { stateNeed: ofWroclaw } = await speaker.get(state, { input: ownInput });
    expect((await seen(guest, ofWroclaw, answering)).answers).toEqual([]);
    // nor what was taken back
    await stage.move(author, narrower, 'WITHDRAWN', 'Dane były błędne');
    expect((await seen(guest, need, answering)).answers).toHaveLength(2);
  });

  it('names the towns that have taken it over too, but the one that asks', async () => {
    const practice = await stage.published(about(['housing'], [], 'Mieszkania'));
    const need = await stated({ themeIds: [themes['housing']] });
    const record = 'mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id } }';
    const into = (by: Caller, municipalityId: string) =>
      by.get(record, {
        input: { practiceId: practice.id, municipalityId, version: 0, stage: 'IN_USE', since: '2024' },
      });
    await into(rzeszow, towns.rzeszow);
    const admin = await stage.house.caller('admin');
    const { rows } = await stage.house.sql.query<{ id: string }>(
      `select id from municipalities.municipality where register = 'SIRUTA' and code = '159614'`,
    );
    const mandate = { municipalityId: rows[0]!.id, personId: stage.ids.person['moderator'], communityId };
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: { ...mandate, role: 'DELEGATE', from: '2023', until: null },
    });
    await into(third, rows[0]!.id);
    expect((await seen(guest, need, answering)).towns).toMatchObject([
      { municipality: { name: 'Wrocław' }, inUseSince: null },
      { municipality: { name: expect.stringMatching(/^Tul/) }, inUseSince: '2024' },
    ]);
  });
});

describe('what is told to a community that is not for all', () => {
  it('is neither found nor counted by others: no need, no answer, no transfer', async () => {
    const admin = onBehalfOf(stage.ids.person['admin']!);
    const { id } = await stage.house.app.get(Communities).createCommunity(admin, {
      names: { pl: 'Wspólnota próby' },
      ...{ shortNames: {}, purposes: {}, visibility: GroupVisibility.LISTED, admission: Admission.REQUEST },
    });
    const members = stage.house.app.get(Members);
    for (const name of ['member', 'candidate', 'moderator'])
      await members.addMember(admin, id, { personId: stage.ids.person[name]!, role: 'MEMBER' });
    await members.addMember(admin, id, { personId: stage.ids.person['secretariat']!, role: 'SECRETARIAT' });
    const mandate = {
      municipalityId: towns.rzeszow,
      personId: stage.ids.person['candidate'],
      communityId: id,
    };
    await (
      await stage.house.caller('admin')
    ).get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: { ...mandate, role: 'DELEGATE', from: '2023', until: null },
    });
    const inside = await stage.published(about(['human-rights'], [], 'Tylko u nas'), { communityId: id });
    await rzeszow.get('mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id } }', {
      input: {
        practiceId: inside.id,
        municipalityId: towns.rzeszow,
        version: 0,
        stage: 'IN_USE',
        since: '2024',
      },
    });
    const hidden = await stated({ communityId: id, themeIds: [themes['human-rights']] });
    const open = await stated({ themeIds: [themes['human-rights']] });
    const found = `{ needs(first: 100) { items { number } } practiceTransfers(first: 100) { items { practice { number } } } }`;
    const sees = async (by: Caller): Promise<unknown> => {
      const { needs, practiceTransfers } = await by.get(found);
      const { answers, towns: doing } = await seen(by, open, answering);
      return [
        needs.items.some(({ number }: Loose) => number === hidden.number),
        practiceTransfers.items.some(({ practice }: Loose) => practice.number === inside.number),
        ...[answers.length > 0, doing.length > 0],
        (await by.ask('query ($n: Int!) { need(number: $n) { id } }', { n: hidden.number })).errors.length ===
          0,
      ];
    };
    expect(await sees(author)).toEqual([true, true, true, true, true]);
    for (const other of [guest, stranger])
      expect(await sees(other)).toEqual([false, false, false, false, false]);
  });
});

describe('a practice that looks for partners', () => {
  const seek = `mutation ($input: SeekPartnersInput!) { seekPartners(input: $input) { version partnersSought { words language } } }`;
  const seeking = (by: Caller, { id: practiceId }: Shown, version: number, words: string | null) =>
    by.ask(seek, { input: { practiceId, version, words } });
  const found = async (filter: object): Promise<number[]> =>
    (
      await guest.get(
        'query ($f: PracticeFilter) { practices(filter: $f, first: 100) { items { number } } }',
        {
          f: filter,
        },
      )
    ).practices.items.map(({ number }: Loose) => number);

  it('says so itself, by its authors and editors, and is found by it', async () => {
    const practice = await stage.published();
    const { version } = await stage.see(author, practice);
    for (const caller of [rzeszow, stranger])
      expect((await seeking(caller, practice, version, 'Ja')).errors[0]!.extensions.code).toBe('FORBIDDEN');
    const { data } = await seeking(author, practice, version, 'Szukamy gminy przy granicy.');
    expect(data.seekPartners).toEqual({
      ...{ version: version + 1, partnersSought: { words: 'Szukamy gminy przy granicy.', language: 'pl' } },
    });
    expect(await found({ seeksPartners: true })).toEqual([practice.number]);
    expect(await found({ seeksPartners: false })).not.toContain(practice.number);
    // the facets count what the list shows
    const { practiceFacets } = await guest.get(
      '{ practiceFacets(filter: { seeksPartners: true }) { municipalities { count } } }',
    );
    expect(practiceFacets.municipalities).toEqual([{ count: 1 }]);
    expect((await seeking(editor, practice, version, null)).errors[0]!.extensions).toMatchObject({
      ...{ code: 'CONFLICT', currentVersion: version + 1 },
    });
    expect((await seeking(editor, practice, version + 1, ' ')).data.seekPartners.partnersSought).toBeNull();
    expect(await found({ seeksPartners: true })).toEqual([]);
  });

  it('stands: a draft has nobody to look for, and what was put away looks for nobody', async () => {
    const draft = await stage.share();
    expect((await seeking(author, draft, 1, 'Szukamy')).errors[0]!.extensions).toMatchObject({
      ...{ code: 'CONFLICT', rule: 'NOT_PUBLISHED' },
    });
    const practice = await stage.published();
    const { version } = await stage.see(author, practice);
    await seeking(author, practice, version, 'Szukamy gminy');
    const sought = async (): Promise<Loose> =>
      (
        await guest.get('query ($n: Int!) { practice(number: $n) { partnersSought { words } } }', {
          n: practice.number,
        })
      ).practice.partnersSought;
    expect(await sought()).toEqual({ words: 'Szukamy gminy' });
    await stage.move(editor, practice, 'ARCHIVED', 'Program się skończył.');
    expect(await sought()).toBeNull();
    expect(await found({ seeksPartners: true, shelf: 'ARCHIVED' })).toEqual([]);
  });
});

it('whoever stated a need gets it with their data; it stays when they leave', async () => {
  const need = await stated({ title: 'Zostaje po mnie' });
  const headers = { 'apollo-require-preflight': 'true', cookie: rzeszow.cookie! };
  const { practices } = (await (await fetch(`${stage.house.url}/own-data`, { headers })).json()) as Loose;
  expect(practices.needsStated.at(-1)).toMatchObject({
    ...{ needNumber: need.number, municipality: 'Rzeszów', title: 'Zostaje po mnie' },
  });
  await rzeszow.get(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
  expect(await seen(guest, need)).toMatchObject({
    title: 'Zostaje po mnie',
    municipality: { name: 'Rzeszów' },
  });
});
