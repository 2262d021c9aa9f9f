/** Seats of sessions and talk at tables, in real browsers: what one does, the others see without asking again. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { demoPassword, desk, phone, Visitor } from './visitor.js';

let browser: Browser;
let house: House;
/** addresses of the meeting that is about to be held, and of the one after it, for which people have registered */
let [now, next]: string[] = [];

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
  const { meetings } = await house
    .guest()
    .get('{ meetings(when: UPCOMING, first: 2) { items { number slug } } }');
  [now, next] = meetings.items.map(
    ({ number, slug }: { number: number; slug: string }) => `/meetings/${number}-${slug}`,
  );
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function comes(who: string, width: number): Promise<Visitor> {
  const caller = new Caller(house.url);
  await caller.signIn(`${who}@guildhall.example`, demoPassword);
  const visitor = await Visitor.come(browser, { url: house.url, width });
  await visitor.enterAs(caller);
  return visitor;
}

it('a seat in one of two sessions at once is taken, the other is full, and the line is stood in only by who knows', async () => {
  const [comer, holder] = await Promise.all([comes('practitioner.rzeszow', phone), comes('moderator', desk)]);
  await Promise.all([comer.open(next!), holder.open(next!)]);
  const session = ({ page }: Visitor, title: string) =>
    page.locator('.session', { has: page.getByRole('heading', { name: title }) });
  const letter = 'List do rodziców, który da się zrozumieć';
  const count = 'Jak policzyć dzieci, które dopiero przyjdą';
  const free = session(comer, letter);
  const full = session(comer, count);
  await full.getByRole('button', { name: 'Zapisz się na listę rezerwową' }).waitFor();
  expect(await full.locator('.clashes').count()).toBe(0);

  await free.getByRole('button', { name: 'Zajmij miejsce' }).click();
  await free.getByText('Masz tu miejsce.').waitFor();
  await full.locator('.clashes').getByText(letter).waitFor();
  await full.getByRole('button', { name: 'Mimo to zapisz się na listę rezerwową' }).click();
  await full.getByText('Czekasz na miejsce, numer na liście: 1.').waitFor();

  const held = session(holder, count);
  await held.getByText('1 osoba na liście rezerwowej').waitFor();
  await held.getByRole('button', { name: 'Zrezygnuj z miejsca' }).click();
  await full.getByText('Zwolniło się tu miejsce dla Ciebie').waitFor();
  await full.getByRole('button', { name: 'Mimo to zajmij miejsce' }).click();
  await full.getByText('Masz tu miejsce.').waitFor();
  expect([comer.complaints, holder.complaints]).toEqual([[], []]);
  await Promise.all([comer.leave(), holder.leave()]);
}, 120_000);

it('those at a table talk, and what they bring back stands before all', async () => {
  const [member, hall] = await Promise.all([
    comes('practitioner.rzeszow', phone),
    comes('practitioner.wroclaw', desk),
  ]);
  await Promise.all([member.open(`${now}/tables`), hall.open(`${now}/tables`)]);
  const subject = 'Skąd wziąć lektorów';
  const table = ({ page }: Visitor) =>
    page.locator('.one-table', { has: page.getByRole('heading', { name: subject }) });
  const dialog = member.page.getByRole('dialog');

  await table(member).getByText('Twój stół.').waitFor();
  await table(member).getByRole('button', { name: 'Zacznij rozmowę' }).click();
  await dialog.getByRole('textbox').fill('Kto ma lektorkę na wieczory?');
  await dialog.getByRole('button', { name: 'Opublikuj' }).click();
  await member.page.waitForURL(/\/threads\//);
  await member.page.getByText('Kto ma lektorkę na wieczory?').first().waitFor();
  await table(hall).getByRole('link', { name: '1 wpis' }).waitFor();

  await member.page.goBack();
  await table(member).getByRole('button', { name: 'Zapisz wynik' }).click();
  await dialog.getByRole('textbox').fill('Rzeszów pyta uczelnię o praktyki dla studentek polonistyki.');
  await dialog.getByRole('button', { name: 'Zapisz' }).click();
  const output = hall.page.locator('.table-output', {
    has: hall.page.getByRole('heading', { name: subject }),
  });
  await output.getByText('Rzeszów pyta uczelnię o praktyki').waitFor();
  expect([member.complaints, hall.complaints]).toEqual([[], []]);
  await Promise.all([member.leave(), hall.leave()]);
}, 120_000);
