/** Moving, splitting and merging by keyboard alone, as whoever keeps order without a mouse does it; axe looks at each open dialog. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newId } from '#kernel';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { axeOn } from './inspection.js';
import { demoPassword, Visitor } from './visitor.js';

let house: House;
let browser: Browser;
let moderator: Caller;
let visitor: Visitor;
beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
  moderator = new Caller(house.url);
  await moderator.signIn('moderator@guildhall.example', demoPassword);
  visitor = await Visitor.come(browser, { url: house.url });
  await visitor.enterAs(moderator);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

interface Opened {
  id: string;
  number: number;
}

async function openThread(title: string, answers: string[]): Promise<Opened> {
  const { group } = await moderator.get('{ group(number: 4) { id } }');
  const { openThread: opened } = await moderator.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
    { input: { key: newId(), scopeId: group.id, title, text: 'Początek', language: 'pl' } },
  );
  for (const text of answers)
    await moderator.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
      input: { key: newId(), threadId: opened.id, text, language: 'pl' },
    });
  return opened;
}

/** What is said in the thread with this number, without what has left it. */
async function saidIn(number: number): Promise<string[]> {
  const { thread } = await moderator.get('query ($n: Int!) { thread(number: $n) { id } }', { n: number });
  const { posts } = await moderator.get(
    'query ($id: ID!) { posts(threadId: $id, after: 0) { items { text } } }',
    {
      id: thread.id,
    },
  );
  return posts.items.flatMap(({ text }: { text: string | null }) => text ?? []);
}

const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => visitor.page.keyboard.press(key)), Promise.resolve());

/** Goes on with Tab until what fits has the focus; whoever cannot come there cannot use it. */
async function tabTo(selector: string): Promise<void> {
  const here = `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`;
  for (let steps = 0; steps < 120; steps++) {
    if (await visitor.page.evaluate(here)) return;
    await press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}.`);
}

/** Opens the dialog of the last, the last but one ... entry among those of who keeps order, and has axe look at it. */
async function openDialog({ number }: Opened, fromEnd: number): Promise<void> {
  await visitor.open(`/groups/4/threads/${number}`);
  await visitor.page.locator('.keep-order').waitFor();
  await tabTo('.keep-order');
  await press('Enter');
  await visitor.until(`document.activeElement?.role === 'menuitem'`);
  await press('End', ...Array<string>(fromEnd).fill('ArrowUp'), 'Enter');
  await visitor.page.locator('[role=dialog] select').first().waitFor();
  await visitor.until(`document.activeElement?.closest('[role=dialog]') != null`);
  await visitor.quiet();
  expect(await axeOn(visitor.page)).toEqual([]);
}

const toNumber = (): number => Number(/threads\/(\d+)/.exec(visitor.page.url())?.[1]);
const button = '[role=dialog] button[data-look=main]';

it('posts are split off into a thread of their own', async () => {
  const thread = await openThread('Dwie sprawy naraz', ['Jeszcze o pierwszej', 'A to już druga sprawa']);
  await openDialog(thread, 2);
  await tabTo('[role=dialog] input[type=text]');
  await visitor.page.keyboard.type('Druga sprawa');
  await tabTo('[role=dialog] input[type=radio]');
  await press('ArrowDown');
  // Nothing is ticked yet: the focus goes to where one ticks, with the reason read out.
  await tabTo(button);
  await press('Enter');
  await visitor.until(
    `document.activeElement?.matches('fieldset[aria-invalid=true][aria-describedby] input')`,
  );
  expect(await axeOn(visitor.page)).toEqual([]);
  await press('Tab', 'Space');
  await tabTo(button);
  await press('Enter');
  await visitor.page.waitForURL(/druga-sprawa/);
  expect(await saidIn(toNumber())).toEqual(['A to już druga sprawa']);
  expect(await saidIn(thread.number)).toEqual(['Początek', 'Jeszcze o pierwszej']);
}, 60_000);

it('a thread is merged into another', async () => {
  const into = await openThread('Zbiorczy', []);
  const thread = await openThread('Powtórka', ['To już było']);
  await openDialog(thread, 1);
  await tabTo('[role=dialog] select');
  await press('Tab');
  await visitor.page.keyboard.type('Zbiorczy');
  await tabTo(button);
  await press('Enter');
  await visitor.page.waitForURL(/zbiorczy/);
  expect(toNumber()).toBe(into.number);
  expect(await saidIn(into.number)).toEqual(expect.arrayContaining(['To już było']));
}, 60_000);

it('a thread is moved to another group; who changes their mind comes back to where they were', async () => {
  const thread = await openThread('Nie tutaj', ['Odpowiedź']);
  await openDialog(thread, 0);
  await press('Escape');
  await visitor.page.locator('[role=dialog]').waitFor({ state: 'detached' });
  await visitor.until(`document.activeElement?.matches('.keep-order') ?? false`);
  await openDialog(thread, 0);
  await tabTo('[role=dialog] select');
  await visitor.page.keyboard.type('Usługi');
  await tabTo(button);
  await press('Enter');
  await visitor.page.waitForURL(/uslugi-integracyjne\/threads\//);
  expect(await saidIn(thread.number)).toEqual(['Początek', 'Odpowiedź']);
  expect(visitor.complaints).toEqual([]);
}, 60_000);
