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
  const [listed] = await numbers("select number from groups.working_group where visibility = 'LISTED'");
  const [thread] = await numbers(
    `select t.number from discussions.thread t join groups.working_group g on g.id = t.scope_id where g.number = 4`,
  );
  const [ofAll] = await numbers(
    `select t.number from discussions.thread t join groups.community c on c.id = t.scope_id where c.number = 1`,
  );
  paths = [
    '/',
    '/communities/1',
    '/communities/1/threads',
    `/communities/1/threads/${ofAll}`,
    '/municipalities',
    '/municipalities/1',
    '/groups',
    `/groups/${listed}/about`,
    '/groups/4/threads',
    '/groups/4/about',
    `/groups/4/threads/${thread}`,
    `/groups/4/threads/${thread}/3`,
    '/groups/9999/threads',
    '/groups/4/threads/9999',
    '/municipalities/9999',
    '/nowhere/at-all',
  ];
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const numbers = async (query: string): Promise<number[]> =>
  (await house.sql.query<{ number: number }>(query)).rows.map(({ number }) => number);

/** React has found its own drawing in the page, or has drawn it anew; read from React's own notes, as nothing else shows it. */
const takenOver = `Object.entries(document.getElementById('root')).some(
  ([key, { stateNode }]) => key.startsWith('__reactContainer') && stateNode.current.memoizedState.isDehydrated === false)`;

describe('a public page', () => {
  it.each([
    ['pl', desk, 16],
    ['uk', phone, 16],
    ['en', phone, 2],
    ['ro', phone, 2],
    ['ru', desk, 2],
  ] as const)(
    'is taken over by the client without a complaint, in %s at %i px (%i pages)',
    async (language, width, pages) => {
      const wrong: Record<string, string[]> = {};
      const visitor = await Visitor.come(browser, { url: house.url, language, width });
      const asked: string[] = [];
      visitor.page.on('request', (request) => {
        // threads and announcements are read once more when the place begins to be watched; faces are asked for apart, by short-lived tickets
        const body = request.postData() ?? '';
        if (
          new URL(request.url()).pathname === '/graphql' &&
          !/ThreadRows|"Announcements"|"Faces"/.test(body)
        )
          asked.push(body);
      });
      const thread = paths.find((path) => /threads\/\d+$/.test(path))!;
      for (const path of pages === 2 ? ['/', thread] : paths) {
        await visitor.page.goto(path);
        await visitor.until(takenOver);
        // what React finds to differ in the parts it says in its next free moment
        await visitor.still();
        const missing = /9999|nowhere/.test(path);
        const said = visitor.complaints.splice(0).filter((text) => !missing || !/status of 404/.test(text));
        if (!(await visitor.page.evaluate(`'drawn' in document.documentElement.dataset`)))
          said.push('it was not drawn by the server');
        // an answer that says "not found" is not kept, and asked for once more
        if (!missing) said.push(...asked.map((body) => `it asks again what came with it: ${body}`));
        asked.length = 0;
        if (said.length > 0) wrong[path] = said;
      }
      await visitor.leave();
      expect(wrong).toEqual({});
    },
    90_000,
  );

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

  it('shows the posts of a thread where nothing runs, on a phone too', async () => {
    for (const width of [phone, desk]) {
      const viewport = { width, height: 844 };
      const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false, viewport });
      const page = await context.newPage();
      await page.goto(paths.find((path) => /threads\/\d+$/.test(path))!);
      await page.locator('.post-text').first().waitFor({ state: 'visible' });
      await context.close();
    }
  });
});
