/** Every screen in all languages, on the phone and the desktop, in all themes, with menus and dialogs open. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeOn, drawn, tooWide, wrongInAny, wrongWith } from '../browser/inspection.js';
import { openPlace, type Place } from '../browser/screens.js';
import { desk, phone } from '../browser/visitor.js';
import { openBrowser } from '../kit/browser.js';

const languages = ['pl', 'en', 'ro', 'uk', 'ru'];
const views = languages.flatMap((language) => [phone, desk].map((width) => ({ language, width })));
/** What another theme can break: it changes colours and nothing else. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

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
  it.each(views)(
    'has nothing wrong in $language at $width px, in any theme, nor at 320 px with longer words',
    async (view) => {
      const found = await wrongInAny(browser, place, view, async (visitor, screen) => {
        const wrong = await wrongWith(visitor, screen, view);
        for (const theme of ['dark', 'contrast']) {
          await visitor.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          await drawn(visitor.page);
          wrong.push(...(await axeOn(visitor.page, rulesOfColour)).map((text) => `${theme}: ${text}`));
        }
        if (view.width === phone) wrong.push(...(await tooWide(visitor)));
        return wrong;
      });
      expect(found).toEqual({});
    },
    900_000,
  );
});
