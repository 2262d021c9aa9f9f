/** The documents of the demo, read back at the public doors and held against the cases that they are told from. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { loadDemo } from '../../apps/api/src/demo/load-demo.js';
import type { Caller, Loose } from '../kit/caller.js';
import { TestDatabase } from '../kit/database.js';
import { House } from '../kit/house.js';
import { readPdf } from '../kit/papers.js';

const caseOf = (name: string): Loose => parse(readFileSync(`demo/cases/${name}.yaml`, 'utf8'));
const congress = caseOf('congress-community');
const gdansk = caseOf('gdansk-conference');
const lublin = caseOf('lublin-forum');

let house: House;
let guest: Caller;
let all: Loose[];

const query = `query ($state: DocumentState) { documents(filter: { state: $state }, first: 100) { items {
  number kind country period title state notice noticeLanguage municipality { name } place { kind title }
  languages { language title origin stale versions { ordinal url name mediaType sha256 changes } } } } }`;
const read = async (by: Caller): Promise<Loose[]> =>
  (await Promise.all(['CURRENT', 'ARCHIVED'].map((state) => by.get(query, { state })))).flatMap(
    ({ documents }) => documents.items,
  );

beforeAll(async () => {
  // Loaded here and not copied: the files are to lie where this house keeps them.
  const database = await TestDatabase.empty();
  await migrateDatabase(database.url);
  house = await House.over(database, mkdtempSync(join(tmpdir(), 'guildhall-house-')));
  await loadDemo(house.app, () => undefined);
  guest = house.guest();
  all = await read(guest);
}, 180_000);
afterAll(() => house?.close());

const ofKind = (kind: string): Loose[] => all.filter((one) => one.kind === kind);

describe('the documents of the cases', () => {
  it('are three baseline reports, of which one is there, in two languages and one record', () => {
    const period = `${congress.reports_cover_period.from}/${congress.reports_cover_period.to}`;
    const told = (congress.documents as Loose[]).map(({ kind, covers, language_versions }) => ({
      ...{ kind, country: covers, period },
      languages: language_versions,
    }));
    const found = ofKind('BASELINE_REPORT').map(({ kind, country, period: about, languages }) => ({
      ...{ kind, country, period: about },
      languages: languages.map(({ language, title }: Loose) => ({ language, title })),
    }));
    const inOrder = (list: Loose[]) => list.sort((a, b) => (a.country < b.country ? -1 : 1));
    expect(inOrder(found)).toEqual(inOrder(told));
    const polish = ofKind('BASELINE_REPORT').find(({ country }) => country === 'PL');
    expect(polish.languages.map(({ origin, stale }: Loose) => [origin, stale])).toEqual([
      ['ORIGINAL', false],
      ['HUMAN', false],
    ]);
  });

  it('are the programme of a conference and an agreement, archived with the notice of their page', () => {
    const titles = [...gdansk.event.documents, { kind: 'AGREEMENT', title: gdansk.agreement.subject }];
    for (const { kind, title } of titles) {
      const found = all.find((one) => one.kind === kind);
      expect(found).toMatchObject({ title: title.pl, state: 'ARCHIVED', notice: gdansk.archive_notice.pl });
      expect(found.place).toEqual({ kind: 'MEETING', title: gdansk.event.title.pl });
    }
  });

  it('are what a forum was to bring about, awaited where not even a title is known', () => {
    for (const { kind, about } of lublin.outputs as Loose[]) {
      const [found, ...others] = ofKind(kind);
      expect(others).toEqual([]);
      expect(found.place).toEqual({ kind: 'MEETING', title: lublin.event.title.pl });
      expect(found.languages.map(({ title }: Loose) => title)).toEqual(about ? [about.pl] : []);
    }
  });
});

describe('their files', () => {
  const placeholder: Record<string, RegExp> = {
    pl: /To jest plik zastępczy/,
    en: /This file is a placeholder/,
    ro: /fișier substituent/,
    uk: /файл-заглушка/,
  };

  it('say in their own language that they are placeholders, and are the bytes that were promised', async () => {
    const languages = all.flatMap((one) => one.languages);
    expect(languages.length).toBeGreaterThanOrEqual(9);
    for (const { language, title, versions } of languages)
      for (const { url, mediaType, sha256 } of versions) {
        const bytes = Buffer.from(await (await fetch(`${house.url}${url}`)).arrayBuffer());
        expect(mediaType).toBe('application/pdf');
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        const pdf = await readPdf(bytes);
        expect(pdf.language).toMatch(new RegExp(`^${language}`));
        expect(pdf.text).toMatch(placeholder[language]!);
        expect(pdf.title).toBe(title);
      }
  });
});

describe('the documents of the group', () => {
  it('show a translation that is out of date beside one that is not', () => {
    const [form] = ofKind('FORM');
    expect(
      form.languages.map(({ language, stale, versions }: Loose) => [language, stale, versions.length]),
    ).toEqual([
      ['pl', false, 2],
      ['ro', false, 1],
      ['uk', true, 1],
    ]);
  });

  it('lie partly where only those who lead the group read', async () => {
    expect(ofKind('LETTER')).toEqual([]);
    const moderator = house.guest();
    await moderator.signIn('moderator@guildhall.example', 'guildhall-demo');
    expect((await read(moderator)).filter(({ kind }) => kind === 'LETTER')).toHaveLength(1);
    const member = house.guest();
    await member.signIn('practitioner.rzeszow@guildhall.example', 'guildhall-demo');
    expect((await read(member)).filter(({ kind }) => kind === 'LETTER')).toEqual([]);
  });
});
