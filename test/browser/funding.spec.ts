/** Who pays is said, word for word, on every page of what they pay for, to whoever reads it without an account. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { readDemo } from '../../demo/read-demo.js';
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

const statements = readDemo('demo').project.fundingStatements.map((statement) => statement.text);

it.each([390, 1440])(
  'on a screen of %i px',
  async (width) => {
    expect(statements.length).toBeGreaterThan(0);
    const { threads } = await house
      .guest()
      .get(`{ groups(first: 20) { items { id } } }`)
      .then(async ({ groups }) =>
        house
          .guest()
          .get(`query ($id: ID!) { threads(groupId: $id) { items { number group { number } } } }`, {
            id: groups.items[0].id,
          }),
      );
    const [{ number, group }] = threads.items;
    const guest = await Visitor.come(browser, { url: house.url, width });
    for (const path of [
      '/',
      '/communities/1',
      '/municipalities/1',
      `/groups/${group.number}/about`,
      `/groups/${group.number}/threads`,
      `/groups/${group.number}/threads/${number}`,
    ]) {
      await guest.open(path);
      for (const statement of statements) {
        await guest.page.getByText(statement).locator('visible=true').first().waitFor({ timeout: 10_000 });
      }
    }
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  },
  90_000,
);
