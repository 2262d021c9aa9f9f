/** What people do with the product, in real browsers over a real house: the demo community as a first start leaves it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { came } from '../kit/watching.js';
import { demoPassword, phone, Visitor } from './visitor.js';

const education = '/groups/4-edukacja-dzieci-cudzoziemskich';
const assistant = 'Asystentka międzykulturowa: kto zatrudnia, szkoła czy gmina?';
const wroclaw = 'practitioner.wroclaw@guildhall.example';
const chisinau = 'practitioner.chisinau@guildhall.example';

let house: House;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open({ recipe: demoRecipe }), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function come(seat: { width?: number; language?: string } = {}): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: house.url, ...seat });
  visitors.push(visitor);
  return visitor;
}

/** Somebody of the demo who is signed in already. */
async function sit(email: string, seat: { width?: number; language?: string } = {}): Promise<Visitor> {
  const visitor = await come(seat);
  await visitor.enterAs(await demoCaller(email));
  return visitor;
}

const callers = new Map<string, Promise<Caller>>();
function demoCaller(email: string): Promise<Caller> {
  const known = callers.get(email);
  if (known) return known;
  const caller = new Caller(house.url);
  const coming = caller.signIn(email, demoPassword).then(() => caller);
  callers.set(email, coming);
  return coming;
}

/** The address of a thread that the caller may read, by its title. */
async function threadOf(email: string, group: number, title?: string): Promise<string> {
  const caller = await demoCaller(email);
  const { group: found } = await caller.get('query ($n: Int!) { group(number: $n) { id } }', { n: group });
  const { threads } = await caller.get(
    'query ($id: ID!) { threads(groupId: $id) { items { number title } } }',
    { id: found.id },
  );
  const thread = threads.items.find((one: { title: string }) => !title || one.title === title);
  return `/groups/${group}/threads/${thread.number}`;
}

/** Until the server has answered the operation of this name. */
const answered = (page: Page, name: string) =>
  page.waitForResponse((answer) => answer.request().postData()?.includes(`"${name}"`) ?? false);
const writing = (page: Page) => page.locator('.composer textarea');
const post = (page: Page, text: string) => page.locator('article.post', { hasText: text });
const confirmed = (page: Page, text: string) => page.locator('article.post[data-number]', { hasText: text });

/** What a page hears when its device is laid aside. */
const layAside = `
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
`;

describe('two people in two towns', () => {
  it('come in on a phone in Polish and on a laptop in Romanian, and talk in a live thread', async () => {
    const [a, b] = await Promise.all([come({ width: phone }), come({ language: 'ro' })]);
    await Promise.all([a.signIn(wroclaw), b.signIn(chisinau)]);
    for (const { page } of [a, b]) {
      await page.locator('nav:visible a[href="/groups"]').click();
      // home names the group twice
      await page.getByRole('heading', { level: 1, name: /^Grup/ }).waitFor();
    }
    await a.page.getByRole('link', { name: 'Edukacja dzieci cudzoziemskich' }).click();
    await b.page.getByRole('link', { name: 'Educația copiilor străini' }).click();
    for (const { page } of [a, b]) {
      await page.locator('a.thread-row', { hasText: assistant }).click();
      await page.getByRole('heading', { level: 1, name: assistant }).waitFor();
      await writing(page).waitFor();
    }

    // who writes is seen before it is written
    await writing(a.page).pressSequentially('U nas zatrudnia');
    await b.page.locator('.typing', { hasText: 'Praktyczka, Wrocław' }).waitFor();
    await writing(a.page).fill('U nas zatrudnia gmina, a szkoła układa plan dnia.');
    await a.page.getByRole('button', { name: 'Wyślij' }).click();
    // the own post stands at once, the other's comes by itself
    await post(a.page, 'U nas zatrudnia gmina').waitFor({ timeout: 1_000 });
    await confirmed(b.page, 'U nas zatrudnia gmina').waitFor();
    expect(await b.page.locator('.typing').textContent()).toBe('');

    await writing(b.page).fill('La noi angajează școala, cu banii primăriei.');
    await writing(b.page).press('Control+Enter');
    await confirmed(a.page, 'La noi angajează școala').waitFor();
    await confirmed(b.page, 'La noi angajează școala').waitFor();

    for (const { page } of [a, b]) {
      const numbers = await page
        .locator('article.post')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-number')));
      expect(numbers.slice(-2)).toEqual(['13', '14']);
    }
    expect([...a.complaints, ...b.complaints]).toEqual([]);
    await Promise.all([a.leave(), b.leave()]);
  }, 60_000);

  it('lose nothing by a reload in the middle of writing', async () => {
    const visitor = await sit(wroclaw, { width: phone });
    const { page } = visitor;
    const thread = await threadOf(wroclaw, 2);
    await visitor.open(thread);
    await writing(page).fill('Zanim zdążę to wysłać');
    await page.reload();
    await visitor.settled();
    await visitor.until(`document.querySelector('.composer textarea')?.value === 'Zanim zdążę to wysłać'`);
    // sent, it leaves no draft behind
    await page.getByRole('button', { name: 'Wyślij' }).click();
    await confirmed(page, 'Zanim zdążę to wysłać').waitFor();
    await page.reload();
    await visitor.settled();
    await confirmed(page, 'Zanim zdążę to wysłać').waitFor();
    expect(await writing(page).inputValue()).toBe('');
    await visitor.leave();
  });

  it('read on in a page that stayed open while the server was renewed: what it no longer knows by name it is told in words', async () => {
    const visitor = await sit(wroclaw);
    let unknown = 0;
    await visitor.page.route(/\/graphql\?document=/, (route) => {
      unknown += 1;
      const url = route
        .request()
        .url()
        .replace(/document=.{8}/, 'document=00000000');
      return route.continue({ url });
    });
    await visitor.open(education);
    await visitor.page.getByText(assistant).first().waitFor();
    expect(unknown).toBeGreaterThan(0);
    await visitor.leave();
  });

  it('keep a new thread that they began, also its title', async () => {
    const visitor = await sit(wroclaw);
    const { page } = visitor;
    await visitor.open(`${education}/threads/new`);
    await page.getByLabel('Tytuł').fill('Kto płaci za tłumaczenie świadectw?');
    await page.locator('main textarea').fill('U nas rodzice.');
    const found = answered(page, 'OwnThreadDraft');
    await page.reload();
    await visitor.settled();
    await visitor.until(`document.querySelector('main textarea')?.value === 'U nas rodzice.'`);
    expect(await page.getByLabel('Tytuł').inputValue()).toBe('Kto płaci za tłumaczenie świadectw?');
    // and on another device, as soon as this one is laid aside
    await found;
    const kept = answered(page, 'SaveThreadDraft');
    await page.evaluate(layAside);
    await kept;
    const other = await sit(wroclaw, { width: phone });
    await other.open(`${education}/threads/new`);
    await other.until(`document.querySelector('main textarea')?.value === 'U nas rodzice.'`);
    expect(await other.page.getByLabel('Tytuł').inputValue()).toBe('Kto płaci za tłumaczenie świadectw?');
    // thrown away there, it does not come back from here
    await other.page.getByLabel('Tytuł').fill('');
    await other.page.locator('main textarea').fill('');
    const removed = answered(other.page, 'RemoveThreadDraft');
    await other.page.evaluate(layAside);
    await removed;
    await page.reload();
    await visitor.settled();
    await visitor.until(`!Object.keys(localStorage).some((name) => name.startsWith('guildhall.draft|'))`);
    expect(await page.locator('main textarea').inputValue()).toBe('');
    expect(await page.getByLabel('Tytuł').inputValue()).toBe('');
    await Promise.all([visitor.leave(), other.leave()]);
  });

  it('write without a network: the post says that it waits, and arrives when the network is back, once', async () => {
    const [visitor, other] = await Promise.all([sit(wroclaw, { width: phone }), sit(chisinau)]);
    const { page } = visitor;
    const thread = await threadOf(wroclaw, 4, assistant);
    await Promise.all([visitor.open(thread), other.open(thread)]);
    await writing(page).waitFor();
    await visitor.context.setOffline(true);
    await writing(page).fill('Piszę to w tunelu.');
    await page.getByRole('button', { name: 'Wyślij' }).click();
    await post(page, 'Piszę to w tunelu.').getByText('czeka na sieć').waitFor();
    await visitor.context.setOffline(false);
    await confirmed(other.page, 'Piszę to w tunelu.').waitFor({ timeout: 20_000 });
    await confirmed(page, 'Piszę to w tunelu.').waitFor();
    await page.reload();
    await confirmed(page, 'Piszę to w tunelu.').waitFor();
    expect(await post(page, 'Piszę to w tunelu.').count()).toBe(1);
    await Promise.all([visitor.leave(), other.leave()]);
  }, 60_000);

  it('write on a phone with the field in sight, also when it offers names', async () => {
    const visitor = await sit(wroclaw, { width: phone });
    const { page } = visitor;
    await visitor.open(await threadOf(wroclaw, 4, assistant));
    await writing(page).tap();
    await page.keyboard.type('Pytanie do: @Prak');
    await page.getByRole('option', { name: 'Praktyk, Rzeszów' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('i co dalej?');
    const { y, height } = (await page.locator('.composer').boundingBox())!;
    expect(Math.round(y + height)).toBe(844);
    await page.getByRole('button', { name: 'Wyślij' }).tap();
    const written = confirmed(page, 'Pytanie do:');
    await written.waitFor();
    expect(await written.locator('a.mention, .mention').textContent()).toContain('@Praktyk, Rzeszów');
    await visitor.leave();
  });

  it('agree on what is unread, on two devices of one person', async () => {
    const [here, there] = await Promise.all([sit(wroclaw, { width: phone }), sit(wroclaw)]);
    const title = 'Kurs języka dla osób pracujących na zmiany';
    const unread = (page: Page) => page.locator('.home-row', { hasText: title });
    await Promise.all([here.open('/home'), there.open('/home')]);
    await Promise.all([unread(here.page).waitFor(), unread(there.page).waitFor()]);
    // read to its end on the phone: gone on the laptop without a reload
    await unread(here.page).click();
    await here.page.getByRole('heading', { level: 1, name: title }).waitFor();
    const last = here.page.locator('article.post').last();
    await last.waitFor();
    // The thread opens at its unread line by itself: whoever has scrolled on before that scrolls on again.
    const isRead = async (): Promise<boolean> => {
      await last.scrollIntoViewIfNeeded();
      return (await unread(there.page).count()) === 0;
    };
    expect(await came(isRead, 15_000)).toBe(true);
    await Promise.all([here.leave(), there.leave()]);
  }, 60_000);
});

describe('who is put out of a closed group', () => {
  it('sees it in the open tab, which then shows nothing of the group any more', async () => {
    const rzeszow = 'practitioner.rzeszow@guildhall.example';
    const [visitor, moderator] = await Promise.all([sit(rzeszow), sit('moderator@guildhall.example')]);
    const thread = await threadOf(rzeszow, 3);
    await visitor.open(thread);
    const title = (await visitor.page.locator('h1').textContent())!;
    const words = (await visitor.page
      .locator('article.post .post-text, article.post p')
      .first()
      .textContent())!;
    await moderator.open('/groups/3/people');
    await moderator.page.getByRole('button', { name: 'Praktyk, Rzeszów' }).click();
    await moderator.page.getByRole('menuitem', { name: 'Usuń z grupy' }).click();
    const dialog = moderator.page.getByRole('alertdialog');
    await dialog.getByLabel('Powód').fill('Zmiana pracy.');
    await dialog.getByRole('button', { name: 'Usuń z grupy' }).click();

    await visitor.page.getByRole('heading', { name: 'Nie masz już dostępu do tej grupy' }).waitFor();
    const shown = (await visitor.page.locator('main').textContent())!;
    expect(shown).not.toContain(title);
    expect(shown).not.toContain(words);
    expect(await visitor.page.locator('article.post').count()).toBe(0);
    // what is written from now on does not come either
    const caller = await demoCaller('moderator@guildhall.example');
    const { thread: found } = await caller.get('query ($n: Int!) { thread(number: $n) { id } }', {
      n: Number(thread.split('/').at(-1)),
    });
    await caller.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
      input: { key: crypto.randomUUID(), threadId: found.id, text: 'Już bez Rzeszowa', language: 'pl' },
    });
    await visitor.page.reload();
    await visitor.settled();
    expect(await visitor.page.locator('body').textContent()).not.toContain('Już bez Rzeszowa');
    expect(await visitor.page.locator('body').textContent()).not.toContain(words);
    await Promise.all([visitor.leave(), moderator.leave()]);
  }, 60_000);
});

describe('by keyboard alone', () => {
  it('one signs in, joins an open group and writes; what looks like a script is a text', async () => {
    const visitor = await come();
    const { page } = visitor;
    const opened: string[] = [];
    page.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    const keys = new Keys(page);
    await page.goto('/');
    await page.locator('h1').waitFor();
    await keys.go('Zaloguj się');
    await page.waitForURL('**/sign-in');
    await keys.to('Adres e-mail');
    await page.keyboard.type('secretariat@guildhall.example');
    await keys.to('Hasło');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/home');
    await page.locator('h1').waitFor();
    await keys.go('Grupy');
    await page.waitForURL('**/groups');
    await page.getByRole('link', { name: 'Edukacja dzieci cudzoziemskich' }).waitFor();
    await keys.go('Edukacja dzieci cudzoziemskich');
    await page.waitForURL(`**${education}/threads`);
    // The address changes a moment before the screen, and the list of groups has such buttons too.
    await page.getByRole('heading', { level: 1, name: 'Edukacja dzieci cudzoziemskich' }).waitFor();
    await page.getByRole('button', { name: 'Dołącz', exact: true }).waitFor();
    await keys.go('Dołącz');
    await page.getByText('Jesteś w grupie „Edukacja dzieci cudzoziemskich”.').waitFor();
    await keys.go(assistant);
    await writing(page).waitFor();
    // past the buttons of all the posts, by the thread's own skip link
    await keys.go('Napisz odpowiedź');
    expect(await writing(page).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    const payload = `<img src=x onerror="alert(1)"><script>alert(2)</script> [klik](javascript:alert(3))`;
    await page.keyboard.type(payload);
    await page.keyboard.press('Control+Enter');
    const written = confirmed(page, 'alert(2)');
    await written.waitFor();
    expect(await written.locator('img, script, a[href^="javascript:"]').count()).toBe(0);
    expect(await written.textContent()).toContain('<script>alert(2)</script>');
    expect(opened).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 60_000);
});

/** Moves by Tab only, as far as a person would have the patience to. */
class Keys {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the named thing has the focus, and sees that the focus is visible. */
  async to(name: string): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await this.page.keyboard.press('Tab');
      const focused = (await this.page.evaluate(nameOfFocused)) as { name: string; seen: boolean };
      if (!focused.name.startsWith(name)) continue;
      if (!focused.seen) throw new Error(`The focus on "${name}" cannot be seen.`);
      return;
    }
    throw new Error(`"${name}" is not reached by Tab.`);
  }

  async go(name: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Enter');
  }
}

const nameOfFocused = `(() => {
  const it = document.activeElement;
  const style = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const name = it.getAttribute('aria-label') || it.labels?.[0]?.textContent || it.textContent || '';
  return { name: name.trim(), seen: ring && box.bottom > 0 && box.top < innerHeight };
})()`;
