/** The papers of a meeting, where those find them who may have them, and nobody else. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { demoPassword, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let meeting: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  const guest = house.guest();
  guest.cookie = 'guildhall_language=pl';
  const { meetings } = await guest.get('{ meetings(first: 20) { items { number title } } }');
  const held = meetings.items.find(({ title }: { title: string }) => title === 'Pierwsze dni w nowej szkole');
  meeting = `/meetings/${held.number}`;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function comes(who: string | null, path = ''): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: house.url, width: phone });
  if (who) {
    const caller = new Caller(house.url);
    await caller.signIn(`${who}@guildhall.example`, demoPassword);
    await visitor.enterAs(caller);
  }
  await visitor.open(meeting + path);
  return visitor;
}

/** The links to papers that stand on the page, as they are read out. */
const offered = ({ page }: Visitor): Promise<(string | null)[]> =>
  page.locator('.paper-links a').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));

/** What the link leads to: its kind by its first bytes, and the name under which it is kept. */
async function fetched({ page }: Visitor, name: string): Promise<string> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const answer = await page.request.get(href!);
  const begins = (await answer.body()).subarray(0, 4).toString('latin1');
  return `${answer.status()} ${begins} ${answer.headers()['content-disposition']}`;
}

it('gives everybody the agenda as PDF and DOCX', async () => {
  const guest = await comes(null, '/agenda');
  expect(await offered(guest)).toEqual(['PDF, pobierz: Porządek obrad', 'DOCX, pobierz: Porządek obrad']);
  expect(await fetched(guest, 'PDF, pobierz: Porządek obrad')).toMatch(/^200 %PDF attachment; .*\.pdf$/);
  expect(await fetched(guest, 'DOCX, pobierz: Porządek obrad')).toMatch(/^200 PK.. attachment; .*\.docx$/s);
  await guest.open(meeting);
  expect(await offered(guest)).toEqual([]);
  await guest.leave();
}, 60_000);

it('gives who was there a certificate, and the list of names to those alone who run the meeting', async () => {
  const practitioner = await comes('practitioner.rzeszow');
  expect(await fetched(practitioner, 'PDF, pobierz: Zaświadczenie o udziale')).toMatch(
    /^200 %PDF attachment/,
  );
  await practitioner.open(`${meeting}/people`);
  expect(await offered(practitioner)).toEqual([]);
  const facilitator = await comes('practitioner.wroclaw');
  await facilitator.page.getByRole('link', { name: 'Uczestnicy' }).click();
  expect(await fetched(facilitator, 'DOCX, pobierz: Lista obecności')).toMatch(/^200 PK/);
  expect([practitioner.complaints, facilitator.complaints]).toEqual([[], []]);
  for (const visitor of [practitioner, facilitator]) await visitor.leave();
}, 60_000);
