/** Documents in the browser: read by guests as whole pages, put in, renewed and put away by those who keep them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import type { Caller } from '../kit/caller.js';
import { castIds } from '../kit/cast.js';
import { addDocument, addFolder, addVersion } from '../kit/document-stage.js';
import { House } from '../kit/house.js';
import { axeOn, show, tooWide, wrongWith } from './inspection.js';
import { desk, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let facilitator: Caller;
let member: Caller;
let group: { id: string; number: number };
let report: { number: number; slug: string };

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), openBrowser()]);
  group = (await castIds(house)).groups.public;
  facilitator = await house.caller('facilitator');
  member = await house.caller('member');
  const first = await addDocument(facilitator, group.id, {
    ...{ title: 'Raport o szkołach', kind: 'BASELINE_REPORT', period: '2023-05/2023-08' },
    ...{ country: 'PL', licence: 'CC_BY' },
  });
  const english = await addVersion(facilitator, first, { language: 'en', title: 'Report on schools' });
  report = await addVersion(facilitator, english, { language: 'pl', changes: 'Nowe liczby' });
  await addFolder(facilitator, group.id, 'Tylko nasze', { readers: 'KEEPERS' });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function comes(who: Caller | null, width: number): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: house.url, width });
  if (who) await visitor.enterAs(who);
  return visitor;
}
const library = (): string => `/groups/${group.number}/documents`;
const page = (): string => `/documents/${report.number}-${report.slug}`;

it('a guest without scripts gets the whole page, with what it is in the words of schema.org', async () => {
  const html = await (await fetch(`${house.url}${page()}?lang=pl`)).text();
  for (const words of [
    'Raport o szkołach',
    'Nowe liczby',
    'nieaktualne tłumaczenie',
    'CC BY 4.0',
    'Wersja 2',
  ])
    expect(html).toContain(words);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
  expect(JSON.parse(json!)).toMatchObject({
    '@type': 'DigitalDocument',
    name: 'Raport o szkołach',
    temporalCoverage: '2023-05/2023-08',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    hasPart: [
      { inLanguage: 'pl', version: 2 },
      { inLanguage: 'en', version: 1 },
    ],
  });
  const list = await (await fetch(`${house.url}/documents?lang=pl`)).text();
  expect(list).toContain('Raport o szkołach');
  expect(await (await fetch(`${house.url}/sitemap.xml`)).text()).toContain(page());
});

it.each([desk, phone])(
  'is read at %d pixels: nothing too wide, nothing in the way of a screen reader',
  async (width) => {
    for (const who of [null, facilitator]) {
      const visitor = await comes(who, width);
      for (const path of ['/documents', library(), page()]) {
        const screen = { route: 'document', path, who: 'guest' } as const;
        await show(visitor, screen);
        expect([path, await wrongWith(visitor, screen, { language: 'pl', width })]).toEqual([path, []]);
        expect([path, await tooWide(visitor)]).toEqual([path, []]);
        await visitor.page.setViewportSize({ width, height: 900 });
      }
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  },
  90_000,
);

it('is put in by a member, and seen by whoever looks at the library at that moment', async () => {
  const [writer, reader] = [await comes(member, phone), await comes(null, desk)];
  await reader.open(library());
  await writer.open(library());
  await writer.page.getByRole('button', { name: 'Dodaj dokument' }).click();
  const dialog = writer.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Dodaj', exact: true }).click();
  await dialog.getByText('Wybierz plik').first().waitFor();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'plan_dnia.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Poniedziałek: powitanie'),
  });
  await dialog.getByRole('status').getByText('plan_dnia.txt').waitFor();
  expect(await dialog.getByLabel('Tytuł').inputValue()).toBe('plan dnia');
  await dialog.getByLabel('Tytuł').fill('Plan dnia');
  await dialog.getByLabel('Rodzaj').selectOption({ label: 'Program' });
  expect(await axeOn(writer.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Dodaj', exact: true }).click();
  await writer.page.getByRole('heading', { level: 1, name: 'Plan dnia' }).waitFor();
  // nobody has reloaded anything
  await reader.page.getByRole('link', { name: 'Plan dnia' }).waitFor();
  await writer.page.getByRole('button', { name: 'Podgląd' }).click();
  await writer.page.getByText('Poniedziałek: powitanie').waitFor();
  expect(await axeOn(writer.page)).toEqual([]);
  expect([writer.complaints, reader.complaints]).toEqual([[], []]);
  for (const visitor of [writer, reader]) await visitor.leave();
}, 60_000);

it('is renewed, moved where fewer read, and put away with a notice by who keeps the library', async () => {
  const { number } = await addDocument(facilitator, group.id, { title: 'Regulamin' });
  const visitor = await comes(facilitator, desk);
  await visitor.open(`/documents/${number}`);
  const dialog = visitor.page.getByRole('dialog');
  await visitor.page.getByRole('button', { name: 'Dodaj wersję lub język' }).click();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'regulamin.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Paragraf pierwszy'),
  });
  await dialog.getByRole('status').getByText('regulamin.txt').waitFor();
  await dialog.getByLabel('Co się zmieniło').fill('Nowy paragraf');
  await dialog.getByRole('button', { name: 'Dodaj wersję' }).click();
  await visitor.page.getByText('1 wcześniejsza wersja').waitFor();
  await visitor.page.getByText('Nowy paragraf').waitFor();
  await visitor.page.getByRole('button', { name: 'Przenieś', exact: true }).click();
  await dialog.getByLabel('Folder').selectOption({ label: 'Tylko nasze' });
  await dialog.getByRole('button', { name: 'Przenieś', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await fetch(`${house.url}/documents/${number}`)).status).toBe(404);
  await visitor.page.getByRole('button', { name: 'Przenieś do archiwum' }).click();
  await dialog.getByLabel('Notka dla czytających').fill('Zastąpił go nowy regulamin.');
  await dialog.getByRole('button', { name: 'Przenieś do archiwum' }).click();
  await visitor.page.getByText('Zastąpił go nowy regulamin.').first().waitFor();
  expect(await axeOn(visitor.page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}, 60_000);
