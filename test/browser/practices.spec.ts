/** Good practices in the browser: read by guests as whole pages, found by facets, and led on their way. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import type { Caller } from '../kit/caller.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';
import { axeOn, show, tooWide, wrongWith } from './inspection.js';
import { desk, phone, Visitor } from './visitor.js';

let stage: PracticeStage;
let browser: Browser;
let practice: Shown;
const addressOf = ({ number, slug }: Shown): string => `/practices/${number}-${slug}`;

beforeAll(async () => {
  [stage, browser] = await Promise.all([PracticeStage.open(), openBrowser()]);
  practice = await stage.published(
    stage.whole({
      lessons: [{ texts: inPolish('Najtrudniejszy jest drugi rok.') }],
      resources: [
        { whats: inPolish('Zespół'), people: { value: 5, qualifier: 'ABOUT' } },
        { whats: inPolish('Druk'), amount: 1200.5, currency: 'PLN' },
      ],
      period: '2018/2022',
    }),
  );
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

async function comes(who: Caller | null, width: number): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: stage.house.url, width });
  if (who) await visitor.enterAs(who);
  return visitor;
}

it('a guest without scripts gets the whole page, with what it is in the words of schema.org', async () => {
  const page = await (await fetch(`${stage.house.url}${addressOf(practice)}?lang=pl`)).text();
  for (const words of [
    'Strategia dialogu',
    'Dialog jako zadanie',
    'Najtrudniejszy jest drugi rok.',
    'Ocena 3',
    'około 5 osób',
  ])
    expect(page).toContain(words);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!;
  expect(JSON.parse(json!)).toMatchObject({
    '@type': 'Article',
    headline: 'Strategia dialogu',
    abstract: 'Dialog jako zadanie wszystkich wydziałów.',
    inLanguage: 'pl',
    version: 1,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: { name: 'Wrocław' },
  });
  const moved = await fetch(`${stage.house.url}/practices/${practice.number}-inaczej`, {
    redirect: 'manual',
  });
  expect([moved.status, moved.headers.get('location')]).toEqual([
    expect.any(Number),
    expect.stringContaining(addressOf(practice)),
  ]);
  expect(moved.status).toBeGreaterThanOrEqual(301);
});

it.each([desk, phone])(
  'is read at %d pixels: nothing too wide, nothing in the way of a screen reader',
  async (width) => {
    const visitor = await comes(null, width);
    for (const path of ['/practices', addressOf(practice)]) {
      const screen = { route: 'practice', path, who: 'guest' } as const;
      await show(visitor, screen);
      expect([path, await wrongWith(visitor, screen, { language: 'pl', width })]).toEqual([path, []]);
      expect([path, await tooWide(visitor)]).toEqual([path, []]);
      await visitor.page.setViewportSize({ width, height: 900 });
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
  60_000,
);

it('is found by its theme and its country, as the address says', async () => {
  const visitor = await comes(null, desk);
  await visitor.open('/practices');
  const { page } = visitor;
  await page.getByLabel('Kraj').selectOption({ label: 'Polska (1)' });
  await page.waitForURL(/country=PL/);
  await page.getByRole('link', { name: 'Strategia dialogu' }).waitFor();
  // who comes with such an address sees the same
  await visitor.open('/practices?country=RO');
  await page.getByText('Żadna praktyka nie spełnia').waitFor();
  await page.getByRole('link', { name: 'Pokaż wszystkie' }).click();
  await page.getByRole('link', { name: 'Strategia dialogu' }).waitFor();
  await visitor.leave();
}, 60_000);

it('is handed in by its author and given back by the editor, with a reason, while both look on', async () => {
  const draft = await stage.share(stage.author, stage.whole({ titles: inPolish('Druga praktyka') }));
  const [author, editor] = [await comes(stage.author, phone), await comes(stage.editor, desk)];
  await author.open('/practices?shelf=IN_WORK');
  await author.page.getByRole('link', { name: 'Druga praktyka' }).click();
  await author.page.getByRole('button', { name: 'Przekaż do przeglądu' }).click();
  await author.page.getByRole('button', { name: 'Wycofaj' }).waitFor();
  await editor.open(addressOf(draft));
  await editor.page.getByRole('button', { name: 'Poproś o zmiany' }).click();
  const dialog = editor.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Poproś o zmiany' }).click();
  await dialog.getByText('To pole', { exact: false }).first().waitFor();
  await dialog.getByLabel('Powód').fill('Brakuje kosztów.');
  await dialog.getByRole('button', { name: 'Poproś o zmiany' }).click();
  await dialog.waitFor({ state: 'detached' });
  // nobody has reloaded anything
  await author.page.getByText('Brakuje kosztów.').waitFor();
  expect(await axeOn(author.page)).toEqual([]);
  expect([author.complaints, editor.complaints]).toEqual([[], []]);
  for (const visitor of [author, editor]) await visitor.leave();
}, 60_000);

it('is judged by somebody of another town, who says first that they are free to', async () => {
  const draft = await stage.share(stage.author, stage.whole({ titles: inPolish('Trzecia praktyka') }));
  await stage.move(stage.author, draft, 'SUBMITTED');
  const [editor, reviewer] = [await comes(stage.editor, desk), await comes(stage.reviewers[0], phone)];
  await editor.open(addressOf(draft));
  const ask = async (name: string): Promise<void> => {
    await editor.page.getByRole('button', { name: 'Poproś o recenzję' }).click();
    const dialog = editor.page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(name);
    await editor.page.getByRole('option', { name }).first().click();
    await dialog.getByRole('button', { name: 'Poproś o recenzję' }).click();
  };
  await ask('Member2 Osoba');
  await editor.page.getByText('Ta osoba jest z gminy, której praktyka dotyczy.').waitFor();
  await editor.page.getByRole('button', { name: 'Anuluj' }).click();
  await ask('Candidate Osoba');
  await editor.page.getByText('czeka na odpowiedź').waitFor();
  await reviewer.open(addressOf(draft));
  await reviewer.page.getByRole('button', { name: 'Nie, mogę oceniać' }).click();
  await reviewer.page.getByRole('button', { name: 'Oddaj recenzję' }).click();
  await reviewer.page.getByText('Oceń każde kryterium').waitFor();
  const grid = reviewer.page.getByRole('group', { name: /\?$/ });
  for (const group of await grid.all()) await group.getByRole('radio', { name: '3' }).check();
  await reviewer.page.getByLabel('Ogólna ocena słowami').fill('Jasne, co zrobić najpierw.');
  expect(await axeOn(reviewer.page)).toEqual([]);
  await reviewer.page.getByRole('button', { name: 'Oddaj recenzję' }).click();
  await reviewer.page.getByText('Recenzja jest oddana.').waitFor();
  await editor.open(addressOf(draft));
  await editor.page.getByText('Jasne, co zrobić najpierw.').waitFor();
  expect(await axeOn(editor.page)).toEqual([]);
  expect([editor.complaints, reviewer.complaints]).toEqual([[], []]);
  for (const visitor of [editor, reviewer]) await visitor.leave();
}, 60_000);
