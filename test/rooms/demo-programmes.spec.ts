/** All five programmes of the cases, asked for through GraphQL as a guest does: the funders' words byte for byte, mandates by date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guest } from '#kernel';
import { Mandates } from '#municipalities';
import { parse } from 'yaml';
import type { Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
}, 180_000);
afterAll(() => house?.close());

const caseOf = (name: string): Loose =>
  parse(readFileSync(join(process.cwd(), 'demo', 'cases', `${name}.yaml`), 'utf8'));

interface Words {
  text: string;
  disclaimer: string | null;
}
const words = (statement: { text: string; disclaimer?: string }): Words => ({
  text: statement.text,
  disclaimer: statement.disclaimer ?? null,
});

/** Every statement that a case file holds, in its order, read here on its own, not by the loader. */
const expected: Record<string, () => Words[]> = {
  'Wspólnota praktyków ds. migracji i praw człowieka na poziomie lokalnym': () =>
    caseOf('congress-community').project.funders.map((funder: Loose) => words({ text: funder.statement.pl })),
  'Dolny Śląsk wobec migracji': () => {
    const { funding_statements: six, event_part_of_project: wider } = caseOf('dolny-slask-conference');
    return [...six.map(words), words({ text: wider.statement })];
  },
  'Miasta Integrujące. Integracja = Bezpieczeństwo': () => [],
  'Fora ds. Lokalnych Polityk Migracyjnych': () => caseOf('lublin-forum').funding_statements.map(words),
  'Nic o nas bez nas – lokalnie!': () => [words({ text: caseOf('wlacznik').project.within.statement })],
};

const hex = (statements: Words[]): string[] =>
  statements.map(({ text, disclaimer }) => Buffer.from(JSON.stringify([text, disclaimer])).toString('hex'));

async function inPolish(document: string, variables: Record<string, unknown> = {}): Promise<Loose> {
  const reader = house.guest();
  reader.cookie = 'guildhall_language=pl';
  return reader.get(document, variables);
}

describe('the five programmes', () => {
  it('live side by side, each with its statements byte for byte and in order', async () => {
    const { communities } = await inPolish(
      '{ communities { name purpose fundingStatements { language text disclaimer published } } }',
    );
    expect(communities.map((one: Loose) => one.name).sort()).toEqual(Object.keys(expected).sort());
    for (const { name, purpose, fundingStatements } of communities) {
      expect([name, hex(fundingStatements)]).toEqual([name, hex(expected[name]!())]);
      expect([name, purpose?.length > 20]).toEqual([name, true]);
      for (const statement of fundingStatements)
        expect(statement).toMatchObject({ published: true, language: 'pl' });
    }
  });

  it('name no statement that no case file has', async () => {
    const { projects } = await inPolish('{ projects(first: 100) { items { fundingStatements { text } } } }');
    const told = projects.items.flatMap((project: Loose) =>
      project.fundingStatements.map((s: Loose) => s.text),
    );
    const all = Object.values(expected).flatMap((statements) => statements().map((one) => one.text));
    expect([...new Set(told)].sort()).toEqual([...new Set(all)].sort());
    // the wider project of two programmes stands once
    expect(told).toHaveLength(all.length - 1);
  });

  it('one project comes back under other funders, each with its own words, in order', async () => {
    const { projects } = await inPolish(
      `{ projects(first: 20) { items { title funders { position country organisation { name } }
         fundingStatements { position text } communities { name } partOf { title } } } }`,
    );
    const titled = (title: string): Loose => projects.items.find((one: Loose) => one.title === title);
    const { project: title } = caseOf('dolny-slask-conference').funding_statements[1];
    const own = caseOf('dolny-slask-conference').funding_statements.filter(
      (one: Loose) => one.project === title,
    );
    expect(own).toHaveLength(3);
    expect(titled(title).fundingStatements).toEqual(
      own.map((one: Loose, i: number) => ({ position: i + 1, text: one.text })),
    );
    expect(titled(title).funders.map((funder: Loose) => funder.position)).toEqual([1, 2, 3]);
    expect(titled(title).funders[2].country).toBe('CH');
    const { title: inner, within } = caseOf('wlacznik').project;
    expect(titled(inner.pl).partOf.title).toBe(within.title.pl);
    expect(titled(within.title.pl).communities).toHaveLength(2);
  });

  it('have the organisers, partners and hosts of the cases, found in any spelling', async () => {
    const forum = caseOf('lublin-forum');
    const names = [
      ...forum.organisers,
      ...forum.partners,
      caseOf('dolny-slask-conference').network.pl,
      caseOf('dolny-slask-conference').event.invited_by.organisation,
      ...caseOf('gdansk-conference').event.sessions.map((session: Loose) =>
        session.host_organisation.replace(/ \((UNHCR|CWII)\)$/, ''),
      ),
    ];
    for (const name of names) {
      const spelt = name.toUpperCase().replaceAll('Ń', 'N').replaceAll('Ł', 'L').replaceAll('Ó', 'O');
      const { organisations } = await inPolish(
        'query ($name: String) { organisations(name: $name) { items { name } } }',
        { name: spelt },
      );
      expect([name, organisations.items.map((one: Loose) => one.name)]).toEqual([name, [name]]);
    }
    const { organisations } = await inPolish(
      '{ organisations(name: "wrocławskie centrum integracji") { items { municipality { name } } } }',
    );
    expect(organisations.items).toEqual([{ municipality: { name: 'Wrocław' } }]);
  });

  it('answer by date who spoke for a town, also where only the office is known', async () => {
    const { rows } = await house.sql.query<{ id: string; code: string }>(
      `select id, code from municipalities.municipality where country = 'PL'`,
    );
    const during = (code: string, date: string) =>
      house.app.get(Mandates).during(guest(), rows.find((row) => row.code === code)!.id, date);
    expect(await during('0604011', '2024-06')).not.toHaveLength(0);
    expect(await during('0663011', '2014-03')).toMatchObject([{ from: '2014-03-21', person: null }]);
    expect(await during('0663011', '2014-04')).toEqual([]);
    expect(await during('2261011', '2017-06-30')).toMatchObject([{ until: '2017-06-30', person: null }]);
    expect(await during('2261011', '2017-07')).toEqual([]);
  });
});
