/** The registers as they lie in the repository: brought in, brought in again, beside what people wrote, and two at once. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onBehalfOf } from '#kernel';
import { Municipalities, Registers, type ReportRow, type ReportTotals } from '#municipalities';
import { castIds, type CastIds } from '../kit/cast.js';
import type { Loose } from '../kit/caller.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 120_000);
afterAll(() => house?.close());

const files = ['pl-teryt.csv', 'ro-siruta.csv', 'md-cuatm.csv'];
const header =
  'country,register,code,type,name,names_other,parent_code,parent_name,region_code,region_name,lat,lon,population';

function bring(file: Readable, rows: ReportRow[] = []): Promise<ReportTotals> {
  const admin = onBehalfOf(ids.person['admin']!);
  return house.app.get(Registers).importRegister(admin, file, (row) => rows.push(row));
}
const open = (name: string): Readable =>
  createReadStream(resolve(import.meta.dirname, '../../registers', name));
const lines = (...rows: string[]): Readable => Readable.from([[header, ...rows].join('\n')]);

async function count(table: string): Promise<number> {
  return (await house.sql.query(`select count(*)::int as n from ${table}`)).rows[0].n;
}

interface Town {
  name: string;
  code: string;
  type: string | null;
  tile: { dye: number };
  territories: { kind: string; name: string }[];
}
const found = async (name: string, first = 20): Promise<Town[]> =>
  (
    await house
      .guest()
      .get<Loose>(
        'query ($name: String, $first: Int) { municipalities(name: $name, first: $first) { items { name code type tile { dye } territories { kind name } } } }',
        { name, first },
      )
  ).municipalities.items;

describe('the three registers', () => {
  it('come in whole, in less than a minute', async () => {
    const before = await count('municipalities.municipality');
    const began = Date.now();
    const totals: ReportTotals[] = [];
    const rows: ReportRow[] = [];
    for (const file of files) totals.push(await bring(open(file), rows));
    const seconds = (Date.now() - began) / 1000;
    console.log(`6,669 rows of three registers in ${seconds.toFixed(1)} s`);
    expect(totals.map((one) => one.municipalities)).toEqual([
      // two stand in the cast: the register brings what was not known of them
      { created: 2_475, changed: 2, unchanged: 0, refused: 0 },
      { created: 3_181, changed: 0, unchanged: 0, refused: 0 },
      { created: 977, changed: 0, unchanged: 0, refused: 0 },
    ]);
    expect(totals.map((one) => one.territories.created)).toEqual([0, 0, 34]);
    expect(rows).toHaveLength(2_477 + 3_181 + 1_011);
    expect(await count('municipalities.municipality')).toBe(before + 2_475 + 3_181 + 977);
    expect(seconds).toBeLessThan(60);
  }, 120_000);

  it('are left as they are when they come again', async () => {
    const before = await count('municipalities.municipality');
    const territories = await count('municipalities.territory');
    const revisions = await count('municipalities.municipality_revision');
    const rows: ReportRow[] = [];
    for (const file of files) await bring(open(file), rows);
    expect(rows.filter((row) => row.outcome !== 'unchanged')).toEqual([]);
    expect(await count('municipalities.municipality')).toBe(before);
    expect(await count('municipalities.territory')).toBe(territories);
    expect(await count('municipalities.municipality_revision')).toBe(revisions);
  }, 120_000);

  it('give every municipality its scope, and no other', async () => {
    const { rows } = await house.sql.query(
      `select count(*)::int as n from municipalities.municipality m
       join people.scope s on s.id = m.id and s.kind = 'municipality' and s.address = '/municipalities/' || m.number || '-' || m.slug`,
    );
    expect(rows[0].n).toBe(await count('municipalities.municipality'));
  });

  it('keep two Hrubieszóws, and Edineț beside its district', async () => {
    const towns = await found('Hrubieszow');
    expect(towns.map(({ name, code, type }) => ({ name, code, type }))).toEqual([
      { name: 'Hrubieszów', code: '0604011', type: 'URBAN_GMINA' },
      { name: 'Hrubieszów', code: '0604042', type: 'RURAL_GMINA' },
    ]);
    expect(towns[0]!.territories).toEqual([
      { kind: 'POWIAT', name: 'hrubieszowski' },
      { kind: 'VOIVODESHIP', name: 'lubelskie' },
    ]);
    const edinet = (await found('Edinet')).filter((town) => town.name.startsWith('Edine'));
    expect(edinet.map(({ code, type }) => ({ code, type }))).toEqual([
      { code: '4101000', type: 'MUNICIPALITY' },
    ]);
    expect(edinet[0]!.territories.map((one) => one.kind)).toEqual(['DISTRICT']);
    const durlesti = (await found('Durlesti'))[0]!;
    expect(durlesti.territories).toMatchObject([{ kind: 'CITY' }]);
  });

  it.each([
    ['4101000', ['Edinet', 'Edineț', 'Edineţ', 'EDINET', 'Єдинці', 'Единцы', 'Единец', 'edintsy', 'edin']],
    ['0264011', ['Wrocław', 'Wroclaw', 'Вроцлав', 'wroc', 'Breslau', 'Vrotslav']],
    ['0101000', ['Chișinău', 'Chisinau', 'Chişinău', 'Кишинёв', 'Кишинев', 'Кишинів', 'Kishinev']],
    ['5301000', ['Hîncești', 'Hâncești', 'Hincesti', 'hancesti']],
    ['107403', ['Bogdan Vodă', 'bogdan-voda', 'Voda']],
  ])('%s is found by any spelling', async (code, spellings) => {
    for (const spelling of spellings) {
      expect([spelling, (await found(spelling, 50)).map((town) => town.code)]).toEqual([
        spelling,
        expect.arrayContaining([code]),
      ]);
    }
  });

  it('are searched in far less than 50 ms', async () => {
    const times: number[] = [];
    const municipalities = house.app.get(Municipalities);
    for (const name of ['a', 'sta', 'Hrubieszów', 'Бо', 'voda', 'xyz']) {
      for (let i = 0; i < 5; i++) {
        const began = performance.now();
        await municipalities.list({ name, first: 20 });
        times.push(performance.now() - began);
      }
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    console.log(`a search among 6,600: median ${median.toFixed(1)} ms`);
    expect(median).toBeLessThan(50);
  });

  it('fill no list: only those that take part are shown unasked', async () => {
    const { municipalities } = await house
      .guest()
      .get<Loose>('{ municipalities(first: 100) { items { code tile { dye } } next } }');
    expect(municipalities.items.map((town: { code: string }) => town.code).sort()).toEqual([
      '0264011',
      '1863011',
    ]);
    expect(municipalities.next).toBeNull();
    const [rural] = (await found('Hrubieszow')).filter((town) => town.code === '0604042');
    expect(rural!.tile.dye).toBe(0);
  });

  it('a town gets its dye when it takes part', async () => {
    const { rows } = await house.sql.query(
      `select id from municipalities.municipality where code = '0604011'`,
    );
    const secretariat = await house.caller('secretariat');
    await secretariat.get(
      'mutation ($c: ID!, $m: ID!) { addMunicipalityMember(communityId: $c, municipalityId: $m) { id } }',
      { c: ids.community.id, m: rows[0].id },
    );
    const towns = await found('Hrubieszów');
    expect(towns.map((town) => [town.code, town.tile.dye > 0])).toEqual([
      ['0604011', true],
      ['0604042', false],
    ]);
    const invite = `mutation ($id: ID!, $csv: String!) { inviteMany(scopeId: $id, csv: $csv, language: "pl") { code invitation { id } } }`;
    const csv = 'email,municipality\nhr@town.example,Hrubieszów\n';
    // The word alone means the town that takes part.
    const { inviteMany } = await secretariat.get<Loose>(invite, { id: ids.community.id, csv });
    expect(inviteMany[0].code).toBeNull();
  });

  it('pages of a search hold each town once', async () => {
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const { municipalities }: Loose = await house
        .guest()
        .get(
          'query ($after: String) { municipalities(name: "star", first: 15, after: $after) { items { id } next } }',
          { after },
        );
      walked.push(...municipalities.items.map((town: { id: string }) => town.id));
      after = municipalities.next;
    } while (after);
    expect(walked.length).toBeGreaterThan(30);
    expect(new Set(walked).size).toBe(walked.length);
  });
});

describe('a row', () => {
  it.each([
    ['PL,TERYT,99 9,urban gmina,Nowa,,,,,,,,', 'code: FORM'],
    ['PL,TERYT,9999901,kolonia,Nowa,,,,,,,,', 'type: UNKNOWN'],
    ['RO,TERYT,9999901,urban gmina,Nowa,,,,,,,,', 'country: NOT_OF_REGISTER'],
    ['PL,SPIS,9999901,urban gmina,Nowa,,,,,,,,', 'register: UNKNOWN'],
    ['PL,TERYT,9999901,urban gmina,,,,,,,,,', 'name: REQUIRED'],
    ['PL,TERYT,9999901,urban gmina,Nowa,uk:Нова,,,,,,,', 'names_other: FORM'],
    ['PL,TERYT,9999901,urban gmina,Nowa,,,,,,51.1,,', 'lon: FORM'],
    ['PL,TERYT,9999901,urban gmina,Nowa,,,,,,151.1,17,', 'lat: FORM'],
    ['PL,TERYT,9999901,urban gmina,Nowa,,,,,,,,wielu', 'population: FORM'],
    ['PL,TERYT,9999901,urban gmina,Nowa,,,,,,,', 'line: COLUMNS'],
  ])('%s is refused, and says why', async (row, why) => {
    const before = await count('municipalities.municipality');
    const rows: ReportRow[] = [];
    const totals = await bring(lines(row), rows);
    expect(rows).toEqual([expect.objectContaining({ line: 2, outcome: 'refused', why })]);
    expect(totals.municipalities.refused).toBe(1);
    expect(await count('municipalities.municipality')).toBe(before);
  });

  it('that comes twice in a file is refused the second time; the others are written', async () => {
    const rows: ReportRow[] = [];
    const one = 'PL,TERYT,9999911,urban gmina,Pierwsza,,9999,pierwszy,,,,,';
    await bring(
      lines(one, one, one.replace('9999911', '9999912').replace('Pierwsza', '"Druga, Nowa"')),
      rows,
    );
    expect(rows.map((row) => [row.outcome, row.name]).sort()).toEqual([
      ['created', 'Druga, Nowa'],
      ['created', 'Pierwsza'],
      ['refused', 'Pierwsza'],
    ]);
  });

  it('says what it changes; what is empty removes nothing', async () => {
    const row = (name: string, rest: string) => `PL,TERYT,9999921,urban gmina,${name},${rest}`;
    await bring(lines(row('Stara', 'uk=Стара,9999,pierwszy,,,50.5,20.5,1200')));
    const rows: ReportRow[] = [];
    await bring(lines(row('Nowsza', ',9999,pierwszy,,,,,1300')), rows);
    expect(rows[0]).toMatchObject({ outcome: 'changed', changed: ['name.pl', 'population'], kept: [] });
    const { rows: stored } = await house.sql.query(
      `select m.names, m.latitude, m.population, m.slug, s.title, s.address = '/municipalities/' || m.number || '-nowsza' as moved
       from municipalities.municipality m join people.scope s using (id) where code = '9999921'`,
    );
    expect(stored[0]).toEqual({
      names: { pl: 'Nowsza', uk: 'Стара' },
      latitude: 50.5,
      population: 1300,
      slug: 'nowsza',
      title: { labels: { pl: 'Nowsza', uk: 'Стара' }, local: 'Nowsza' },
      moved: true,
    });
    expect((await found('nowsz')).map((town) => town.code)).toEqual(['9999921']);
    expect(await found('stara nie ma')).toEqual([]);
  });
});

describe('a file', () => {
  it.each([
    ['that is empty', '', 'EMPTY'],
    ['with other columns', 'email,name\na@b.pl,A\n', 'NOT_THE_COLUMNS'],
    ['with an open quote', `${header}\nPL,TERYT,1,"urban gmina,Nowa`, 'NOT_CSV'],
  ])('%s is no register', async (_what, text, rule) => {
    await expect(bring(Readable.from([text]))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { rule },
    });
  });

  it('is brought by the administrator alone', async () => {
    const member = onBehalfOf(ids.person['member']!);
    await expect(house.app.get(Registers).importRegister(member, open('md-cuatm.csv'))).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });
});

describe('two imports at once', () => {
  it('make nothing twice, and between them create each row once', async () => {
    const rows = Array.from(
      { length: 1_200 },
      (_, i) => `MD,CUATM,99${10_000 + i},village,Sat ${i},,99${1_000 + (i % 7)},Raion ${i % 7},,,,,`,
    );
    const totals = await Promise.all([bring(lines(...rows)), bring(lines(...rows))]);
    const made = totals.map((one) => one.municipalities);
    expect(made[0]!.created + made[1]!.created).toBe(1_200);
    expect(made[0]!.unchanged + made[1]!.unchanged).toBe(1_200);
    const { rows: twice } = await house.sql.query(
      'select 1 from municipalities.municipality group by country, register, code having count(*) > 1',
    );
    expect(twice).toEqual([]);
  }, 60_000);
});
