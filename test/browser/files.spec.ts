/** Files, pictures and faces in real browsers: chosen, described, sent, and seen at the other reader. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { pdf, photo } from '../kit/uploads.js';
import { demoPassword, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let writer: Visitor;
let reader: Visitor;
let personId: string;
let thread: string;

async function sit(who: string, seat: { width?: number; language?: string } = {}): Promise<Visitor> {
  const caller = new Caller(house.url);
  await caller.signIn(`${who}@guildhall.example`, demoPassword);
  const { group } = await caller.get('{ group(number: 4) { id } }');
  const { threads } = await caller.get('query ($id: ID!) { threads(groupId: $id) { items { number } } }', {
    id: group.id,
  });
  thread ??= `/groups/4/threads/${threads.items[0].number}`;
  personId ??= caller.personId;
  const visitor = await Visitor.come(browser, { url: house.url, ...seat });
  await visitor.enterAs(caller);
  return visitor;
}

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  writer = await sit('practitioner.wroclaw');
  reader = await sit('moderator', { width: phone, language: 'en' });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const shown = `[...document.querySelectorAll('.post .pictures img')].some((one) => one.complete && one.naturalWidth === 400)`;

describe('a post with a picture and a paper', () => {
  it('asks for the words, keeps what was brought over a reload, and shows both to the other reader', async () => {
    await reader.open(thread);
    await writer.open(thread);
    const { page } = writer;
    const composer = page.locator('.composer');
    await composer.locator('textarea').fill('Tak to wygląda u nas');
    await composer.locator('input[type=file]').setInputFiles([
      { name: 'rynek.png', mimeType: 'image/png', buffer: await photo(400, 300, 'png') },
      { name: 'uchwała.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'strona.html', mimeType: 'text/html', buffer: Buffer.from('<html></html>') },
    ]);
    // what cannot be attached says so and keeps the rest
    await composer.locator('.attach-list [role=alert]').waitFor();
    await composer.locator('.attach-list li').nth(2).locator('button').last().click();
    await composer.locator('button[type=submit]').click();
    await composer.locator('.attach-list [aria-invalid]').waitFor();
    await composer.locator('.attach-list input').fill('Rynek o świcie');
    await writer.until(`Object.keys(localStorage).some((name) => localStorage[name].includes('Rynek o'))`);
    await page.reload();
    await composer.locator('.attach-list li').nth(1).waitFor();
    await composer.locator('button[type=submit]').click();
    await page.locator('.post .files a').waitFor();
    expect(await composer.locator('.attach-list').count()).toBe(0);

    await reader.page.locator('.post .files a').waitFor();
    await reader.page.locator('.post .picture').scrollIntoViewIfNeeded();
    await reader.until(shown);
    expect(await reader.page.locator('.post .files a').innerText()).toMatch(/uchwała\.pdf\s+PDF, \d+ byte/);
    await reader.page.locator('.post .picture').click();
    const whole = reader.page.locator('[role=dialog] img');
    expect(await whole.getAttribute('alt')).toBe('Rynek o świcie');
    await reader.page.keyboard.press('Escape');
    await whole.waitFor({ state: 'detached' });
  }, 60_000);
});

describe('a face', () => {
  it('is cut by keyboard, and stands beside the name at the other reader', async () => {
    const { page } = writer;
    await writer.open(`/people/${personId}`);
    await page.locator('.profile-face').click();
    await page
      .locator('[role=dialog] input[type=file]')
      .setInputFiles([{ name: 'ja.jpg', mimeType: 'image/jpeg', buffer: await photo(800, 600) }]);
    await page.locator('.face-crop input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role=dialog] button[data-look=main]').click();
    await page.locator('main .profile-face .avatar img').waitFor();
    await reader.open(thread);
    await reader.page.locator('.post .avatar img').first().waitFor();
    const alts = await reader.page
      .locator('.avatar img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('alt')));
    expect(new Set(alts)).toEqual(new Set(['']));
    // the file that was refused is the one complaint that a browser makes by itself
    expect(writer.complaints.filter((line) => !line.includes('400'))).toEqual([]);
    // a socket that is left with its page says so
    expect(reader.complaints.filter((line) => !line.startsWith('WebSocket is already in CLOSING'))).toEqual(
      [],
    );
  }, 60_000);
});
