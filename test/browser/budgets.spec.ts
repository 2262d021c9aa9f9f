/**
 * What a browser really fetches and how much the page moves while it comes. The sizes of the built files themselves are held
 * in apps/web/test/budgets.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../kit/browser.js';
import { openPlace, type Place } from './screens.js';
import { sit, type View } from './inspection.js';
import { desk, phone, type Visitor } from './visitor.js';

const kB = 1000;
let place: Place;
let browser: Browser;
let thread: string;

beforeAll(async () => {
  [place, browser] = await Promise.all([openPlace(), openBrowser()]);
  thread = place.screens.find(({ then, path }) => !then && /threads\/\d+$/.test(path))!.path;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await place?.house.close();
});

const observers = `
  globalThis.seen = { shift: 0, moved: [], largest: 0, blocked: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      seen.shift += entry.value;
      seen.moved.push(...entry.sources.map(({ node, previousRect, currentRect }) =>
        (node?.className || node?.nodeName) + ' from ' + previousRect.y + ' to ' + currentRect.y));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.largest = entry.startTime)))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.blocked += Math.max(0, entry.duration - 50))))
    .observe({ type: 'longtask', buffered: true });
`;

interface Seen {
  shift: number;
  moved: string[];
  largest: number;
  blocked: number;
}

interface Bytes {
  /** with the heads of the answers */
  all: number;
  Script: number;
  Stylesheet: number;
  Font: number;
}

/** Bytes on the wire of the first view, without data: what the api answers belongs to the reader, not to the client. */
async function fetched(visitor: Visitor, path: string, language: string): Promise<Bytes> {
  const wire = await visitor.context.newCDPSession(visitor.page);
  const kinds = new Map<string, { kind: string; head: number; later: boolean }>();
  const bytes = { all: 0, Script: 0, Stylesheet: 0, Font: 0 };
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  wire.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (/\/(graphql|socket\.io)/.test(response.url)) return;
    // the serif comes after the first paint, and further scripts when somebody has written in them
    const later = type === 'Font' && /serif|cyrillic/.test(response.url) && !/^(uk|ru)$/.test(language);
    kinds.set(requestId, { kind: type, head: response.encodedDataLength, later });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = kinds.get(requestId);
    if (!known || known.later) return;
    bytes.all += encodedDataLength;
    const { kind, head } = known;
    if (kind === 'Script' || kind === 'Stylesheet' || kind === 'Font')
      bytes[kind] += encodedDataLength - head;
  });
  await visitor.open(path);
  await visitor.quiet();
  return bytes;
}

async function seenOn(view: View, path: string, who: 'guest' | 'practitioner.wroclaw'): Promise<Seen> {
  const visitor = await sit(browser, place, who, view);
  await visitor.context.addInitScript(observers);
  await visitor.open(path);
  await visitor.quiet();
  const seen = (await visitor.page.evaluate('seen')) as Seen;
  await visitor.leave();
  return seen;
}

describe('the first view on the wire', () => {
  it.each([
    { language: 'pl', fonts: 30 },
    { language: 'en', fonts: 30 },
    { language: 'ro', fonts: 30 },
    { language: 'uk', fonts: 40 },
    { language: 'ru', fonts: 40 },
  ])('keeps its budget in $language', async ({ language, fonts }) => {
    const visitor = await sit(browser, place, 'guest', { language, width: phone });
    const bytes = await fetched(visitor, '/sign-in', language);
    process.stderr.write(`first view in ${language}: ${bytes.all} bytes of ${260 * kB}\n`);
    expect(bytes.Script).toBeGreaterThan(50 * kB);
    expect(bytes.all).toBeLessThanOrEqual(260 * kB);
    expect(bytes.Stylesheet).toBeLessThanOrEqual(15 * kB);
    expect(bytes.Font).toBeLessThanOrEqual(fonts * kB);
    await visitor.leave();
  });

  it('keeps it on the front page, with its map', async () => {
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: desk });
    const bytes = await fetched(visitor, '/', 'pl');
    expect(bytes.all).toBeLessThanOrEqual(260 * kB);
    expect(bytes.Stylesheet).toBeLessThanOrEqual(15 * kB);
    expect(bytes.Font).toBeLessThanOrEqual(30 * kB);
    await visitor.leave();
  });

  it('brings a policy with the document, and with an asset only what assets obey', async () => {
    const page = await fetch(place.house.url);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const [script] = /\/assets\/[^"]+\.js/.exec(await page.text())!;
    const { headers } = await fetch(place.house.url + script);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect([...headers.keys()].length).toBeLessThan(16);
  });

  it('would be seen to break it if the server compressed nothing', async () => {
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: phone });
    await visitor.page.setExtraHTTPHeaders({ 'accept-encoding': 'identity' });
    const bytes = await fetched(visitor, '/sign-in', 'pl');
    expect(bytes.all).toBeGreaterThan(260 * kB);
    await visitor.leave();
  });
});

describe('what is read', () => {
  it.each([
    ['the front page', phone, '/', 'guest'],
    ['the front page', desk, '/', 'guest'],
    ['home', phone, '/home', 'practitioner.wroclaw'],
    ['home', desk, '/home', 'practitioner.wroclaw'],
    ['a thread', phone, '', 'practitioner.wroclaw'],
    ['a thread', desk, '', 'practitioner.wroclaw'],
    ['a thread', phone, '', 'guest'],
  ] as const)('does not move while it comes: %s at %i px %s', async (_, width, path, who) => {
    const { shift, moved } = await seenOn({ language: 'pl', width }, path || thread, who);
    expect({ moved: shift <= 0.05 ? [] : moved, shift }).toEqual({ moved: [], shift });
  });

  it('would be seen to move if something came in above it', async () => {
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: phone });
    await visitor.context.addInitScript(observers);
    await visitor.open('/');
    await visitor.page.waitForTimeout(600);
    await visitor.page.evaluate(
      `document.querySelector('main').prepend(Object.assign(document.createElement('div'), { style: 'flex: none; height: 300px' }))`,
    );
    await visitor.until('seen.shift > 0.05', 3_000);
    await visitor.leave();
  });
});

describe('on a slow phone', () => {
  it('says how long the front page takes, beside the speed of this machine', async () => {
    const visitor = await sit(browser, place, 'guest', { language: 'pl', width: phone });
    await visitor.context.addInitScript(observers);
    const work = `(() => { const began = performance.now(); let x = 0; for (let i = 0; i < 2e7; i++) x += Math.sqrt(i); return performance.now() - began; })()`;
    const own = (await visitor.page.evaluate(work)) as number;
    const slow = await visitor.context.newCDPSession(visitor.page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await slow.send('Network.enable');
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 94_000,
    });
    await visitor.page.goto('/', { timeout: 60_000 });
    await visitor.page.locator('h1').waitFor({ timeout: 60_000 });
    await visitor.quiet();
    const { largest, blocked } = (await visitor.page.evaluate('seen')) as Seen;
    const first = (await visitor.page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`,
    )) as number;
    process.stderr.write(
      `4x slower CPU, 1.6 Mbit/s, 150 ms: first paint ${ms(first)} (900), largest ${ms(largest)} (2300), ` +
        `blocked ${ms(blocked)} (600); twenty million roots take this machine ${ms(own)}\n`,
    );
    expect(first).toBeGreaterThan(0);
    expect(largest).toBeGreaterThanOrEqual(first);
    await visitor.leave();
  }, 120_000);
});

const ms = (time: number): string => `${Math.round(time)} ms`;
