/** A public page under a crowd of guests: drawn for all of them at once, and never older than what was answered to a writer. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let secondDoor: string;
let writer: Caller;
let path: string;
let threadId: string;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  secondDoor = (await house.openSecondDoor()).url;
  writer = house.guest();
  await writer.signIn('moderator@guildhall.example', 'guildhall-demo');
  const { groups } = await writer.get('{ groups(first: 30) { items { id number slug } } }');
  const { id, number, slug } = groups.items.find((one: { number: number }) => one.number === 4);
  const { openThread: thread } = await writer.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number slug } }',
    { input: { key: randomUUID(), scopeId: id, title: 'Tłum', text: 'Kto przyjdzie?', language: 'pl' } },
  );
  threadId = thread.id;
  path = `/groups/${number}-${slug}/threads/${thread.number}-${thread.slug}`;
}, 120_000);
afterAll(() => house?.close());

const html = async (url = house.url): Promise<string> => {
  const response = await fetch(url + path, { headers: { 'accept-language': 'pl' } });
  expect(response.status).toBe(200);
  return response.text();
};
const write = (text: string) =>
  writer.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
    input: { key: randomUUID(), threadId, text, language: 'pl' },
  });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks on and on from so many sides, while something is done. */
async function crowded(guests: number, work: () => Promise<void>): Promise<number> {
  let done = false;
  let served = 0;
  const crowd = Array.from({ length: guests }, async () => {
    while (!done) {
      expect((await html()).includes('Kto przyjdzie?')).toBe(true);
      served += 1;
    }
  });
  await work().finally(() => (done = true));
  await Promise.all(crowd);
  return served;
}

describe('a public page that many ask for', () => {
  it('shows what was written to whoever asks after the answer, while it is being drawn for others', async () => {
    await crowded(6, async () => {
      for (let i = 0; i < 15; i++) {
        const word = `zdanie-${randomUUID().slice(0, 8)}`;
        await write(word);
        expect((await html()).includes(word)).toBe(true);
      }
    });
  }, 60_000);

  it('is the same drawing for all who ask before anything happens', async () => {
    const moments = new Set<string>();
    const pages = await Promise.all(Array.from({ length: 60 }, () => html()));
    for (const page of pages) moments.add(/"now":"?([^",}]+)/.exec(page)![1]!);
    // a second may end between the first and the last of them
    expect(moments.size).toBeLessThanOrEqual(2);
  }, 60_000);

  it('is renewed in other processes as soon as they are told', async () => {
    const took: number[] = [];
    for (let i = 0; i < 4; i++) {
      const word = `zdanie-${randomUUID().slice(0, 8)}`;
      await html(secondDoor);
      await write(word);
      const written = performance.now();
      while (!(await html(secondDoor)).includes(word)) await pause(10);
      took.push(performance.now() - written);
    }
    expect(Math.min(...took)).toBeLessThan(500);
  }, 60_000);

  it('is drawn anew after a second, where no process was told', async () => {
    const word = `zdanie-${randomUUID().slice(0, 8)}`;
    await write(word);
    expect((await html()).includes(word)).toBe(true);
    await house.sql.query(`update discussions.post set text = 'ZMIENIONE' where text = $1`, [word]);
    await pause(1_100);
    expect((await html()).includes('ZMIENIONE')).toBe(true);
  }, 60_000);
});
