/** A practice on its way into other towns, as it is written down and read in the browser; and what towns look for. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import type { Caller } from '../kit/caller.js';
import { PracticeStage, type Shown } from '../kit/practice-stage.js';
import { axeOn, show, tooWide, wrongWith } from './inspection.js';
import { desk, phone, Visitor } from './visitor.js';

let stage: PracticeStage;
let browser: Browser;
/** speaks for Rzeszów */
let rzeszow: Caller;
let practice: Shown;
const addressOf = ({ number, slug }: Shown): string => `/practices/${number}-${slug}`;

beforeAll(async () => {
  [stage, browser] = await Promise.all([PracticeStage.open(), openBrowser()]);
  [rzeszow] = stage.reviewers;
  const { otherMunicipality, community, person } = stage.ids;
  const input = { municipalityId: otherMunicipality.id, personId: person['candidate'], role: 'DELEGATE' };
  await (
    await stage.house.caller('admin')
  ).get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
    input: { ...input, communityId: community.id, from: '2023', until: null },
  });
  // so that the map has two places to show
  await stage.house.sql.query(
    `update municipalities.municipality set latitude = case code when '0264011' then 51.1 else 50.0 end,
       longitude = case code when '0264011' then 17.0 else 22.0 end where code in ('0264011', '1863011')`,
  );
  practice = await stage.published(stage.whole({ targetGroups: ['NEWCOMERS', 'WORKERS'] }));
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

it('is taken over stage by stage on a phone, while a guest reads how far it has come', async () => {
  const [delegate, guest] = [await comes(rzeszow, phone), await comes(null, desk)];
  await guest.open(addressOf(practice));
  expect(await guest.page.getByRole('button', { name: 'Zapisz, co robi gmina' }).count()).toBe(0);
  await delegate.open(addressOf(practice));
  const { page } = delegate;
  const dialog = page.getByRole('dialog');
  const record = async (
    stageName: string,
    since: string,
    more: Record<string, string> = {},
  ): Promise<void> => {
    await page.getByRole('button', { name: 'Zapisz, co robi gmina' }).click();
    await dialog.getByLabel('Etap').selectOption({ label: stageName });
    await dialog.getByLabel('Od kiedy').fill(since);
    for (const [label, words] of Object.entries(more)) await dialog.getByLabel(label).fill(words);
    await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
  };
  await record('Zainteresowanie', '2023-11');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: 'Zainteresowanie' }).waitFor();
  // what cannot be is said at its field, and nothing that was written is lost
  await record('Dostosowywanie', '2022', { 'Co jest inaczej': 'Rozdział zamiast strategii' });
  await dialog.getByText('Poprzedni etap zaczął się później.').first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('Od kiedy').fill('2024-Q2');
  await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await record('W użyciu', '2025', { 'Kogo zapytać': 'Centrum Integracji' });
  await dialog.waitFor({ state: 'detached' });
  // nobody has reloaded anything
  await guest.page.getByText('Stosuje ją też: Rzeszów (od: 2025)').waitFor();
  await guest.page.getByText('Rozdział zamiast strategii').waitFor();
  expect(await guest.page.getByText('Centrum Integracji').count()).toBe(0);
  await page.getByText('Centrum Integracji').waitFor();
  for (const { complaints } of [delegate, guest]) expect(complaints).toEqual([]);
  for (const visitor of [delegate, guest]) await visitor.leave();
}, 90_000);

it('is made into another one, which says from what', async () => {
  const visitor = await comes(rzeszow, phone);
  const { page } = visitor;
  await visitor.open(addressOf(practice));
  await page.getByRole('link', { name: 'Opisz własną praktykę na jej podstawie' }).click();
  await page.getByText('Strategia dialogu (Wrocław)', { exact: false }).waitFor();
  await page.getByLabel('Tytuł').fill('Rozdział o dialogu');
  await page.getByRole('button', { name: 'Rozpocznij szkic' }).click();
  await page.waitForURL(/practices\/\d+-rozdzial-o-dialogu\/edit/);
  const { practices } = await rzeszow.get(
    '{ practices(first: 1, filter: { shelf: IN_WORK }) { items { title adaptedFrom { number } } } }',
  );
  expect(practices.items).toEqual([
    { title: 'Rozdział o dialogu', adaptedFrom: { number: practice.number } },
  ]);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}, 60_000);

it('says for what it looks for partners, and is found by it', async () => {
  const visitor = await comes(stage.author, phone);
  await visitor.open(addressOf(practice));
  const { page } = visitor;
  await page.getByRole('button', { name: 'Poszukaj partnerów' }).click();
  await page.getByLabel('Kogo szuka i do czego').fill('Gminy przy granicy, która sprawdzi to z nami.');
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByText('Gminy przy granicy').waitFor();
  await visitor.open('/practices');
  await page.getByLabel('Tylko te, które szukają partnerów').check();
  await page.waitForURL(/partners=true/);
  await page.getByRole('link', { name: 'Strategia dialogu' }).waitFor();
  await visitor.open('/practices?partners=true&country=RO');
  await page.getByText('Żadna praktyka nie spełnia').waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}, 60_000);

it('answers what a town looks for, which says why, until it is found', async () => {
  const visitor = await comes(rzeszow, phone);
  const { page } = visitor;
  await visitor.open('/practices/needs');
  await page.getByText('Niczego takiego tu nie ma.').waitFor();
  await page.getByRole('button', { name: 'Zapisz, czego szuka gmina' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zapisz, czego szuka gmina' });
  await dialog.getByLabel('Czego gmina szuka').fill('Jedno okienko');
  await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await dialog.getByText('To pole', { exact: false }).first().waitFor();
  await dialog.getByRole('button', { name: 'Wybierz', exact: false }).click();
  const theme = page.getByRole('dialog').last().getByRole('checkbox').first();
  await theme.check();
  await page.getByRole('button', { name: 'Gotowe' }).click();
  await dialog.getByLabel('Osoby pracujące i szukające pracy').check();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.waitForURL(/practices\/needs\/\d+/);
  await page.getByRole('heading', { level: 1, name: 'Jedno okienko' }).waitFor();
  await page.getByRole('link', { name: 'Strategia dialogu' }).first().waitFor();
  await page.getByText('Te same grupy: Osoby pracujące i szukające pracy').waitFor();
  await page.getByText('Prowadzi własną praktykę: Strategia dialogu').waitFor();
  await page.getByRole('button', { name: 'Zmień', exact: true }).click();
  await page.getByLabel('Stan').selectOption({ label: 'Znalezione' });
  await page.getByRole('dialog').getByRole('button', { name: 'Zapisz', exact: true }).click();
  await page.getByText('Znalezione', { exact: false }).first().waitFor();
  await visitor.open('/practices/needs?state=MET');
  await page.getByRole('link', { name: 'Jedno okienko' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}, 90_000);

it.each([desk, phone])(
  'is read at %d pixels: nothing too wide, nothing in the way of a screen reader or the keyboard',
  async (width) => {
    const visitor = await comes(rzeszow, width);
    const { needs } = await rzeszow.get('{ needs(filter: { state: MET }) { items { number } } }');
    const need = `/practices/needs/${needs.items[0].number}`;
    for (const path of [addressOf(practice), '/practices/travels', '/practices/needs', need]) {
      const screen = { route: 'practice', path, who: 'guest' } as const;
      await show(visitor, screen);
      expect([path, await wrongWith(visitor, screen, { language: 'pl', width })]).toEqual([path, []]);
      expect([path, await tooWide(visitor)]).toEqual([path, []]);
      await visitor.page.setViewportSize({ width, height: 900 });
    }
    const { page } = visitor;
    await visitor.open('/practices/travels');
    // the map is drawn, and each town on it is reached by the keyboard; the table says the same
    await page.locator('svg.map path.way.whole').waitFor({ state: 'attached' });
    await page.locator('svg.map a', { hasText: 'Rzeszów' }).focus();
    await page.getByRole('row', { name: /Strategia dialogu.*Wrocław.*Rzeszów.*W użyciu.*2025/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
  60_000,
);

it('a guest without scripts gets all of it whole', async () => {
  const shown = async (path: string) => (await fetch(`${stage.house.url}${path}?lang=pl`)).text();
  for (const words of [
    'Stosuje ją też: Rzeszów (od: 2025)',
    'Rozdział zamiast strategii',
    'Gminy przy granicy',
  ])
    expect(await shown(addressOf(practice))).toContain(words);
  const travels = await shown('/practices/travels');
  for (const words of ['Strategia dialogu', 'Rzeszów', 'W użyciu', '"@type":"ItemList"'])
    expect(travels).toContain(words);
  const map = await (await fetch(`${stage.house.url}/sitemap.xml`)).text();
  expect(map).toContain('/practices/travels</loc>');
});
