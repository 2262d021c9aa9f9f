/** Every screen once, by turns in Polish on the phone and in English on the desktop; all languages, widths and themes are a sweep. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { axeOn, headOf, inPage, show, sit, tooWide, wrongInAny, wrongWith } from './inspection.js';
import { openPlace, routesInCode, type Place } from './screens.js';
import { desk, phone } from './visitor.js';

let place: Place;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([openPlace(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await place?.house.close();
});

describe('every screen', () => {
  it('is in the list, route by route', () => {
    const shown = new Set(place.screens.map((screen) => screen.route));
    const routes = routesInCode();
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => !shown.has(route))).toEqual([]);
  });

  /** Every other screen of the list; what only a wide screen shows is seen on the desktop. */
  const byTurns = (first: 0 | 1): Place => ({
    ...place,
    screens: place.screens.filter(({ wide }, i) => (wide ? 0 : i % 2) === first),
  });

  it('has nothing in English on the desktop that axe, a mouse, the window or the console complain of', async () => {
    const view = { language: 'en', width: desk };
    const found = await wrongInAny(browser, byTurns(0), view, (visitor, screen) =>
      wrongWith(visitor, screen, view),
    );
    expect(found).toEqual({});
  }, 300_000);

  it('has nothing in Polish on the phone, and fits into 320 px with words two fifths longer', async () => {
    const view = { language: 'pl', width: phone };
    const found = await wrongInAny(browser, byTurns(1), view, async (visitor, screen) => [
      ...(await wrongWith(visitor, screen, view)),
      ...(await tooWide(visitor)),
    ]);
    expect(found).toEqual({});
  }, 300_000);
});

describe('a change of screen', () => {
  it('puts the focus on the heading and names the page', async () => {
    const [front] = place.screens;
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: desk });
    await show(visitor, front!);
    for (const [entry, heading] of [
      ['/municipalities', 'Gminy'],
      ['/groups', 'Grupy robocze'],
    ]) {
      await visitor.page.locator(`.top-nav a[href="${entry}"]`).click();
      await visitor.page.getByRole('heading', { level: 1, name: heading! }).waitFor();
      await visitor.until('guildhallSight.head().focused');
      const head = await headOf(visitor.page);
      expect(head.title).toMatch(new RegExp(`^${heading} · `));
    }
    await visitor.leave();
  });
});

describe('the inspection', () => {
  it('sees a planted violation, a small button, a wide element and a refused script', async () => {
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: phone });
    await show(visitor, place.screens[0]!);
    const plant = (html: string) =>
      visitor.page.evaluate(
        `document.querySelector('main').insertAdjacentHTML('afterbegin', ${JSON.stringify(html)})`,
      );
    await plant(
      '<img src="/favicon.svg"><p style="position:relative;z-index:1;flex:none;color:#bbb;background:#ccc">nearly unseen</p>',
    );
    expect((await axeOn(visitor.page)).map((text) => text.split(' ')[1])).toEqual(
      expect.arrayContaining(['image-alt', 'color-contrast']),
    );
    await plant('<button style="display:block;flex:none;width:30px;height:30px">x</button>');
    expect(await inPage<string[]>(visitor.page, 'tooSmall()')).toEqual(['button "x" is 30 x 30 px']);
    await plant('<div class="planted" style="width:600px">wide</div>');
    expect((await inPage<string[]>(visitor.page, 'overflowing()')).join()).toContain('planted');
    expect(visitor.complaints).toEqual([]);
    await visitor.page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
    );
    expect(visitor.complaints.join()).toContain('Content Security Policy');
    expect(await visitor.page.evaluate('window.ran')).toBeUndefined();
    await visitor.leave();
  });
});
