/** A municipality's page: who spoke for it when, what those who keep it change, and what is written down of it. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onBehalfOf } from '#kernel';
import { Registers, type ReportRow } from '#municipalities';
import { castIds, type CastIds } from '../kit/cast.js';
import type { Caller, Loose } from '../kit/caller.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let coordinator: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  coordinator = await house.caller('coordinator');
}, 120_000);
afterAll(() => house?.close());

const edit = `mutation ($input: EditMunicipalityInput!) {
  editMunicipality(input: $input) { id version slug name names { language text } spellings population populationYear populationSource languages }
}`;
const history = `query ($number: Int!, $first: Int, $after: String) { municipality(number: $number) {
  version changedAt revisions(first: $first, after: $after) { items { id at origin editor { id } changes { field language from to } } next }
} }`;

const page = async (by: Caller = coordinator, first = 20): Promise<Loose> =>
  (await by.get<Loose>(history, { number: ids.municipality.number, first })).municipality;

async function change(input: object, by: Caller = coordinator): Promise<Loose> {
  const { version } = await page();
  const answer = await by.get<Loose>(edit, { input: { id: ids.municipality.id, version, ...input } });
  return answer.editMunicipality;
}

describe('who spoke for the town', () => {
  it('is answered at a date that is known as well as it is known', async () => {
    const appoint = 'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }';
    const give = (person: string, from: string, until: string | null) =>
      coordinator.get(appoint, {
        input: {
          municipalityId: ids.municipality.id,
          communityId: ids.community.id,
          personId: ids.person[person],
          role: 'DELEGATE',
          from,
          until,
        },
      });
    await give('member', '2023-05', '2024-Q2');
    await give('member2', '2024-07', null);
    const ask =
      'query ($n: Int!, $on: FuzzyDate) { municipality(number: $n) { mandates(on: $on) { person { id } } } }';
    const spoke = async (on: string | null, by: Caller = coordinator): Promise<(string | null)[]> =>
      (await by.get<Loose>(ask, { n: ids.municipality.number, on })).municipality.mandates.map(
        (one: Loose) => one.person?.id ?? null,
      );
    expect(await spoke('2024-06')).toEqual([ids.person['member']]);
    expect(await spoke('2024-07-01')).toEqual([ids.person['member2']]);
    expect(await spoke('2022')).toEqual([]);
    expect((await spoke('2024')).sort()).toEqual([ids.person['member'], ids.person['member2']].sort());
    expect(await spoke(null)).toHaveLength(2);
    expect(await spoke('2024-06', house.guest())).toEqual([null]);
  });
});

describe('an edit', () => {
  it('changes what is given, is found by the new name, and is written down', async () => {
    const before = await page();
    const after = await change({
      names: [
        { language: 'pl', text: 'Wrocław' },
        { language: 'uk', text: 'Вроцлав' },
      ],
      spellings: ['Vratislavia'],
      population: 673_531,
      populationYear: 2024,
      languages: ['pl', 'uk'],
    });
    expect(after).toMatchObject({ population: 673_531, populationYear: 2024, populationSource: null });
    expect(after.version).toBe(before.version + 1);
    for (const name of ['vratis', 'Вроц']) {
      const { municipalities } = await house
        .guest()
        .get<Loose>('query ($name: String) { municipalities(name: $name) { items { id } } }', { name });
      expect(municipalities.items).toEqual([{ id: ids.municipality.id }]);
    }
    const [revision] = (await page()).revisions.items;
    expect(revision).toMatchObject({ origin: 'EDIT', editor: { id: ids.person['coordinator'] } });
    expect(revision.changes).toEqual(
      expect.arrayContaining([
        { field: 'name', language: 'uk', from: null, to: 'Вроцлав' },
        expect.objectContaining({ field: 'population', to: '673531 (2024)' }),
        { field: 'languages', language: null, from: null, to: 'pl, uk' },
      ]),
    );
  });

  it('that changes nothing leaves no trace', async () => {
    const before = await page();
    await change({ population: 673_531 });
    expect(await page()).toEqual(before);
  });

  it('of an older version is a conflict that names what was changed since', async () => {
    const { version } = await page();
    await change({ population: 1 });
    await change({ abouts: [{ language: 'pl', text: 'Nad Odrą.' }] });
    const { errors } = await coordinator.ask(edit, {
      input: { id: ids.municipality.id, version, population: 2 },
    });
    expect(errors[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      currentVersion: version + 2,
      changed: ['about.pl', 'population'],
    });
  });

  it('of two at once is one, and one revision', async () => {
    const { version } = await page();
    const input = (population: number) => ({ input: { id: ids.municipality.id, version, population } });
    const admin = await house.caller('admin');
    const answers = await Promise.all([
      coordinator.ask(edit, input(11)),
      admin.ask(edit, input(12)),
      coordinator.ask(edit, input(13)),
    ]);
    expect(answers.map((one) => one.errors[0]?.extensions.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'done',
    ]);
    const { rows } = await house.sql.query(
      'select count(*)::int as n from municipalities.municipality_revision where municipality_id = $1 and version = $2',
      [ids.municipality.id, version + 1],
    );
    expect(rows[0].n).toBe(1);
  });

  it('keeps the name in the country’s own language, and moves the address with it', async () => {
    const { version } = await page();
    const names = [{ language: 'uk', text: 'Вроцлав' }];
    const { errors } = await coordinator.ask(edit, { input: { id: ids.municipality.id, version, names } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT', rule: 'LOCAL_NAME_NEEDED' });
    const moved = await change({ names: [{ language: 'pl', text: 'Wrocław nad Odrą' }] });
    expect(moved.slug).toBe('wroclaw-nad-odra');
    const { rows } = await house.sql.query('select title, address from people.scope where id = $1', [
      ids.municipality.id,
    ]);
    expect(rows[0]).toEqual({
      title: { labels: expect.objectContaining({ pl: 'Wrocław nad Odrą' }), local: 'Wrocław nad Odrą' },
      address: `/municipalities/${ids.municipality.number}-wroclaw-nad-odra`,
    });
  });

  it('is read by those who may edit, page by page, and only its day by others', async () => {
    const mine = (await page(coordinator, 2)).revisions;
    expect(mine.items).toHaveLength(2);
    const next = await coordinator.get<Loose>(history, {
      number: ids.municipality.number,
      first: 2,
      after: mine.next,
    });
    const [first] = next.municipality.revisions.items;
    expect(mine.items.map((one: Loose) => one.id)).not.toContain(first.id);
    for (const by of [house.guest(), await house.caller('member')]) {
      const seen = await page(by);
      expect(seen.revisions).toEqual({ items: [], next: null });
      expect(seen.changedAt).toEqual(expect.any(String));
    }
  });

  it('is not written over by the register, which says so', async () => {
    await change({
      names: [
        { language: 'pl', text: 'Wrocław' },
        { language: 'uk', text: 'Вроцлав над Одрою' },
      ],
      population: 700_000,
    });
    const header =
      'country,register,code,type,name,names_other,parent_code,parent_name,region_code,region_name,lat,lon,population';
    const row =
      'PL,TERYT,0264011,urban gmina,Wrocław,uk=Вроцлав;ru=Вроцлав,0264,Wrocław,02,dolnośląskie,51.11770,16.99957,642869';
    const rows: ReportRow[] = [];
    const admin = onBehalfOf(ids.person['admin']!);
    const bring = () =>
      house.app
        .get(Registers)
        .importRegister(admin, Readable.from([`${header}\n${row}\n`]), (one) => rows.push(one));
    await bring();
    await bring();
    expect(rows[0]).toMatchObject({ outcome: 'changed', kept: ['names.uk', 'population'] });
    expect(rows[0]!.changed).toEqual(expect.arrayContaining(['name.ru', 'type', 'position']));
    expect(rows[1]).toMatchObject({ outcome: 'unchanged', kept: ['names.uk', 'population'] });
    const { municipality } = await house
      .guest()
      .get<Loose>('query ($n: Int!) { municipality(number: $n) { population names { language text } } }', {
        n: ids.municipality.number,
      });
    expect(municipality.population).toBe(700_000);
    expect(municipality.names).toContainEqual({ language: 'uk', text: 'Вроцлав над Одрою' });
    const [revision] = (await page()).revisions.items;
    expect(revision).toMatchObject({ origin: 'REGISTER' });
  });
});

describe('contact points and offices', () => {
  it('stand on the page for everyone, with every change written down; who holds an office is for the signed-in', async () => {
    const { addOffice } = await coordinator.get<Loose>(
      'mutation ($input: AddOfficeInput!) { addOffice(input: $input) { id version } }',
      {
        input: {
          municipalityId: ids.municipality.id,
          kind: 'HEAD',
          names: [{ language: 'pl', text: 'Prezydent Miasta' }],
        },
      },
    );
    await coordinator.get('mutation ($input: EditOfficeInput!) { editOffice(input: $input) { id } }', {
      input: {
        id: addOffice.id,
        version: 1,
        kind: 'HEAD',
        names: [{ language: 'pl', text: 'Prezydent Miasta' }],
        holderId: ids.person['member'],
      },
    });
    const { addContactPoint } = await coordinator.get<Loose>(
      'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { id } }',
      {
        input: {
          municipalityId: ids.municipality.id,
          kind: 'TOWN_HALL',
          names: [{ language: 'pl', text: 'Urząd' }],
          phone: '+48 71 000',
        },
      },
    );
    const shown = `query ($n: Int!) { municipality(number: $n) {
      offices { name holder { id } } contactPoints { name phone email } } }`;
    const variables = { n: ids.municipality.number };
    const seen = (await house.guest().get<Loose>(shown, variables)).municipality;
    expect(seen).toEqual({
      offices: [{ name: 'Prezydent Miasta', holder: null }],
      contactPoints: [{ name: 'Urząd', phone: '+48 71 000', email: null }],
    });
    expect((await coordinator.get<Loose>(shown, variables)).municipality.offices).toEqual([
      { name: 'Prezydent Miasta', holder: { id: ids.person['member'] } },
    ]);
    await coordinator.get('mutation ($id: ID!) { removeContactPoint(id: $id) }', { id: addContactPoint.id });
    const [removed, added] = (await page()).revisions.items;
    expect(removed.changes).toEqual([
      { field: 'contactPoint', language: null, from: 'Urząd · +48 71 000', to: null },
    ]);
    expect(added.changes[0]).toMatchObject({ field: 'contactPoint', from: null });
    // A person may be erased: no revision may hold a name that erasing would miss.
    const { rows } = await house.sql.query(
      `select count(*)::int as n from municipalities.municipality_revision where changes::text like '%Osoba%'`,
    );
    expect(rows[0].n).toBe(0);
  });
});
