/** In a real browser: somebody without an account asks to come in, is let in by the secretariat, and stands before the first steps. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { tokenFor } from '../kit/cast-names.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { demoPassword, phone, Visitor } from './visitor.js';

let browser: Browser;
let house: House;

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe, notices: true })]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it('from the button on the front to the first steps', async () => {
  const secretariat = new Caller(house.url);
  await secretariat.signIn('secretariat@guildhall.example', demoPassword);
  const [host, newcomer] = await Promise.all([
    Visitor.come(browser, { url: house.url }),
    Visitor.come(browser, { url: house.url, width: phone }),
  ]);
  const { page } = newcomer;
  const email = 'inspektorka@rzeszow.example';
  await newcomer.open('/communities/1');
  await page.getByRole('link', { name: 'Dołącz do wspólnoty' }).click();
  await page.getByRole('heading', { level: 1, name: /^Dołącz:/ }).waitFor();
  await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await page.getByLabel('Imię i nazwisko').fill('Inspektorka, Rzeszów');
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByRole('combobox', { name: 'Gmina, w której pracujesz' }).fill('rzeszow');
  await page
    .getByRole('option', { name: /Rzeszów/ })
    .first()
    .click();
  await page.getByLabel('Stanowisko').fill('inspektorka');
  await page.getByLabel('Dlaczego chcesz dołączyć').fill('Chcę się uczyć od innych.');
  await page.getByLabel('Zgadzam się na zasady').check();
  await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sprawdź pocztę' }).waitFor();

  // The secretariat's screen is open; who asks comes to it by itself.
  await host.enterAs(secretariat);
  await host.open('/communities/1/people');
  await host.page.getByText('Nikt teraz nie czeka na odpowiedź.').waitFor();
  await newcomer.open(`/sign-up/${await tokenFor(house.sql, email, 'sign-up')}`);
  await page.getByRole('button', { name: 'To mój adres' }).click();
  await page.getByRole('heading', { level: 1, name: 'Prośba czeka na odpowiedź' }).waitFor();
  await host.page.getByRole('button', { name: 'Przyjmij: Inspektorka, Rzeszów' }).click();
  const dialog = host.page.getByRole('dialog');
  await dialog.getByLabel('Kilka słów do listu').fill('Zapraszamy!');
  await dialog.getByRole('button', { name: 'Przyjmij' }).click();
  await host.page.getByText('Zaproszenie wysłane: Inspektorka, Rzeszów.').first().waitFor();

  await newcomer.open(`/invitations/${await tokenFor(house.sql, email)}`);
  await page.getByLabel('Wymyśl hasło').fill('siedem czapli nad Odrą');
  await page.getByLabel('Zgadzam się na zasady').check();
  await page.getByRole('button', { name: 'Dołącz', exact: true }).click();
  await page.waitForURL('**/home');
  await page.getByRole('heading', { name: 'Pierwsze kroki' }).waitFor();
  await page.getByRole('button', { name: 'Ukryj' }).click();
  await page.getByRole('heading', { name: 'Pierwsze kroki' }).waitFor({ state: 'detached' });
  await page.reload();
  await newcomer.settled();
  await newcomer.quiet();
  expect(await page.getByRole('heading', { name: 'Pierwsze kroki' }).count()).toBe(0);
  expect([...host.complaints, ...newcomer.complaints]).toEqual([]);
  await Promise.all([host.leave(), newcomer.leave()]);
}, 120_000);
