/** The search in real browsers: from Ctrl+K to what was found, by keyboard; narrowed on the desktop and, in a sheet, on the phone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { SearchWriter } from '#search';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { axeOn } from './inspection.js';
import { demoPassword, desk, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  await house.app.get(SearchWriter).catchUp();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function sit(name: string | null, width: number, language = 'pl'): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: house.url, width, language });
  if (name) {
    const caller = new Caller(house.url);
    await caller.signIn(`${name}@guildhall.example`, demoPassword);
    await visitor.enterAs(caller);
  }
  return visitor;
}

describe('the search', () => {
  it('answers while one types, and leads by keyboard to all that was found, which is narrowed and opened', async () => {
    const visitor = await sit('practitioner.wroclaw', desk);
    const { page } = visitor;
    await visitor.open('/home');
    for (let i = 0; i < 50 && (await page.locator('.jump').count()) === 0; i++) {
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(150);
    }
    await page.locator('.jump input').waitFor();
    await page.keyboard.type('wolontariusz');
    await page.locator('.jump [role=option] mark').first().waitFor();
    const all = page.locator('.jump [role=option]').last();
    while (!(await all.getAttribute('data-focused'))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=wolontariusz/);
    await page.locator('.hit-row mark').first().waitFor();
    const before = await page.locator('.hit-row').count();
    expect(await page.locator('.search-page').textContent()).toContain('Znaleziono');
    // it is said in Ukrainian and Romanian too, and why it was found
    await page.locator('.hit-reasons', { hasText: 'znaczy to samo co' }).first().waitFor();

    const ukrainian = page.locator('.search-aside label', { hasText: 'ukraiński' });
    await ukrainian.locator('input').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/language=/);
    await visitor.until(`document.querySelectorAll('.hit-row').length < ${before}`);
    await visitor.until(`document.querySelectorAll('.hit-row [lang=uk]').length > 0`);
    await axeOn(page).then((found) => expect(found).toEqual([]));

    await page.locator('.hit-row a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/threads\//);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('is narrowed in a sheet on the phone, and says so where nothing is found', async () => {
    const visitor = await sit(null, phone, 'en');
    const { page } = visitor;
    await visitor.open('/search');
    await page.locator('.search-field input').fill('intercultural assistant');
    await page.keyboard.press('Enter');
    await page.locator('.hit-row').first().waitFor();
    await page.locator('.search-narrow button').click();
    await page.locator('[role=dialog] .facets label', { hasText: 'Threads' }).click();
    await axeOn(page).then((found) => expect(found).toEqual([]));
    await page.locator('[role=dialog] .button[data-look=main]').click();
    await visitor.until(
      `[...document.querySelectorAll('.hit-facts')].every((one) => one.textContent.startsWith('Thread'))`,
    );
    await page.locator('.search-field input').fill('xyzzyxyzzy');
    await page.keyboard.press('Enter');
    await page.locator('.state, .empty', { hasText: 'xyzzyxyzzy' }).first().waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
