/** A meeting from the form to the page that everybody reads, with its funders' words, and what becomes of it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { photo } from '../kit/uploads.js';
import { Visitor } from './visitor.js';

let browser: Browser;
let house: House;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('is written down, announced, read by everybody, and postponed with a reason', async () => {
  const keeper = await Visitor.come(browser, { url: house.url, width: 1440 });
  await keeper.signIn('secretariat@guildhall.example');
  await keeper.open('/meetings/new');
  const { page } = keeper;
  await page.getByLabel('Tytuł (Polski)').fill('Spotkanie o tłumaczeniach');
  await page.getByLabel('Dzień lub pierwszy dzień').fill('2031-05-06');
  await page.getByLabel('Początek').fill('10:00');
  await page.getByLabel('Albo miasto, którego tu nie ma').fill('Strasbourg');
  await page.getByRole('button', { name: 'Zapisz' }).click();
  await page.getByText('Tego szkicu nie widzi nikt').waitFor();
  const address = new URL(page.url()).pathname;
  expect(address).toMatch(/^\/meetings\/\d+-spotkanie-o-tlumaczeniach$/);
  expect((await fetch(house.url + address)).status).toBe(404);

  await page.getByRole('button', { name: 'Zapowiedz' }).click();
  await page.getByRole('button', { name: 'Przełóż' }).waitFor();
  const guest = await Visitor.come(browser, { url: house.url, width: 390 });
  await guest.open(address);
  await guest.page.getByText('przy wsparciu Niemiec').first().waitFor();
  const whole = await (await fetch(house.url + address)).text();
  expect(whole).toContain('"@type":"Event"');
  expect(whole).toContain('"startDate":"2031-05-06T08:00:00.000Z"');
  expect(whole).toContain('Strasbourg');

  // Their page is there, and its socket is not yet, when the meeting is postponed.
  let knocked = false;
  let connect = (): void => undefined;
  const late = new Promise<void>((resolve) => (connect = resolve));
  await guest.page.routeWebSocket(/socket\.io/, async (socket) => {
    knocked = true;
    await late;
    socket.connectToServer();
  });
  await guest.open('/meetings');
  await page.getByRole('button', { name: 'Przełóż' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Przełóż' }).click();
  await dialog.getByText('To pole jest potrzebne').or(dialog.locator('[aria-invalid]')).first().waitFor();
  await dialog.getByRole('textbox').fill('Sala jest zajęta.');
  await dialog.getByRole('button', { name: 'Przełóż' }).click();
  await page.getByText('Sala jest zajęta.').waitFor();
  expect([knocked, await guest.page.getByText('Przełożone').count()]).toEqual([true, 0]);
  connect();
  await guest.page.getByText('Przełożone').waitFor();
  expect([keeper.complaints, guest.complaints]).toEqual([[], []]);
  await keeper.leave();
  await guest.leave();
}, 90_000);

it('gets who stands behind it, a figure and a photo; others see it at once, rate it and talk about it', async () => {
  const keeper = await Visitor.come(browser, { url: house.url, width: 390 });
  await keeper.signIn('secretariat@guildhall.example');
  await keeper.open('/meetings');
  const { page } = keeper;
  const address = await page
    .getByRole('link', { name: 'Drugie międzysektorowe i międzymiastowe Forum' })
    .getAttribute('href');
  const guest = await Visitor.come(browser, { url: house.url, width: 1440 });
  await guest.open(address!);
  await keeper.open(`${address}/edit`);
  const dialog = page.getByRole('dialog');
  const done = () => dialog.getByRole('button', { name: 'Gotowe' }).click();

  await page.getByText('Organizatorzy i partnerzy').click();
  await page.getByRole('button', { name: 'Dodaj gospodarza' }).click();
  await dialog.getByRole('combobox', { name: 'Organizacja' }).fill('Chatka');
  await page.locator('.combo-list [role=option]').first().click();
  await done();
  await page.getByText('Co powiedziano i pokazano').click();
  await page.getByRole('button', { name: 'Dodaj liczbę' }).click();
  await dialog.getByLabel('Liczba', { exact: true }).fill('1234');
  await dialog.getByLabel('Czego dotyczy (Polski)').fill('wpisów na tablicy');
  await done();
  await page.locator('summary').filter({ hasText: 'Zdjęcia' }).click();
  await page.getByRole('button', { name: 'Dodaj zdjęcie' }).click();
  const buffer = Buffer.from(await photo(400, 300, 'png'));
  await dialog.locator('input[type=file]').setInputFiles({ name: 'sala.png', mimeType: 'image/png', buffer });
  await dialog.locator('img').waitFor();
  await done();
  await dialog.getByText('Wypełnij to pole').waitFor();
  await dialog.getByLabel('Co widać na zdjęciu (Polski)').fill('Tablica pełna kartek');
  await done();

  await page.getByRole('link', { name: 'Grupy' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Wróć do formularza' }).click();
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  // Without asking again: the page that the guest has open follows.
  await guest.page.getByText('wpisów na tablicy').waitFor();
  await guest.page.getByRole('img', { name: 'Tablica pełna kartek' }).waitFor();

  await page.getByRole('button', { name: 'Za 0' }).click();
  await guest.page.getByText('Za 1').waitFor();
  await page.getByRole('button', { name: 'Zacznij rozmowę', exact: true }).click();
  await page.getByLabel('Pierwszy wpis').fill('Co zostało po forum?');
  await page.getByRole('button', { name: 'Opublikuj' }).click();
  await page.waitForURL(/\/threads\//);
  await guest.page.getByText('Rozmowa o tym spotkaniu').click();
  await guest.page.getByText('Co zostało po forum?').first().waitFor();
  expect([keeper.complaints, guest.complaints]).toEqual([[], []]);
  await keeper.leave();
  await guest.leave();
}, 120_000);
