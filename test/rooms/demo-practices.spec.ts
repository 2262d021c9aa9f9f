/** The practices of the cases, asked for as a guest does and held against the case files; what no case says is marked as the demo's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let practices: Loose[];

const document = `{ practices(first: 20) { next items { state title municipality { id name } community { name fundingStatements { text } }
  edition { ordinal period targetGroups language contact sections { kind text language } steps { title text } evidence { indicator value { value } period source }
    bodies { role organisation { name acronym } municipality { name } onBehalfOf { name } } meetings { date city kind }
    moves { to reason } lessons { text } resources { what } photos { id } languages
    reviews { state words language advice municipality { id name } scores { value criterion { key } } } }
  partnersSought { words language }
  transfers { stage inUseSince municipality { id tile { name } } steps { stage since adaptations evidence reason language } } } } }`;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  const reader = house.guest();
  reader.cookie = 'guildhall_language=pl';
  const { practices: page } = await reader.get(document);
  expect(page.next).toBeNull();
  practices = page.items;
}, 180_000);
afterAll(() => house?.close());

const caseOf = (name: string): Loose =>
  parse(readFileSync(join(process.cwd(), 'demo', 'cases', `${name}.yaml`), 'utf8'));
const named = (title: string): Loose => practices.find((one) => one.title === title);
const sectionOf = (practice: Loose, kind: string): string | undefined =>
  practice.edition.sections.find((one: Loose) => one.kind === kind)?.text;
/** How what no case says begins, in the language in which it is said. */
const marks: Record<string, string> = {
  pl: 'Słowa wersji demonstracyjnej: ',
  ro: 'Cuvinte ale versiunii demonstrative: ',
  uk: 'Слова демонстраційної версії: ',
  en: 'Words of the demo: ',
  ru: 'Слова демонстрационной версии: ',
};

describe('the practices of Wrocław', () => {
  const [, second] = caseOf('congress-community').meetings;
  const [told] = second.contributions;
  const [{ organisation, on_behalf_of: behalf }] = caseOf('congress-community').representations;

  it('are those that its team presented at the second meeting, led on behalf of the town', () => {
    const own = practices.filter(({ municipality }) => municipality.name === 'Wrocław');
    expect(own.map(({ title }) => title).sort()).toEqual([...told.practices].sort());
    for (const { edition, community } of own) {
      expect(community.name).toBe(caseOf('congress-community').community.name.pl);
      // what stands under the page where the practice has no funders of its own
      const [{ statement }] = caseOf('congress-community').project.funders;
      expect(community.fundingStatements).toEqual([{ text: statement.pl }]);
      const [lead, ...others] = edition.bodies;
      expect(others).toEqual([]);
      expect(`${lead.organisation.name} (${lead.organisation.acronym})`).toBe(organisation);
      expect([lead.role, `Gmina ${lead.onBehalfOf.name}`]).toEqual(['LEAD', behalf]);
      expect(edition.meetings).toEqual([{ date: second.date, city: second.place, kind: 'REGULAR' }]);
    }
  });

  it('have the period that their title says, and none where it says none', () => {
    const periods = told.practices.map((title: string) => named(title).edition.period);
    expect(periods).toEqual(['2018/2022', '', '']);
    const [, from, until] = /\((\d{4})-(\d{4})\)/.exec(told.practices[0])!;
    expect(periods[0]).toBe(`${from}/${until}`);
  });
});

describe('the practices of Gdańsk', () => {
  const { practices: facts, event, statistics, agreement, contact } = caseOf('gdansk-conference');

  it('are the model and the centre, presented at the conference', () => {
    const own = practices.filter(({ municipality }) => municipality.name === 'Gdańsk');
    expect(own.map(({ title }) => title).sort()).toEqual(facts.map((one: Loose) => one.title.pl).sort());
    for (const { edition, community } of own) {
      expect(community.name).toBe(event.title.pl);
      expect(edition.contact).toBe(contact.office);
      expect(edition.meetings).toEqual([{ date: '2017-06-29/2017-06-30', city: null, kind: event.kind }]);
    }
  });

  it('say what they are for, what they offer, and in which numbers', () => {
    const [model, centre] = facts.map((one: Loose) => named(one.title.pl));
    expect(sectionOf(model, 'OBJECTIVES')).toBe(facts[0].aim.pl);
    // "about a year before 2017-06"
    expect(model.edition.period).toBe('2016/..');
    for (const { as_written: written } of statistics) expect(sectionOf(model, 'PROBLEM')).toContain(written);
    expect(model.edition.steps.map((step: Loose) => step.text)).toContain(agreement.subject.pl);
    expect(model.edition.bodies).toEqual([
      { role: 'LEAD', organisation: null, municipality: { name: facts[0].municipality }, onBehalfOf: null },
    ]);
    expect(centre.edition.steps.map((step: Loose) => step.title)).toEqual(facts[1].services.pl);
    expect(centre.edition.bodies[0].organisation.acronym).toBe('CWII');
  });
});

describe('all of them', () => {
  it('stand, with nothing that the cases do not tell but what is marked', () => {
    expect(practices).toHaveLength(5);
    const sought = practices.flatMap(({ partnersSought }) => partnersSought ?? []);
    expect(sought).toHaveLength(1);
    for (const { words, language } of sought) expect(words.startsWith(marks[language]!)).toBe(true);
    for (const { state, edition } of practices) {
      expect([state, edition.ordinal, edition.language]).toEqual(['PUBLISHED', 1, 'pl']);
      expect([edition.lessons, edition.resources, edition.photos, edition.languages]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      expect(edition.evidence.every(({ value }: Loose) => value === null)).toBe(true);
      const condition = edition.sections.find(({ kind }: Loose) => kind === 'TRANSFER_CONDITIONS');
      expect(condition.text.startsWith(marks['pl']!)).toBe(true);
      for (const { to, reason } of edition.moves)
        expect([to, reason]).toEqual(['PUBLISHED', expect.stringMatching(`^${marks['en']!}`)]);
    }
    // of Wrocław's strategy and its co-operation with UNICEF the case says neither from what they began
    const unsaid = practices.filter((one) => sectionOf(one, 'PROBLEM')!.startsWith(marks['pl']!));
    expect(unsaid.map(({ title }) => title).sort()).toEqual([
      'Centrum Wsparcia Imigrantów i Imigrantek',
      'Wrocławska Strategia Dialogu Międzykulturowego (2018-2022)',
      'Współpraca miasta z UNICEFem',
    ]);
  });

  it('were judged on the whole grid by people of two other towns, in the words of the demo', () => {
    const grid = [
      'participation',
      'relevance',
      'effectiveness',
      'sustainability',
      'partnership',
      'transferability',
    ];
    for (const { edition, municipality } of practices) {
      const towns = edition.reviews.map((review: Loose) => review.municipality.id);
      expect(new Set(towns).size).toBe(2);
      expect(towns).not.toContain(municipality.id);
      for (const { state, words, language, scores } of edition.reviews) {
        expect(state).toBe('GIVEN');
        expect(words.startsWith(marks[language]!)).toBe(true);
        expect(scores.map(({ criterion }: Loose) => criterion.key)).toEqual(grid);
      }
    }
  });

  it('travel among the nine towns alone, in the words of the demo', () => {
    const nine = caseOf('congress-community').municipalities.map((one: Loose) => one.name.pl ?? one.name.ro);
    const all = practices.flatMap(({ transfers, municipality }) =>
      transfers.map((transfer: Loose) => ({ ...transfer, of: municipality.id })),
    );
    for (const { municipality, of, steps } of all) {
      expect(nine).toContain(municipality.tile.name);
      expect(municipality.id).not.toBe(of);
      for (const { adaptations, evidence, reason, language } of steps)
        for (const words of [adaptations, evidence, reason].filter(Boolean))
          expect(words.startsWith(marks[language]!)).toBe(true);
    }
    const strategy = named('Wrocławska Strategia Dialogu Międzykulturowego (2018-2022)');
    expect(
      strategy.transfers.map((one: Loose) => [one.municipality.tile.name, one.stage, one.inUseSince]),
    ).toEqual([
      ['Rzeszów', 'IN_USE', '2025'],
      ['Hrubieszów', 'GIVEN_UP', null],
      ['Tulcea', 'INTEREST', null],
    ]);
  });
});

describe('what towns look for', () => {
  const document = `query ($state: NeedState) { needs(first: 20, filter: { state: $state }) { items { title words language state
    municipality { tile { name } } community { name } answers { practice { title } themes { key } targetGroups }
    towns { municipality { tile { name } } practice { title } inUseSince } } } }`;
  const asked = async (state: string): Promise<Loose[]> => {
    const reader = house.guest();
    reader.cookie = 'guildhall_language=pl';
    return (await reader.get(document, { state })).needs.items;
  };

  it('is the need of the case word by word, and else in the words of the demo', async () => {
    const needs = [...(await asked('OPEN')), ...(await asked('MET'))];
    expect(needs).toHaveLength(4);
    const { need, event } = caseOf('dolny-slask-conference');
    const [told, ...others] = needs.filter(({ words, language }) => !words.startsWith(marks[language]!));
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      ...{ words: need.pl, language: 'pl', state: 'OPEN' },
      ...{ community: { name: event.title.pl }, municipality: { tile: { name: 'Wrocław' } } },
    });
  });

  it('is answered by what other towns do, and says why', async () => {
    const open = await asked('OPEN');
    const of = (town: string): Loose => open.find(({ municipality }) => municipality.tile.name === town)!;
    expect(of('Wrocław').answers).toEqual([
      {
        practice: { title: 'Model Integracji Imigrantów' },
        themes: [{ key: 'local-migration-policy' }],
        targetGroups: ['NEWCOMERS'],
      },
    ]);
    expect(of('Hrubieszów').answers[0]).toMatchObject({
      practice: { title: 'Centrum Wsparcia Imigrantów i Imigrantek' },
      targetGroups: ['NEWCOMERS'],
    });
    const [met] = await asked('MET');
    expect(met!.towns).toContainEqual({
      municipality: { tile: { name: 'Wrocław' } },
      practice: { title: 'Wrocławska Strategia Dialogu Międzykulturowego (2018-2022)' },
      inUseSince: null,
    });
  });
});
