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
    await visitor.until(atSummary);
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
    // What was refused before is over: now two fields are empty, and nothing else is said.
    await page.locator('input[type=email]').fill('');
    await password.fill('');
    expect(await page.evaluate(at('input[type=password]'))).toBe(true);
    await password.press('Enter');
    await visitor.until(`document.querySelectorAll('.summary li').length === 2`);
    await visitor.until(atSummary);
    expect(await page.locator('.summary').count()).toBe(1);
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

  it('a refusal of an earlier attempt is not said again for a field that is wrong now', async () => {
    const { page } = visitor;
    const title = page.locator('input[name=title]');
    await page.locator('main form textarea').fill('U nas nikt.');
    const opening = (url: URL): boolean => url.pathname === '/graphql';
    await page.route(opening, (route) =>
      route.request().postData()?.includes('U nas nikt') ? route.abort() : route.continue(),
    );
    await title.press('Enter');
    await visitor.until(atSummary);
    await page.unroute(opening);
    await title.fill('');
    await title.press('Enter');
    await visitor.until(`document.querySelector('input[name=title]').ariaInvalid === 'true'`);
    await visitor.until(`document.querySelector('.summary') === null`);
    expect(await page.evaluate(at('input[name=title]'))).toBe(true);
  }, 60_000);

  it('a poll that does not ask enough has the focus where it does not, also when sent from the text', async () => {
    const { page } = visitor;
    const text = page.locator('main form textarea');
    await page.locator('input[name=title]').fill('Kto prowadzi rejestr?');
    await page.locator('.new-thread-tools button:has(.lucide-vote)').click();
    const [question, answer] = ['.poll-maker > .field input[type=text]', '.poll-option input'];
    await page.locator(question).waitFor();
    await text.press('Control+Enter');
    await visitor.until(at(question));
    expect(await page.locator('fieldset.poll-maker[aria-invalid=true][aria-describedby]').count()).toBe(1);
    await page.locator(question).fill('Ile osób?');
    await text.press('Control+Enter');
    await visitor.until(at(answer));
  }, 60_000);
});
