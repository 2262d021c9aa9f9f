/** The room `municipalities` through its public doors: names, searching, mandates, projects and the words of funders. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onBehalfOf } from '#kernel';
import { Mandates, Organisations, Projects } from '#municipalities';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 120_000);
afterAll(() => house?.close());

const create = `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id number name slug tile { letters dye motif } } }`;
const search = `query ($name: String) { municipalities(name: $name, first: 100) { items { id name code } next } }`;
const appoint = `mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id from until community person { id } } }`;

function birth(country: string, register: string, code: string, names: Record<string, string>) {
  return {
    country,
    register,
    code,
    names: Object.entries(names).map(([language, text]) => ({ language, text })),
  };
}

describe('names', () => {
  it('are found however they are spelt, in any language', async () => {
    const admin = await house.caller('admin');
    const input = birth('MD', 'CUATM', '4101000', { ro: 'Edineț', uk: 'Єдинці', ru: 'Единцы' });
    const { createMunicipality } = await admin.get(create, { input });
    expect(createMunicipality).toMatchObject({ slug: 'edinet', tile: { letters: 'Ed' } });
    for (const name of ['edinet', 'EDINEŢ', 'Edineț', 'єдинці', 'единц']) {
      const { municipalities } = await house.guest().get(search, { name });
      expect(municipalities.items.map((item: { id: string }) => item.id)).toEqual([createMunicipality.id]);
    }
  });

  it('do not tell municipalities apart: the register’s code does', async () => {
    const admin = await house.caller('admin');
    const town = birth('PL', 'TERYT', '0604011', { pl: 'Hrubieszów' });
    const rural = { ...town, code: '0604042' };
    await admin.get(create, { input: town });
    await admin.get(create, { input: rural });
    const { municipalities } = await house.guest().get(search, { name: 'hrubieszow' });
    expect(municipalities.items.map((item: { code: string }) => item.code).sort()).toEqual([
      '0604011',
      '0604042',
    ]);
    expect(await admin.refusal(create, { input: town })).toBe('CONFLICT');
  });

  it('come page by page, each town once', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { municipalities } = (await house
        .guest()
        .get('query ($after: String) { municipalities(first: 2, after: $after) { items { id } next } }', {
          after,
        })) as {
        municipalities: { items: { id: string }[]; next: string | null };
      };
      found.push(...municipalities.items.map((item) => item.id));
      after = municipalities.next;
    } while (after);
    const { rows } = await house.sql.query('select count(*)::int as n from municipalities.municipality');
    expect(new Set(found).size).toBe(rows[0].n);
    expect(found).toHaveLength(rows[0].n);
  });

  it('are given once for one key, and the key is not for other content', async () => {
    const admin = await house.caller('admin');
    const input = { ...birth('RO', 'SIRUTA', '179409', { ro: 'Măgurele' }), key: crypto.randomUUID() };
    const first = await admin.get(create, { input });
    expect((await admin.get(create, { input })).createMunicipality.id).toBe(first.createMunicipality.id);
    expect(await admin.refusal(create, { input: { ...input, code: '1' } })).toBe('CONFLICT');
  });
});

describe('mandates', () => {
  it('show the office to everyone and the name to those who are signed in', async () => {
    const coordinator = await house.caller('coordinator');
    const input = {
      municipalityId: ids.municipality.id,
      personId: ids.person['member'],
      communityId: ids.community.id,
      role: 'DELEGATE',
      from: '2023-05',
    };
    const { appointMandate } = await coordinator.get(appoint, { input });
    expect(appointMandate).toMatchObject({
      from: '2023-05',
      until: null,
      person: { id: ids.person['member'] },
    });
    const mandates =
      'query ($number: Int!) { municipality(number: $number) { mandates { id person { id } } people { id } } }';
    const { municipality } = await house.guest().get(mandates, { number: ids.municipality.number });
    expect(municipality).toEqual({ mandates: [{ id: appointMandate.id, person: null }], people: [] });
    const seen = (await coordinator.get(mandates, { number: ids.municipality.number })).municipality;
    expect(seen.mandates).toEqual([{ id: appointMandate.id, person: { id: ids.person['member'] } }]);
    expect(seen.people.map((one: { id: string }) => one.id)).toContain(ids.person['member']);
  });

  it('tell who spoke for a town in June 2024, known as well as it is known', async () => {
    const service = house.app.get(Mandates);
    const admin = onBehalfOf(ids.person['admin']!);
    const municipalityId = ids.otherMunicipality.id;
    const give = (person: string, from: string, until: string | null, communityId: string | null = null) =>
      service.appoint(admin, {
        municipalityId,
        personId: ids.person[person]!,
        role: 'DELEGATE',
        from,
        until,
        communityId,
      });
    await give('member', '2023-05', '2024-Q1');
    await give('member2', '2024-Q2', '2024-Q4', ids.community.id);
    await give('observer', '2024-06-30', null);
    await give('moderator', '2024-07', null);
    await give('facilitator', '', null, ids.otherCommunity.id);
    const spoke = async (date: string, communityId: string | null = null) =>
      (await service.during(admin, municipalityId, date, communityId)).map((one) => one.person?.id);
    expect(new Set(await spoke('2024-06'))).toEqual(
      new Set(['facilitator', 'member2', 'observer'].map((name) => ids.person[name])),
    );
    expect(new Set(await spoke('2024-06', ids.community.id))).toEqual(
      new Set(['member2', 'observer'].map((name) => ids.person[name])),
    );
    expect(new Set(await spoke('2024-06-12', ids.community.id))).toEqual(new Set([ids.person['member2']]));
  });

  it('make a coordinator where asked, for as long as they hold', async () => {
    const admin = await house.caller('admin');
    const input = {
      municipalityId: ids.otherMunicipality.id,
      personId: ids.person['candidate'],
      role: 'SUBSTITUTE',
      from: '2026-01',
      coordinates: true,
    };
    const candidate = await house.caller('candidate');
    const can = 'query ($number: Int!) { municipality(number: $number) { viewerCan } }';
    const may = async () =>
      (await candidate.get(can, { number: ids.otherMunicipality.number })).municipality.viewerCan;
    expect(await may()).not.toContain('EDIT_MUNICIPALITY');
    const { appointMandate } = await admin.get(appoint, { input });
    expect(await may()).toContain('EDIT_MUNICIPALITY');
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
    await admin.get('mutation ($id: ID!) { endMandate(id: $id, until: "2026-02") { until } }', {
      id: appointMandate.id,
    });
    expect(await may()).not.toContain('EDIT_MUNICIPALITY');
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
  });

  it('do not end before they begin', async () => {
    const admin = await house.caller('admin');
    const input = {
      municipalityId: ids.municipality.id,
      personId: ids.person['member2'],
      role: 'DELEGATE',
      from: '2024',
      until: '2023',
    };
    const { errors } = await admin.ask(appoint, { input });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.until',
      rule: 'BEFORE_FROM',
    });
  });
});

describe('the words of funders', () => {
  it('stand on the public pages of what they pay for, byte for byte and in order', async () => {
    const admin = onBehalfOf(ids.person['admin']!);
    const title = 'Wzmocnienie odporności na próbę';
    const words = '  przy wsparciu Niemiec – „1:1”\n';
    const { id: organisationId } = await house.app
      .get(Organisations)
      .addOrganisation(admin, { kind: 'FUNDER', names: { pl: 'Niemcy', de: 'Deutschland' } });
    await house.app.get(Projects).startProject(admin, {
      titles: { pl: title },
      period: '2023-05/2024-12',
      communityIds: [ids.community.id],
      municipalityIds: [ids.municipality.id],
      funders: [
        {
          country: 'DE',
          organisationId,
          statements: [{ language: 'pl', text: words, disclaimer: 'Zastrzeżenie.' }],
        },
        {
          statements: [
            { language: 'en', text: 'Co-funded' },
            { language: 'pl', text: 'Współfinansowane' },
          ],
        },
      ],
    });
    const { municipality, community, group } = await house.guest().get(
      `query ($town: Int!, $community: Int!, $group: Int!) {
        municipality(number: $town) { fundingStatements { position text disclaimer project } projects { title period fundingStatements { text } } }
        community(number: $community) { fundingStatements { text } }
        group(number: $group) { fundingStatements { text } }
      }`,
      {
        town: ids.municipality.number,
        community: ids.community.number,
        group: ids.groups.public.number,
      },
    );
    // The town takes part in another project of the cast as well.
    const own = municipality.fundingStatements.filter((one: { project: string }) => one.project === title);
    expect(own.map((one: { position: number }) => one.position)).toEqual([1, 2]);
    expect(own[0]).toEqual({ position: 1, text: words, disclaimer: 'Zastrzeżenie.', project: title });
    const project = municipality.projects.find((one: { title: string }) => one.title === title);
    expect(project.period).toBe('2023-05/2024-12');
    expect(project.fundingStatements[0].text).toBe(words);
    for (const shown of [community, group]) {
      expect(shown.fundingStatements.map((one: { text: string }) => one.text)).toContain(words);
    }
  });
});
