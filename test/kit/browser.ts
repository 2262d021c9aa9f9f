import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromium } from './chromium.js';

/** No sandbox, because it cannot be set up as root; nothing that the browser would fetch for itself. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * A real Chromium: one launch per test file, and a context per person. Close it in `afterAll`.
 * @example const browser = await openBrowser(); const page = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
 */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment } = await chromium();
  return playwright.launch({ executablePath: executable, args: flags, env: environment, timeout: 60_000 });
}
