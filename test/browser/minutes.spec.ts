/** Minutes from the first word to the paper: typed by two at once, commented on, approved, read by everybody, corrected. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { does } from '../kit/session-stage.js';
import { demoPassword, Visitor } from './visitor.js';

let browser: Browser;
let house: House;
let address: string;
let meetingId: string;

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
  const secretariat = await caller('secretariat');
  const { meetings } = await secretariat.get(
    '{ meetings(when: UPCOMING, first: 1) { items { id number slug live { session { version } } } } }',
  );
  const [{ id, number, slug, live }] = meetings.items;
  meetingId = id;
  address = `/meetings/${number}-${slug}/minutes`;
  for (const [at, command] of ['OPEN', 'NEXT', 'CLOSE'].entries())
    await does(secretariat, 'conductSession', { meetingId, version: live.session.version + at, command });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function caller(who: string): Promise<Caller> {
  const one = new Caller(house.url);
  await one.signIn(`${who}@guildhall.example`, demoPassword);
  return one;
}

async function comes(who: string, width: number, to = address): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: house.url, width });
  await visitor.enterAs(await caller(who));
  await visitor.open(to);
  return visitor;
}

const field = ({ page }: Visitor): Locator => page.getByLabel('Tekst protokołu: 1. Otwarcie');
const written = async (one: Visitor, text: RegExp | string): Promise<void> => {
  const holds = async (): Promise<boolean> => {
    const value = await field(one).inputValue();
    return typeof text === 'string' ? value.includes(text) : text.test(value);
  };
  for (let looks = 0; !(await holds()); looks++) {
    if (looks > 100) throw new Error(`Never read ${text}, but: ${await field(one).inputValue()}`);
    await one.page.waitForTimeout(100);
  }
};

it('is typed by two at once, who both see both, lose nothing without a network, and take back only their own', async () => {
  const facilitator = await comes('practitioner.wroclaw', 1440);
  await facilitator.page.getByRole('button', { name: 'Wyznacz protokołujących' }).click();
  const dialog = facilitator.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Dodaj osobę' }).fill('Rzeszów');
  await facilitator.page.getByRole('option', { name: /^Praktyk, Rzeszów/ }).click();
  await dialog.getByRole('button', { name: 'Zapisz' }).click();
  await dialog.waitFor({ state: 'detached' });

  const rapporteur = await comes('practitioner.rzeszow', 390);
  const [one, other] = [field(facilitator), field(rapporteur)];
  await one.fill('Otwarto obrady.');
  await written(rapporteur, 'Otwarto obrady.');
  await one.press('End');
  await other.press('Home');
  await Promise.all([
    one.pressSequentially(' Przyjęto porządek obrad bez uwag.', { delay: 15 }),
    other.pressSequentially('Było dziewięć gmin. ', { delay: 15 }),
  ]);
  const both = 'Było dziewięć gmin. Otwarto obrady. Przyjęto porządek obrad bez uwag.';
  await written(facilitator, both);
  await written(rapporteur, both);
  // the caret stayed at the end of what was being written, though words came before it
  await one.pressSequentially(' Koniec.');
  await written(rapporteur, `${both} Koniec.`);
  await one.press('Control+z');
  await written(rapporteur, /obrad bez uwag\. $/);
  expect(await other.inputValue()).toContain('Było dziewięć gmin. ');

  await rapporteur.context.setOffline(true);
  await other.press('Control+End');
  await other.pressSequentially(' Zapisano bez sieci.');
  await rapporteur.page.getByText('Brak sieci. To, co piszesz').first().waitFor();
  await one.pressSequentially(' A to w sieci.');
  await rapporteur.context.setOffline(false);
  await written(facilitator, 'Zapisano bez sieci.');
  await written(rapporteur, 'A to w sieci.');
  await rapporteur.page.getByText('Zapisano', { exact: true }).waitFor();
  expect(await one.inputValue()).toBe(await other.inputValue());
  for (const visitor of [facilitator, rapporteur]) await visitor.leave();
}, 120_000);

it('is commented on by who took part, answered, approved, and read by everybody', async () => {
  const facilitator = await comes('practitioner.wroclaw', 1440);
  const { page } = facilitator;
  await field(facilitator).fill('Obrady otwarto o dziesiątej.\n\nPrzyjęto **porządek obrad**.');
  await page.getByText('Zapisano', { exact: true }).waitFor();
  const participant = await comes('practitioner.chisinau', 390, address.replace(/\/minutes$/, '/agenda'));
  expect(await participant.page.getByRole('link', { name: 'Protokół' }).count()).toBe(0);
  await participant.open(address);
  await participant.page.getByText('Protokół jest w opracowaniu').waitFor();

  await page.getByRole('button', { name: 'Poproś o uwagi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poproś o uwagi' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await participant.page
    .getByRole('button', { name: /^Napisz uwagę do akapitu 1 \(1\. Otwarcie/ })
    .press('Enter');
  const comment = participant.page.getByRole('dialog');
  await comment.getByText('Obrady otwarto o dziesiątej.').waitFor();
  await comment.getByLabel('Co poprawić?').fill('Było kwadrans po.');
  await comment.getByRole('button', { name: 'Wyślij uwagę' }).click();
  await field(facilitator).fill('Obrady otwarto kwadrans po dziesiątej.\n\nPrzyjęto **porządek obrad**.');
  await page.getByText('Zapisano', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Odpowiedz na uwagę: Było kwadrans po.' }).click();
  await page.getByRole('dialog').getByLabel('Słowo wyjaśnienia').fill('Poprawione.');
  await page.getByRole('dialog').getByRole('button', { name: 'Wyślij odpowiedź' }).click();
  await participant.page.getByText('Poprawione.').waitFor();
  await participant.page.getByText('Obrady otwarto kwadrans po dziesiątej.').waitFor();

  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByText('Odcisk SHA-256 pliku PDF').waitFor();
  await participant.page.getByText('Odcisk SHA-256 pliku PDF').waitFor();

  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false, locale: 'pl' });
  const guest = await context.newPage();
  await guest.goto(address);
  await guest.getByText('Obrady otwarto kwadrans po dziesiątej.').waitFor({ state: 'visible' });
  await guest.getByRole('heading', { name: /^1\. Otwarcie/ }).waitFor();
  const sum = await guest.locator('.minutes-sum-code').first().textContent();
  const pdf = await fetch(house.url + (await guest.getByRole('link', { name: /^PDF/ }).getAttribute('href')));
  const file = Buffer.from(await pdf.arrayBuffer());
  expect(createHash('sha256').update(file).digest('hex')).toBe(sum);
  await context.close();

  const choose = participant.page.getByLabel('Sprawdź plik, który masz');
  await choose.setInputFiles({ name: 'protokol.pdf', mimeType: 'application/pdf', buffer: file });
  await participant.page.getByText('Zgadza się.').waitFor();
  const other = Buffer.concat([file, Buffer.from(' ')]);
  await choose.setInputFiles({ name: 'protokol.pdf', mimeType: 'application/pdf', buffer: other });
  await participant.page.getByText('Nie zgadza się.').waitFor();
  expect([facilitator.complaints, participant.complaints]).toEqual([[], []]);
  for (const visitor of [facilitator, participant]) await visitor.leave();
}, 120_000);

it('is corrected for a reason in a new edition, while the approved one stays at its address', async () => {
  const facilitator = await comes('practitioner.wroclaw', 390);
  const { page } = facilitator;
  await page.getByRole('button', { name: 'Sprostuj protokół' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Pomylono godzinę.');
  await page.getByRole('dialog').getByRole('button', { name: 'Zacznij nową wersję' }).click();
  await field(facilitator).waitFor();
  await field(facilitator).fill('Obrady otwarto o jedenastej.');
  await page.getByText('Zapisano', { exact: true }).waitFor();
  const before = await (await fetch(house.url + address)).text();
  expect(before).toContain('kwadrans po');
  expect(before).not.toContain('jedenastej');

  await page.getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByText('Odcisk SHA-256 pliku PDF').waitFor();
  await page.getByText('Pomylono godzinę.').first().waitFor();
  const first = await (await fetch(`${house.url}${address}/1?lang=pl`)).text();
  expect(first).toContain('kwadrans po');
  expect(first).toContain('Obowiązuje wersja 2');
  expect((await fetch(`${house.url}${address}/3`)).status).toBe(404);
  expect(facilitator.complaints).toEqual([]);
  await facilitator.leave();
}, 90_000);
