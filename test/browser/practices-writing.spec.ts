/** A practice from its first word to its next edition, in the browser: written in Wrocław, judged by two towns, published. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { PracticeStage, inPolish } from '../kit/practice-stage.js';
import { axeOn, show, tooWide } from './inspection.js';
import { desk, phone, Visitor } from './visitor.js';

let stage: PracticeStage;
let browser: Browser;

beforeAll(async () => {
  [stage, browser] = await Promise.all([PracticeStage.open(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

/** Unfolds a part of the form. */
const unfold = (page: Page, name: string): Promise<void> =>
  page.locator('summary').filter({ hasText: name }).click();

/** Adds a row in its dialog. */
async function add(page: Page, what: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('button', { name: what, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: 'Gotowe' }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('is written on a phone, handed in, judged by two, published, and the next edition is begun', async () => {
  const author = await Visitor.come(browser, { url: stage.house.url, width: phone });
  await author.enterAs(stage.author);
  const { page } = author;
  await author.open('/practices');
  await page.getByRole('link', { name: 'Opisz praktykę' }).click();
  await page.getByLabel('Tytuł', { exact: true }).fill('Okienko dla wszystkich');
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rozpocznij szkic' }).click();
  await page.waitForURL(/\/practices\/\d+-okienko-dla-wszystkich\/edit/);
  await author.settled();
  expect(await page.getByLabel('Tytuł (polski)').inputValue()).toBe('Okienko dla wszystkich');

  // what is missing is named on top and at the fields, and the parts that hold them unfold
  await page.getByRole('button', { name: 'Przekaż do przeglądu' }).click();
  await page.getByText('brakuje jeszcze: streszczenia', { exact: false }).waitFor();
  expect(await page.getByText('Bez tego nie można przekazać').count()).toBe(8);
  expect(await axeOn(page)).toEqual([]);

  await page.getByLabel('Streszczenie (polski)').fill('Jedno okienko zna całą sprawę.');
  await page.getByLabel('Od czego się zaczęło (polski)').fill('Każde okienko znało swój kawałek.');
  await page.getByLabel('Czego potrzebuje inna gmina (polski)').fill('Uchwały i zespołu.');
  await page.getByLabel('Kogo pytać (polski)').fill('Zespół Dialogu');
  await page.getByLabel('Od kiedy').fill('2018');
  await add(page, 'Dodaj krok', (dialog) =>
    dialog.getByLabel('Krok w kilku słowach (polski)').fill('Rozmowy przed dokumentem'),
  );
  await add(page, 'Dodaj dowód', async (dialog) => {
    await dialog.getByLabel('Co policzono lub usłyszano (polski)').fill('Sprawy załatwione od ręki');
    await dialog.getByLabel('Jak zapisano w źródle').fill('37%');
  });
  await add(page, 'Dodaj ludzi lub pieniądze', async (dialog) => {
    await dialog.getByLabel('Na co albo kto (polski)').fill('Druk');
    await dialog.getByRole('radio', { name: 'Pieniądze' }).check();
    await dialog.getByLabel('Kwota').fill('dużo');
    await dialog.getByRole('button', { name: 'Gotowe' }).click();
    await dialog.getByText('Podaj kwotę', { exact: false }).waitFor();
    await dialog.getByLabel('Kwota').fill('1 200,50');
  });
  await add(page, 'Dodaj instytucję', async (dialog) => {
    await dialog.getByRole('radio', { name: 'Gmina' }).check();
    await dialog.getByRole('combobox', { name: 'Gmina', exact: true }).fill('Wroc');
    await page
      .getByRole('option', { name: /Wrocław/ })
      .first()
      .click();
  });
  await page.getByRole('button', { name: 'Wybierz tematy' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await page.getByRole('dialog').getByRole('button', { name: 'Gotowe' }).click();
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByText('Zapisano').waitFor();

  // the same in a second language: the first stands above the field
  await page.getByLabel('W jakim języku piszesz teraz').selectOption('ro');
  await page.getByText('PL: Okienko dla wszystkich').waitFor();
  await page.getByLabel('Tytuł (română)').fill('Un ghișeu pentru toți');

  await page.getByRole('button', { name: 'Przekaż do przeglądu' }).click();
  await page.waitForURL(/\/work$/);
  await page.getByText('przekazana do przeglądu').first().waitFor();
  const number = Number(/practices\/(\d+)-/.exec(page.url())![1]);
  const { practice } = await stage.author.get(
    `query ($n: Int!) { practice(number: $n) { id number slug version state titles { language text }
      working { period resources { amount currency } bodies { role municipality { name } } } } }`,
    { n: number },
  );
  expect(practice).toMatchObject({
    state: 'SUBMITTED',
    titles: expect.arrayContaining([{ language: 'ro', text: 'Un ghișeu pentru toți' }]),
    working: {
      period: '2018',
      resources: [{ amount: 1200.5, currency: 'PLN' }],
      bodies: [{ role: 'LEAD', municipality: { name: 'Wrocław' } }],
    },
  });

  for (const name of ['candidate', 'moderator']) await stage.ask(practice, name);
  await stage.move(stage.editor, practice, 'IN_REVIEW');
  for (const reviewer of stage.reviewers) await stage.judge(reviewer, practice, 4);
  const editor = await Visitor.come(browser, { url: stage.house.url, width: desk });
  await editor.enterAs(stage.editor);
  await editor.open(`/practices/${number}`);
  await editor.page.getByRole('button', { name: 'Opublikuj' }).click();
  const dialog = editor.page.getByRole('dialog');
  await dialog.getByLabel('Powód').fill('Dwie recenzje, obie za.');
  await dialog.getByRole('button', { name: 'Opublikuj' }).click();
  await editor.page.getByText('Dwie recenzje, obie za.').waitFor();

  await author.open(`/practices/${number}`);
  await page.getByRole('button', { name: 'Rozpocznij następne wydanie' }).click();
  await page.getByRole('link', { name: 'Wydanie w przygotowaniu' }).click();
  await page.getByRole('link', { name: 'Pisz dalej' }).click();
  await page.getByRole('heading', { name: 'Wydanie 2', exact: false }).waitFor();
  expect(await page.getByLabel('Streszczenie (polski)').inputValue()).toBe('Jedno okienko zna całą sprawę.');
  expect([author.complaints, editor.complaints]).toEqual([[], []]);
  for (const visitor of [author, editor]) await visitor.leave();
}, 120_000);

it('keeps what one types while another device keeps something else, and says so where both kept at once', async () => {
  const draft = await stage.share(stage.author, stage.whole({ titles: inPolish('Dwie ręce') }));
  const author = await Visitor.come(browser, { url: stage.house.url });
  await author.enterAs(stage.author);
  const { page } = author;
  await author.open(`/practices/${draft.number}-${draft.slug}/edit`);
  await unfold(page, 'Po co to było');
  await page.getByLabel('Streszczenie (polski)').fill('Moje streszczenie.');
  const elsewhere = (text: string) => [{ kind: 'OBJECTIVES', texts: inPolish(text) }];
  const once = await stage.edit(stage.author, draft, { sections: elsewhere('Cel z drugiego urządzenia.') });
  await author.until(`document.body.textContent.includes('Cel z drugiego urządzenia.')`);
  expect(await page.getByLabel('Streszczenie (polski)').inputValue()).toBe('Moje streszczenie.');

  // the other one keeps while this one's own change is on its way
  let alone = true;
  await page.route(/\/graphql\?document=/, async (route) => {
    if (alone && route.request().postData()?.includes('Moje streszczenie.')) {
      alone = false;
      await stage.edit(stage.author, once, { sections: elsewhere('Jeszcze inny cel.') });
    }
    await route.continue();
  });
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByText('Ktoś to zmienił w międzyczasie', { exact: false }).waitFor();
  await author.until(`document.body.textContent.includes('Jeszcze inny cel.')`);
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByText('Zapisano').waitFor();
  const { practice } = await stage.author.get(
    'query ($n: Int!) { practice(number: $n) { working { sections { kind text } } } }',
    { n: draft.number },
  );
  expect(practice.working.sections).toEqual(
    expect.arrayContaining([
      { kind: 'SUMMARY', text: 'Moje streszczenie.' },
      { kind: 'OBJECTIVES', text: 'Jeszcze inny cel.' },
    ]),
  );
  // nothing is wider than a small phone, with every part unfolded
  const path = `/practices/${draft.number}-${draft.slug}/edit`;
  await show(author, { route: 'practice', path, who: 'guest' });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(`for (const part of document.querySelectorAll('.form-part')) part.open = true`);
  expect(await axeOn(page)).toEqual([]);
  expect(await tooWide(author)).toEqual([]);
  await author.leave();
}, 60_000);
