/** The moderators' desk in real browsers: a report comes to it by itself, and what is done there is seen in the thread at once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { demoPassword, phone, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function sit(name: string, seat: { width?: number } = {}): Promise<[Visitor, Caller]> {
  const caller = new Caller(house.url);
  await caller.signIn(`${name}@guildhall.example`, demoPassword);
  const visitor = await Visitor.come(browser, { url: house.url, ...seat });
  await visitor.enterAs(caller);
  return [visitor, caller];
}

it('a post is reported on a phone, hidden at the desk, and gone from the open thread, all without a reload', async () => {
  const [[reader, asked], [moderator]] = await Promise.all([
    sit('practitioner.chisinau', { width: phone }),
    sit('moderator'),
  ]);
  const { group } = await asked.get('{ group(number: 4) { id } }');
  const { threads } = await asked.get('query ($id: ID!) { threads(groupId: $id) { items { id number } } }', {
    id: group.id,
  });
  const { posts } = await asked.get(
    'query ($id: ID!) { posts(threadId: $id, after: 0) { items { number text author { id } } } }',
    { id: threads.items[0].id },
  );
  const insult = posts.items.find(
    (one: { text: string | null; author: { id: string } }) => one.text && one.author.id !== asked.personId,
  );
  const words = (insult.text as string)
    .split(/[\n*[]/)[0]!
    .trim()
    .slice(0, 40);

  await moderator.open('/moderation');
  await moderator.page.getByText('Nic nie czeka').waitFor();
  await reader.open(`/groups/4/threads/${threads.items[0].number}/${insult.number}`);
  const post = reader.page.locator(`[data-number="${insult.number}"]`);
  await post.locator('.post-acts button[data-icon]').click();
  await reader.page.getByRole('menuitem', { name: 'Zgłoś moderatorom' }).click();
  await reader.page.locator('[role=dialog] textarea').fill('To nie jest miejsce na takie słowa.');
  await reader.page.getByRole('button', { name: 'Zgłoś moderatorom' }).click();

  const one = moderator.page.locator('.case');
  await one.getByText('To nie jest miejsce na takie słowa.').waitFor();
  await one.getByText(words).first().waitFor();
  await one.getByRole('button', { name: 'Ukryj wpis' }).click();
  await moderator.page.locator('[role=dialog] textarea').fill('Bez wyzwisk');
  await moderator.page.locator('[role=dialog] button[type=submit]').click();

  await post.getByText('Moderatorzy ukryli ten wpis.').waitFor();
  expect(await post.getByText(words).count()).toBe(0);
  await moderator.page.getByText('Nic nie czeka').waitFor();
  await reader.open('/moderation/mine');
  await reader.page.getByText('Moderatorzy zareagowali.').waitFor();
  expect([...reader.complaints, ...moderator.complaints]).toEqual([]);
  await Promise.all([reader.leave(), moderator.leave()]);
}, 90_000);
