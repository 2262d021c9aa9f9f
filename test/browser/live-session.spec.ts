/** A session in three windows side by side: the desk, by keyboard alone; a phone; the screen of the hall. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { does, heldMeeting } from '../kit/session-stage.js';
import { demoPassword, Visitor } from './visitor.js';

let browser: Browser;
let house: House;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), House.open({ recipe: demoRecipe })]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function comes(who: string, width: number): Promise<Visitor> {
  const caller = new Caller(house.url);
  await caller.signIn(`${who}@guildhall.example`, demoPassword);
  const visitor = await Visitor.come(browser, { url: house.url, width });
  await visitor.enterAs(caller);
  return visitor;
}

async function draftsPoll(keeper: Caller, scopeId: string, poll: object): Promise<string> {
  const { draftPoll } = await keeper.get(
    'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id } }',
    { input: { key: randomUUID(), scopeId, poll } },
  );
  return draftPoll.id;
}

const opensPoll = (keeper: Caller, id: string): Promise<unknown> =>
  keeper.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id });

const seconds = (text: string | null): number => {
  const [minutes, rest] = text!.trim().split(':').map(Number);
  return minutes! * 60 + rest!;
};

it('is conducted by keys, followed on the phone, and seen in the hall, by the same clock', async () => {
  const moderator = await comes('secretariat', 1440);
  const participant = await comes('practitioner.wroclaw', 390);
  const hall = await comes('secretariat', 1280);
  const { meetings } = await new Caller(house.url).get(
    '{ meetings(when: UPCOMING, first: 1) { items { number } } }',
  );
  const meeting = `/meetings/${meetings.items[0].number}`;
  await moderator.open(`${meeting}/moderate`);
  await participant.open(`${meeting}/live`);
  await hall.open(`${meeting}/projector`);
  const desk = moderator.page;
  const phone = participant.page;
  const wall = hall.page;

  await phone.getByText('Jeszcze się nie zaczęło').first().waitFor();
  await desk.locator('.desk-now').getByRole('button', { name: 'Otwórz obrady' }).press('Enter');
  await phone.getByRole('heading', { name: 'Otwarcie i porządek obrad' }).waitFor();

  await desk.locator('.desk-now .timer-big').waitFor();
  await desk.keyboard.press('3');
  await wall.locator('.wall-timer .figures').waitFor();
  const shown = await Promise.all(
    [
      desk.locator('.desk-now .timer-big'),
      phone.locator('.timer-big'),
      wall.locator('.wall-timer .figures'),
    ].map(async (one) => seconds(await one.textContent())),
  );
  // read within a second of each other, and every screen redraws four times in it
  expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(1);

  await phone.getByRole('button', { name: 'Poproś o głos' }).click();
  await phone.getByText('Następny głos należy do Ciebie').waitFor();
  await desk.keyboard.press('1');
  await desk.locator('.turns li').waitFor();
  await desk.keyboard.press('g');
  await phone.getByText('Masz głos').waitFor();
  await wall.getByText('Mówi teraz').waitFor();
  await desk.keyboard.press('e');
  await phone.getByRole('button', { name: 'Poproś o głos' }).waitFor();

  await desk.keyboard.press('n');
  await phone.getByRole('heading', { name: 'Kursy wieczorne' }).waitFor();
  await wall.getByRole('heading', { name: 'Kursy wieczorne' }).waitFor();

  await phone.getByRole('button', { name: 'Jestem na sali' }).click();
  await desk.getByRole('button', { name: '1 na sali' }).waitFor();

  await hall.context.setOffline(true);
  await wall.getByText('Brak połączenia. To stan').waitFor({ timeout: 40_000 });
  await wall.getByRole('heading', { name: 'Kursy wieczorne' }).waitFor();
  await hall.context.setOffline(false);
  await wall.getByText('Brak połączenia. To stan').waitFor({ state: 'detached', timeout: 30_000 });
  expect([moderator.complaints, participant.complaints]).toEqual([[], []]);
  for (const visitor of [moderator, participant, hall]) await visitor.leave();
}, 120_000);

it('a guest without an account joins by the code on the wall, sees what is voted on, speaks when called, and is put out with the code', async () => {
  const moderator = await comes('secretariat', 1440);
  const hall = await comes('secretariat', 1280);
  const guest = await Visitor.come(browser, { url: house.url, width: 390 });
  const { meetings } = await new Caller(house.url).get(
    '{ meetings(when: UPCOMING, first: 1) { items { id number } } }',
  );
  const meeting = `/meetings/${meetings.items[0].number}`;
  await moderator.open(`${meeting}/moderate`);
  await hall.open(`${meeting}/projector`);
  await guest.open(`${meeting}/live`);
  const [desk, wall, phone] = [moderator.page, hall.page, guest.page];

  await desk.getByRole('button', { name: 'Wpuść gości' }).click();
  await desk.getByRole('button', { name: 'Nie wpuszczaj gości' }).waitFor();
  await desk.keyboard.press('4');
  const code = wall.locator('.wall-join b.figures');
  await code.waitFor();
  await phone.getByLabel('Kod z ekranu').fill((await code.textContent())!);
  await phone.getByLabel('Imię i nazwisko').fill('Gość z Rzeszowa');
  await phone.getByRole('button', { name: 'Dołącz' }).click();
  await phone.getByText('Jesteś na liście obecności: Gość z Rzeszowa.').waitFor();

  // who came without an account has no vote, and sees what is voted on
  const question = 'Od którego kursu zaczynamy?';
  const keeper = new Caller(house.url);
  await keeper.signIn('secretariat@guildhall.example', demoPassword);
  const options = ['Kurs wieczorny', 'Kurs poranny'];
  const pollId = await draftsPoll(keeper, meetings.items[0].id, { question, kind: 'ONE', options });
  await opensPoll(keeper, pollId);
  await phone.getByRole('region', { name: question }).getByText('Kurs poranny').waitFor();
  expect(await phone.getByRole('radio').count()).toBe(0);

  await desk.getByRole('button', { name: / na sali/ }).click();
  await desk.getByRole('button', { name: 'Do głosu: Gość z Rzeszowa' }).click();
  await phone.getByText('Następny głos należy do Ciebie').waitFor();
  await desk.getByRole('button', { name: 'Usuń z sali: Gość z Rzeszowa' }).click();
  await phone.getByText('Jesteś na liście obecności').waitFor({ state: 'detached' });
  await code.waitFor({ state: 'detached' });
  await desk.getByText('Goście bez konta nie mogą teraz dołączyć.').waitFor();
  expect([moderator.complaints, hall.complaints, guest.complaints]).toEqual([[], [], []]);
  for (const visitor of [moderator, hall, guest]) await visitor.leave();
}, 120_000);

it('the hall sees a poll of twelve answers, its result and an agenda of twelve items whole', async () => {
  const keeper = new Caller(house.url);
  await keeper.signIn(`secretariat@guildhall.example`, demoPassword);
  const { group } = await keeper.get('{ group(number: 4) { id } }');
  const { id: meetingId, number } = await heldMeeting(keeper, group.id, { items: 12 });
  const poll = {
    question: 'Które z działań wspólnego programu zaczynamy w przyszłym roku szkolnym?',
    kind: 'SEVERAL',
    options: Array.from({ length: 12 }, (_, at) => `Działanie nr ${at + 1} w gminach partnerskich`),
  };
  const pollId = await draftsPoll(keeper, meetingId, poll);
  let version = 1;
  const conduct = async (command: string, more: object = {}): Promise<void> => {
    await does(keeper, 'conductSession', { meetingId, version, command, ...more });
    version += 1;
  };
  const hall = await comes('secretariat', 1280);
  await hall.page.setViewportSize({ width: 1280, height: 720 });
  const whole = (): Promise<void> =>
    hall.until(
      `(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(document.querySelector('.wall-body'))`,
    );
  await conduct('OPEN');
  await opensPoll(keeper, pollId);
  await conduct('SHOW', { shows: 'POLL', pollId });
  await hall.open(`/meetings/${number}/projector`);
  await hall.page.locator('.wall-answers li').nth(11).waitFor();
  await whole();
  await keeper.get('mutation ($id: ID!) { closePoll(id: $id) { id } }', { id: pollId });
  await conduct('SHOW', { shows: 'RESULT', pollId });
  await hall.page.locator('.wall-poll tbody tr').nth(11).waitFor();
  await whole();
  await conduct('SHOW', { shows: 'AGENDA' });
  await hall.page.locator('.wall-agenda [aria-current]').waitFor();
  await whole();
  expect(hall.complaints).toEqual([]);
  await hall.leave();
}, 120_000);
