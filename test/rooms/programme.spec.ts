/** Organisations, affiliations, projects and the words of funders, through the public doors and past them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  admin = await house.caller('admin');
  coordinator = await house.caller('coordinator');
}, 120_000);
afterAll(() => house?.close());

const names = (text: string) => [{ language: 'pl', text }];
const organisationFields = 'id number version name website partOf { id } municipality { id }';
const addOrganisation = `mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { ${organisationFields} } }`;
const editOrganisation = `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { ${organisationFields} } }`;
const organisation = async (by: Caller, input: Record<string, unknown>): Promise<Loose> =>
  (await by.get(addOrganisation, { input: { kind: 'NGO', sector: 'NGO', ...input } })).addOrganisation;

describe('an organisation', () => {
  it('of a municipality is its coordinator’s; given to a town that one does not keep it is not', async () => {
    const own = await organisation(coordinator, {
      names: names('Dom Sąsiedzki'),
      municipalityId: ids.municipality.id,
    });
    const away = { id: own.id, version: 1, municipalityId: ids.otherMunicipality.id };
    expect(await coordinator.refusal(editOrganisation, { input: away })).toBe('FORBIDDEN');
    const freed = { id: own.id, version: 1, municipalityId: null };
    expect(await coordinator.refusal(editOrganisation, { input: freed })).toBe('FORBIDDEN');
    const { editOrganisation: edited } = await coordinator.get(editOrganisation, {
      input: { id: own.id, version: 1, website: 'https://dom.example' },
    });
    // what is left out stays
    expect(edited).toMatchObject({
      name: 'Dom Sąsiedzki',
      version: 2,
      website: 'https://dom.example',
      municipality: { id: ids.municipality.id },
    });
  });

  it('is found by any part of its name after it was renamed, and no longer by the old one', async () => {
    const { id } = await organisation(admin, { names: names('Stara Łaźnia') });
    await admin.get(editOrganisation, { input: { id, version: 1, names: names('Nowa Źdźbło') } });
    const search = 'query ($name: String) { organisations(name: $name) { items { id } } }';
    expect((await house.guest().get(search, { name: 'zdzblo' })).organisations.items).toEqual([{ id }]);
    expect((await house.guest().get(search, { name: 'laznia' })).organisations.items).toEqual([]);
  });

  it('is no part of its own part', async () => {
    const whole = await organisation(admin, { names: names('Całość') });
    const part = await organisation(admin, { names: names('Część'), partOfId: whole.id });
    for (const partOfId of [part.id, whole.id]) {
      const answer = await admin.ask(editOrganisation, { input: { id: whole.id, version: 1, partOfId } });
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.partOfId' });
    }
  });

  it('acts for nobody that acts for it, directly or through others, nor for its own part', async () => {
    const [a, b, c] = [
      await organisation(admin, { names: names('Pierwsza') }),
      await organisation(admin, { names: names('Druga') }),
      await organisation(admin, { names: names('Trzecia') }),
    ];
    const edit = async (id: string, version: number, change: Record<string, unknown>): Promise<Loose> =>
      (await admin.ask(editOrganisation, { input: { id, version, ...change } })).errors[0]?.extensions;
    expect(await edit(a.id, 1, { behalfOfId: b.id })).toBeUndefined();
    expect(await edit(b.id, 1, { partOfId: c.id })).toBeUndefined();
    const circle = { code: 'BAD_INPUT', rule: 'CIRCLE' };
    expect(await edit(b.id, 2, { behalfOfId: a.id })).toMatchObject({ ...circle, field: 'input.behalfOfId' });
    expect(await edit(c.id, 1, { partOfId: a.id })).toMatchObject({ ...circle, field: 'input.partOfId' });
    expect(await edit(c.id, 1, { behalfOfId: c.id })).toMatchObject(circle);
    // a unit may be a part of the body for which it acts
    expect(await edit(a.id, 2, { partOfId: b.id })).toBeUndefined();
  });

  it('moves its seat, and says anew of what it is a part and for whom it acts', async () => {
    const whole = await organisation(admin, { names: names('Rada') });
    const { id, number } = await organisation(admin, { names: names('Zespół') });
    const change = {
      id,
      seatId: ids.otherMunicipality.id,
      partOfId: whole.id,
      municipalityId: ids.municipality.id,
      behalfOfId: whole.id,
    };
    await admin.get(editOrganisation, { input: { ...change, version: 1 } });
    const page = `query ($n: Int!) { organisation(number: $n) { seat { id } partOf { id } behalfOf { id } municipality { id } } }`;
    const shown = async (): Promise<Loose> => (await house.guest().get(page, { n: number })).organisation;
    expect(await shown()).toEqual({
      seat: { id: ids.otherMunicipality.id },
      partOf: { id: whole.id },
      behalfOf: { id: whole.id },
      municipality: { id: ids.municipality.id },
    });
    // now the town's coordinator keeps it too, but does not give it away
    await coordinator.get(editOrganisation, { input: { id, version: 2, seatId: ids.municipality.id } });
    expect(
      await coordinator.refusal(editOrganisation, { input: { id, version: 3, municipalityId: null } }),
    ).toBe('FORBIDDEN');
    const nothing = { seatId: null, partOfId: null, behalfOfId: null, municipalityId: null };
    await admin.get(editOrganisation, { input: { ...nothing, id, version: 3 } });
    expect(await shown()).toEqual({ seat: null, partOf: null, behalfOf: null, municipality: null });
  });
});

const addAffiliation =
  'mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { id confirmed main jobTitle } }';
const endAffiliation =
  'mutation ($id: ID!, $until: FuzzyDate!) { endAffiliation(id: $id, until: $until) { until } }';
const ownCard =
  'query ($id: ID!) { person(id: $id) { municipality { id } affiliations { id confirmed until } } }';

describe('where one works', () => {
  it('is said by the person, shown once the body has confirmed it, and ends with the job; the account lives on', async () => {
    // comes from another town's community, and is shown with no town
    const person = await house.caller('stranger');
    const before = await person.get(ownCard, { id: person.personId });
    expect(before.person.municipality).toBeNull();
    const input = {
      municipalityId: ids.municipality.id,
      jobTitle: 'Asystentka międzykulturowa',
      from: '2024',
    };
    const { addAffiliation: claim } = await person.get(addAffiliation, { input });
    expect(claim).toMatchObject({ confirmed: false, main: false, jobTitle: 'Asystentka międzykulturowa' });
    expect((await person.get(ownCard, { id: person.personId })).person.municipality).toBeNull();

    const confirm = 'mutation ($id: ID!) { confirmAffiliation(id: $id) { confirmed main } }';
    expect(await person.refusal(confirm, { id: claim.id })).toBe('FORBIDDEN');
    const claims = 'query ($n: Int!) { municipality(number: $n) { affiliationClaims { id } } }';
    const waiting = await coordinator.get(claims, { n: ids.municipality.number });
    expect(waiting.municipality.affiliationClaims).toEqual([{ id: claim.id }]);
    const confirmed = await coordinator.get(confirm, { id: claim.id });
    expect(confirmed.confirmAffiliation).toEqual({ confirmed: true, main: true });
    expect((await person.get(ownCard, { id: person.personId })).person.municipality).toEqual({
      id: ids.municipality.id,
    });

    // the job ends: first the mandate, then the affiliation
    const appoint = 'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }';
    const { appointMandate } = await coordinator.get(appoint, {
      input: {
        municipalityId: ids.municipality.id,
        personId: person.personId,
        role: 'DELEGATE',
        from: '2024',
      },
    });
    await coordinator.get('mutation ($id: ID!) { endMandate(id: $id, until: "2026-10") { id } }', {
      id: appointMandate.id,
    });
    expect(
      await (await house.caller('member')).refusal(endAffiliation, { id: claim.id, until: '2026' }),
    ).toBe('FORBIDDEN');
    await person.get(endAffiliation, { id: claim.id, until: '2026-10' });
    const after = await person.get(ownCard, { id: person.personId });
    expect(after.person.municipality).toBeNull();
    expect(after.person.affiliations).toEqual([{ id: claim.id, confirmed: true, until: '2026-10' }]);
    // an end that stands is made later by the body alone
    const again = await person.refusal(endAffiliation, { id: claim.id, until: '2099' });
    expect(again).toBe('FORBIDDEN');
    const { viewer } = await person.get('{ viewer { person { id } memberships { id } } }');
    expect(viewer.person.id).toBe(person.personId);
    expect(viewer.memberships.length).toBeGreaterThan(0);
  });

  it('is ended by a coordinator who knows better', async () => {
    const person = await house.caller('observer');
    const { addAffiliation: claim } = await person.get(addAffiliation, {
      input: { municipalityId: ids.municipality.id },
    });
    await coordinator.get(endAffiliation, { id: claim.id, until: '2026-11-21' });
    const claims = 'query ($n: Int!) { municipality(number: $n) { affiliationClaims { id } } }';
    const { municipality } = await coordinator.get(claims, { n: ids.municipality.number });
    expect(municipality.affiliationClaims).toEqual([]);
  });
});

const addFunder = 'mutation ($input: AddFunderInput!) { addFunder(input: $input) { id } }';
const editFunder =
  'mutation ($input: EditFunderInput!) { editFunder(input: $input) { country amount currency version } }';
const removeFunder = 'mutation ($id: ID!) { removeFunder(id: $id) }';
const payers = `query ($n: Int!) { project(number: $n) { funders { id position country amount currency quoted version organisation { id } } } }`;
const rule = async (by: Caller, verb: string, variables: Record<string, unknown>): Promise<unknown> =>
  (await by.ask(verb, variables)).errors[0]?.extensions?.['rule'];

describe('a funder', () => {
  const project = async (): Promise<Loose> =>
    (
      await admin.get('mutation ($input: AddProjectInput!) { addProject(input: $input) { id number } }', {
        input: { titles: names('Kto płaci'), period: '2026' },
      })
    ).addProject;
  const funder = async (projectId: string, country: string): Promise<string> =>
    (await admin.get(addFunder, { input: { projectId, country } })).addFunder.id;
  const payersOf = async (n: number): Promise<Loose[]> =>
    (await house.guest().get(payers, { n })).project.funders;
  const write = async (projectId: string, funderId: string | null): Promise<string> => {
    const input = { projectId, funderId, language: 'pl', text: 'Słowa' };
    return (await admin.get(draft, { input })).draftStatement.id;
  };

  it('is corrected, and goes; the others move up', async () => {
    const { id, number } = await project();
    const [first, second, third] = [await funder(id, 'CH'), await funder(id, 'NO'), await funder(id, 'SE')];
    const change = { id: second, version: 1, country: 'DE', amount: 1200.5, currency: 'EUR' };
    expect((await admin.get(editFunder, { input: change })).editFunder).toEqual({
      country: 'DE',
      amount: 1200.5,
      currency: 'EUR',
      version: 2,
    });
    // what is left out stays, null takes away; an amount without its currency is none
    expect(
      (await admin.get(editFunder, { input: { id: second, version: 2, amount: null } })).editFunder,
    ).toMatchObject({ country: 'DE', amount: null });
    const noCurrency = { id: third, version: 1, amount: 5 };
    expect(await rule(admin, editFunder, { input: noCurrency })).toBe('REQUIRED');
    expect(await rule(admin, editFunder, { input: { id: third, version: 1, country: null } })).toBe(
      'REQUIRED',
    );
    expect(await coordinator.refusal(removeFunder, { id: first })).toBe('FORBIDDEN');
    await admin.get(removeFunder, { id: first });
    expect((await payersOf(number)).map(({ id: left, position }) => [left, position])).toEqual([
      [second, 1],
      [third, 2],
    ]);
    expect(await admin.refusal(removeFunder, { id: first })).toBe('NOT_FOUND');
  });

  it('whose words wait does not go; whose words stand neither goes nor becomes another', async () => {
    const { id, number } = await project();
    const [swiss, other] = [await funder(id, 'CH'), await funder(id, 'NO')];
    const statement = await write(id, swiss);
    expect(await rule(admin, removeFunder, { id: swiss })).toBe('DRAFTED');
    await admin.get(publish, { id: statement });
    expect(await rule(admin, removeFunder, { id: swiss })).toBe('PUBLISHED');
    expect(await rule(admin, editFunder, { input: { id: swiss, version: 1, country: 'DE' } })).toBe(
      'PUBLISHED',
    );
    const { id: organisationId } = await organisation(admin, { names: names('Agencja Współpracy') });
    const exact = { id: swiss, version: 1, organisationId, amount: 7, currency: 'CHF' };
    await admin.get(editFunder, { input: exact });
    expect((await payersOf(number)).map(({ quoted }) => quoted)).toEqual([true, false]);
    await admin.get(removeFunder, { id: other });
    expect((await payersOf(number))[0]).toMatchObject({
      country: 'CH',
      amount: 7,
      organisation: { id: organisationId },
    });
  });

  it('of words that name none of several, the last stays', async () => {
    const { id, number } = await project();
    const [one, two] = [await funder(id, 'CH'), await funder(id, 'NO')];
    const statement = await write(id, null);
    await admin.get(removeFunder, { id: one });
    expect(await rule(admin, removeFunder, { id: two })).toBe('DRAFTED');
    await admin.get(publish, { id: statement });
    expect(await rule(admin, removeFunder, { id: two })).toBe('PUBLISHED');
    expect((await payersOf(number)).map(({ country }) => country)).toEqual(['NO']);
  });

  it('is not taken away beside the drafting of its words: one of the two is refused', async () => {
    const { id, number } = await project();
    for (let turn = 1; turn <= 4; turn++) {
      const paying = await funder(id, 'CH');
      const input = { projectId: id, funderId: paying, language: 'pl', text: `Słowa ${turn}` };
      const [drafted, removed] = await Promise.all([
        admin.ask(draft, { input }),
        admin.ask(removeFunder, { id: paying }),
      ]);
      const stays = (await payersOf(number)).some((one) => one.id === paying);
      expect([drafted.errors.length, removed.errors.length]).toEqual(stays ? [0, 1] : [1, 0]);
    }
  });
});

const draft = `mutation ($input: DraftStatementInput!) { draftStatement(input: $input) { id position published text disclaimer } }`;
const publish = 'mutation ($id: ID!) { publishStatement(id: $id) { id published } }';
const move =
  'mutation ($id: ID!, $position: Int!) { moveStatement(id: $id, position: $position) { position } }';
const shown = `query ($n: Int!) { project(number: $n) { fundingStatements { text disclaimer } statementDrafts { text position } } }`;

describe('a funding statement', () => {
  async function project(): Promise<{ id: string; number: number }> {
    const input = { titles: names('Projekt próbny'), period: '2026', communityIds: [ids.community.id] };
    const made = await admin.get(
      'mutation ($input: AddProjectInput!) { addProject(input: $input) { id number } }',
      {
        input,
      },
    );
    return made.addProject;
  }
  const write = async (projectId: string, text: string, more = {}): Promise<Loose> =>
    (await admin.get(draft, { input: { projectId, language: 'pl', text, ...more } })).draftStatement;

  it('keeps every byte: spaces, quotes that nobody closed, line breaks, combining letters', async () => {
    const { id, number } = await project();
    const text = '  Projekt "Lokalne polityki – bez końca \r\n\tź z\u0301  ';
    const disclaimer = ' Wyłączna odpowiedzialność … ';
    const { id: statement } = await write(id, text, { disclaimer });
    await admin.get(publish, { id: statement });
    expect((await house.guest().get(shown, { n: number })).project.fundingStatements).toEqual([
      { text, disclaimer },
    ]);
  });

  it('is told to nobody before it is published, may be moved until then, and never afterwards', async () => {
    const { id, number } = await project();
    const [one, two, three] = [await write(id, 'raz'), await write(id, 'dwa'), await write(id, 'trzy')];
    await admin.get(move, { id: three.id, position: 1 });
    expect((await house.guest().get(shown, { n: number })).project).toEqual({
      fundingStatements: [],
      statementDrafts: [],
    });
    const { project: mine } = await admin.get(shown, { n: number });
    expect(mine.statementDrafts.map((one: Loose) => one.text)).toEqual(['trzy', 'raz', 'dwa']);
    // the next in order only: the place on public pages is fixed with the publishing
    expect(await admin.refusal(publish, { id: two.id })).toBe('CONFLICT');
    for (const { id: next } of [three, one, two]) await admin.get(publish, { id: next });
    const { project: seen } = await house.guest().get(shown, { n: number });
    expect(seen.fundingStatements.map((one: Loose) => one.text)).toEqual(['trzy', 'raz', 'dwa']);
    expect(await admin.refusal(move, { id: one.id, position: 1 })).toBe('CONFLICT');
    expect(await admin.refusal('mutation ($id: ID!) { removeStatement(id: $id) }', { id: one.id })).toBe(
      'CONFLICT',
    );
    expect(await admin.refusal(publish, { id: one.id })).toBe('CONFLICT');
  });

  it('that is published is kept by the database itself', async () => {
    const { id } = await project();
    const { id: published } = await write(id, 'na zawsze');
    await admin.get(publish, { id: published });
    const { id: drafted } = await write(id, 'szkic');
    const table = 'municipalities.funding_statement';
    for (const change of ["set text = 'inaczej'", 'set position = 9', 'set published_at = null'])
      await expect(house.sql.query(`update ${table} ${change} where id = $1`, [published])).rejects.toThrow(
        /never changed/,
      );
    await expect(house.sql.query(`delete from ${table} where id = $1`, [published])).rejects.toThrow(
      /never changed/,
    );
    await house.sql.query(`update ${table} set text = 'poprawiony' where id = $1`, [drafted]);
    const { rows } = await house.sql.query(`select text from ${table} where id = any($1) order by text`, [
      [published, drafted],
    ]);
    expect(rows).toEqual([{ text: 'na zawsze' }, { text: 'poprawiony' }]);
  });

  it('stands in one language version a reader, and draws the others along', async () => {
    const { id, number } = await project();
    const { id: polish } = await write(id, 'przy wsparciu Szwajcarii');
    const english = await write(id, 'with the support of Switzerland', { language: 'en', position: 1 });
    expect(english.position).toBe(1);
    const taken = { projectId: id, language: 'en', position: 1, text: 'again' };
    expect(await admin.refusal(draft, { input: taken })).toBe('BAD_INPUT');
    await admin.get(publish, { id: polish });
    await admin.get(publish, { id: english.id });
    for (const [language, text] of [
      ['pl', 'przy wsparciu Szwajcarii'],
      ['en', 'with the support of Switzerland'],
      ['ro', 'przy wsparciu Szwajcarii'],
    ]) {
      const reader = house.guest();
      reader.cookie = `guildhall_language=${language}`;
      const { project: seen } = await reader.get(shown, { n: number });
      expect([language, seen.fundingStatements.map((one: Loose) => one.text)]).toEqual([language, [text]]);
    }
  });

  it('stands on the page of the community, the municipality and the organisation that it concerns', async () => {
    const body = await organisation(admin, { names: names('Partner projektu') });
    const { id } = await project();
    const edit = 'mutation ($input: EditProjectInput!) { editProject(input: $input) { version } }';
    await admin.get(edit, {
      input: { id, version: 1, partnerIds: [body.id], municipalityIds: [ids.municipality.id] },
    });
    const { id: statement } = await write(id, 'Słowa, które stoją wszędzie');
    await admin.get(publish, { id: statement });
    const seen = await house.guest().get(
      `query ($c: Int!, $m: Int!, $o: Int!) { community(number: $c) { fundingStatements { text } }
         municipality(number: $m) { fundingStatements { text } } organisation(number: $o) { fundingStatements { text } } }`,
      { c: ids.community.number, m: ids.municipality.number, o: body.number },
    );
    for (const place of ['community', 'municipality', 'organisation'])
      expect(seen[place].fundingStatements.at(-1)).toEqual({ text: 'Słowa, które stoją wszędzie' });
  });
});
