/** What every form promises to somebody who does not see the page: the focus is at what is wrong, and stays where one types. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { phone, Visitor } from './visitor.js';

let browser: Browser;
let house: House;
let visitor: Visitor;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
  visitor = await Visitor.come(browser, { url: house.url, width: phone });
}, 120_000);
afterAll(async () => {
  await visitor.leave();
  await browser.close();
  await house.close();
});

const atSummary = `document.activeElement?.matches('.summary[role=alert]')`;
const at = (selector: string): string =>
  `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;

describe('after an attempt that failed', () => {
  it('several wrong fields are named on top, and mending one does not take the focus away', async () => {
    const { page } = visitor;
    await visitor.open('/communities/1/join');
    await page.locator('main form button[type=submit]').click();
    const summary = page.locator('.summary');
    await summary.waitFor();
    const named = await summary.locator('li').count();
    expect(named).toBeGreaterThan(2);
    const email = page.locator('main input[type=email]');
    await email.pressSequentially('urzednik@tulcea.example');
    await visitor.until(`document.querySelectorAll('.summary li').length === ${named - 1}`);
    expect(await page.evaluate(at('main input[type=email]'))).toBe(true);
  }, 60_000);

  it('what the server refused is said again each time', async () => {
    const { page } = visitor;
    await visitor.open('/sign-in');
    await page.locator('input[type=email]').fill('practitioner.wroclaw@guildhall.example');
    const password = page.locator('input[type=password]');
    for (const guess of ['nie to hasło', 'to też nie']) {
      await password.fill(guess);
      await password.press('Enter');
      await visitor.until(atSummary);
    }
  }, 60_000);

  it('the first wrong field has the focus, also where the form keeps its own words', async () => {
    const { page } = visitor;
    await visitor.signIn('practitioner.wroclaw@guildhall.example');
    await visitor.open('/groups/4/threads/new');
    const send = page.locator('main form button[type=submit]');
    await send.click();
    await visitor.until(at('input[name=title]'));
    await page.locator('input[name=title]').fill('Kto prowadzi rejestr?');
    await send.click();
    await visitor.until(at('main form textarea'));
  }, 60_000);
});
