/** The texts of a screen come with its code, in the reader's language, and in no other one when the reader changes it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { desk, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let thread: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  const { rows } = await house.sql.query<{ number: number }>(
    `select t.number from discussions.thread t join groups.working_group g on g.id = t.scope_id where g.number = 4`,
  );
  thread = `/groups/4/threads/${rows[0]!.number}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const guest = (language: string): Promise<Visitor> =>
  Visitor.come(browser, { url: house.url, language, width: desk });

/** What is read and heard of the whole page. */
const heard = async ({ page }: Visitor): Promise<string> => page.locator('body').ariaSnapshot();

const choose = async ({ page }: Visitor, now: string, next: string): Promise<void> => {
  await page.getByRole('button', { name: now }).click();
  await page.getByRole('menuitemradio', { name: next }).click();
};

describe('a change of the language', () => {
  it('leaves a screen as it would have been opened in the new one', async () => {
    const [changed, fresh] = await Promise.all([guest('pl'), guest('uk')]);
    await Promise.all([changed.open(thread), fresh.open(thread)]);
    await choose(changed, 'Polski', 'Українська');
    await changed.until(`document.documentElement.lang === 'uk'`);
    // the menu gives the focus back, and its button is known by the language
    await changed.page.getByRole('button', { name: 'Українська' }).waitFor();
    await Promise.all([changed.still(), fresh.still()]);
    expect(await heard(changed)).toBe(await heard(fresh));
    expect([...changed.complaints, ...fresh.complaints]).toEqual([]);
    await Promise.all([changed.leave(), fresh.leave()]);
  });

  it('while a screen is on its way shows that screen in the new one', async () => {
    const visitor = await guest('pl');
    const { page } = visitor;
    let free = (): void => {};
    const held = new Promise<void>((go) => (free = go));
    await page.route('**/assets/texts/sign-in-*.pl.json', async (route) => {
      await held;
      await route.continue();
    });
    await visitor.open('/municipalities');
    await page.locator('a[href^="/sign-in"]').first().click();
    await choose(visitor, 'Polski', 'Română');
    await visitor.until(`document.documentElement.lang === 'ro'`);
    free();
    await page.locator('input[type=password]').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Intră/);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('whose texts do not come says what to do, and leaves the page as it was', async () => {
    const visitor = await guest('pl');
    await visitor.page.route('**/assets/texts/*.ro.json', (route) => route.abort());
    await visitor.open('/municipalities');
    const before = await visitor.page.locator('h1').innerText();
    await choose(visitor, 'Polski', 'Română');
    await visitor.page.getByText('Sprawdź połączenie i spróbuj ponownie').waitFor();
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('pl');
    expect(await visitor.page.locator('h1').innerText()).toBe(before);
    // and they are asked for again
    await visitor.page.unrouteAll();
    await choose(visitor, 'Polski', 'Română');
    await visitor.until(`document.documentElement.lang === 'ro'`);
    await visitor.leave();
  });
});

it('a screen whose texts do not come says so, as one whose code does not come', async () => {
  const visitor = await guest('uk');
  await visitor.page.route('**/assets/texts/sign-in-*', (route) => route.abort());
  await visitor.page.goto('/sign-in');
  await visitor.page.getByRole('heading', { name: 'Цей екран зламався' }).waitFor();
  await visitor.page.unrouteAll();
  await visitor.page.getByRole('button', { name: 'Завантажити знову' }).click();
  await visitor.page.locator('input[type=password]').waitFor();
  await visitor.leave();
});
