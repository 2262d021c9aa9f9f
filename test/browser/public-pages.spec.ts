/** Public pages are whole HTML without JavaScript, and the client takes them over without a word of complaint. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { desk, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  paths = ['/'];
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('a public page', () => {
  it('is taken over by the client without a complaint, in each language, on the desktop and the phone', async () => {
    const wrong: Record<string, string[]> = {};
    for (const [language, width] of [
      ['pl', desk],
      ['en', phone],
      ['ro', desk],
      ['uk', phone],
      ['ru', desk],
    ] as const) {
      const visitor = await Visitor.come(browser, { url: house.url, language, width });
      const asked: string[] = [];
      visitor.page.on('request', (request) => {
        if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
      });
      for (const path of paths) {
        await visitor.open(path);
        await visitor.quiet();
        const taken = await visitor.page.evaluate(
          `Object.keys(document.getElementById('root')).some((key) => key.startsWith('__reactContainer'))`,
        );
        const drawn = await visitor.page.evaluate(`'drawn' in document.documentElement.dataset`);
        const said = visitor.complaints.splice(0);
        said.push(...asked.splice(0).map((url) => `it asks again what came with it: ${url}`));
        if (!drawn) said.push('it was not drawn by the server');
        if (!taken) said.push('the client has not taken it over');
        if (said.length > 0) wrong[`${path} in ${language}`] = said;
      }
      await visitor.leave();
    }
    expect(wrong).toEqual({});
  }, 120_000);

  it('would be heard to complain if the client drew anything else', async () => {
    const visitor = await Visitor.come(browser, { url: house.url, language: 'pl' });
    await visitor.page.route(`${house.url}/`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<h1[^>]*>)/, '$1x') });
    });
    await visitor.open('/');
    await visitor.quiet();
    expect(visitor.complaints).not.toEqual([]);
    await visitor.leave();
  });

  it('stands whole where nothing runs: title, text, the word of who pays, and the same in the other languages', async () => {
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false, locale: 'uk' });
    const page = await context.newPage();
    await page.goto('/');
    expect(await page.title()).toMatch(/\S · \S/);
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await page.locator('h1').waitFor({ state: 'visible' });
    await page.locator('link[rel=alternate][hreflang=ro]').waitFor({ state: 'attached' });
    await page.locator('section.site-foot').waitFor({ state: 'visible' });
    await page.goto('/?lang=ro');
    expect(await page.locator('html').getAttribute('lang')).toBe('ro');
    // chosen by the address, kept for what is read next
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe('ro');
    await context.close();
  });
});
