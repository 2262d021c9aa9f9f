/** Practices in the search: by the edition that was published, as long as it stands; what is in work is found by nobody. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SearchWriter } from '#search';
import type { Caller } from '../kit/caller.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
beforeAll(async () => {
  stage = await PracticeStage.open();
}, 60_000);
afterAll(() => stage.close());

const caughtUp = (): Promise<void> => stage.house.app.get(SearchWriter).catchUp();
const question = `query ($text: String!) { search(text: $text, filter: { kinds: [PRACTICE] }) {
  total items { id address title { text } excerpt { text hit } reasons { way typed } municipality { id } } } }`;

interface Found {
  total: number;
  items: {
    id: string;
    address: string;
    excerpt: { text: string; hit: boolean }[];
    reasons: { way: string }[];
  }[];
}
async function search(by: Caller, text: string): Promise<Found> {
  return (await by.get(question, { text })).search;
}

let practice: Shown;

it('that are drafted or reviewed are found by nobody, not by their authors either', async () => {
  const draft = await stage.share(stage.author, stage.whole({ titles: inPolish('Mandragora na rynku') }));
  await caughtUp();
  for (const caller of [stage.guest, stage.author, stage.editor])
    expect(await search(caller, 'mandragora')).toEqual({ total: 0, items: [] });
  await stage.reviewed(draft);
  await caughtUp();
  expect(await search(stage.editor, 'mandragora')).toEqual({ total: 0, items: [] });
});

it('that are published are found by all that is said in them, by their town, and in another language', async () => {
  practice = await stage.published(stage.whole({ titles: inPolish('Strategia kasztanowa') }));
  await caughtUp();
  for (const text of [
    'strategie kasztanowe',
    'uchwały zespołu',
    'wywiady pogłębione kasztanowa',
    'Wrocław kasztanowa',
  ])
    expect([text, (await search(stage.guest, text)).items[0]?.id]).toEqual([text, practice.id]);
  const [hit] = (await search(stage.guest, 'стратегія діалог')).items;
  expect(hit).toMatchObject({
    id: practice.id,
    reasons: expect.arrayContaining([{ way: 'MEANING', typed: 'діалог' }]),
  });
  expect(hit!.excerpt.some((piece) => piece.hit)).toBe(true);
  expect(hit!.address).toBe(`/practices/${practice.number}-strategia-kasztanowa`);
});

it('that are withdrawn are not found from that moment on', async () => {
  expect((await search(stage.guest, 'kasztanowa')).total).toBe(1);
  await stage.move(stage.editor, practice, 'WITHDRAWN', 'Na prośbę miasta.');
  expect(await search(stage.guest, 'kasztanowa')).toEqual({ total: 0, items: [] });
  await caughtUp();
  expect(await search(stage.author, 'kasztanowa')).toEqual({ total: 0, items: [] });
});
