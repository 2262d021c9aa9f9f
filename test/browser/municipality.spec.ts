/** A town's coordinator on a phone, in Polish: finds a town by another alphabet, asks who spoke for it, edits its page. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { phone, Visitor } from './visitor.js';

let browser: Browser;
let house: House;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('a municipality is found, asked about at a date, and its page is edited with a history', async () => {
  const visitor = await Visitor.come(browser, { url: house.url, width: phone });
  await visitor.signIn('coordinator.wroclaw@guildhall.example');
  const { page } = visitor;

  await visitor.open('/municipalities');
  await page.getByRole('combobox').fill('Вроцлав');
  await page.getByRole('option', { name: 'Bogdan Vodă' }).waitFor({ state: 'detached' });
  await page.getByRole('option', { name: 'Wrocław' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/municipalities/*-wroclaw');
  await page.getByRole('heading', { level: 1, name: 'Wrocław' }).waitFor();

  await page.getByLabel('Kto mówił w roku').selectOption('2023');
  await page.getByLabel('Miesiąc').selectOption('06');
  await page.getByText('zastępstwo').waitFor({ state: 'detached' });
  expect(await page.getByText('Koordynatorka, Wrocław').count()).toBeGreaterThan(0);
  await page.getByLabel('Kto mówił w roku').selectOption('2020');
  await page.getByText('Nikogo nie wskazano').waitFor();

  await page.getByRole('link', { name: 'Zmień stronę gminy' }).click();
  await page.waitForURL('**/edit');
  await page.getByLabel('Mieszkańcy').fill('dużo');
  await page.getByRole('button', { name: 'Zapisz' }).click();
  await page.getByText('Podaj liczbę mieszkańców cyframi').waitFor();
  await page.getByLabel('Mieszkańcy').fill('673 531');
  await page.getByLabel('Z którego roku').fill('2024');

  await page.getByRole('button', { name: 'Dodaj kontakt' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nazwa').fill('Punkt informacyjny');
  await dialog.getByRole('button', { name: 'Zapisz' }).click();
  await dialog.waitFor({ state: 'detached' });
  // What was typed before is still there when the page was read anew.
  expect(await page.getByLabel('Mieszkańcy').inputValue()).toBe('673 531');

  await page.getByRole('button', { name: 'Zapisz' }).click();
  await page.waitForURL('**/municipalities/*-wroclaw');
  await page.getByText(/673.531/).waitFor();
  await page.getByText('Punkt informacyjny').first().waitFor();

  await page.getByRole('link', { name: 'Historia zmian' }).click();
  await page.locator('ins').filter({ hasText: '673531 (2024)' }).waitFor();
  await page.locator('del').filter({ hasText: '642869 (2020)' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}, 90_000);
