import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { chromium } from './chromium.js';

describe('the browser of the tests', () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<title>Zażółć</title><h1 style="color: rgb(1, 2, 3)">Громада Edineț</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('renders a page for two people at once, on a phone and on a laptop', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'pl-PL' });
      const page = await context.newPage();
      await page.goto(address);
      expect(await page.title()).toBe('Zażółć');
      const heading = page.getByRole('heading', { name: 'Громада Edineț' });
      const box = await heading.boundingBox();
      expect(box!.width).toBeGreaterThan(width - 40);
      expect(await page.evaluate('[navigator.language, innerWidth]')).toEqual(['pl-PL', width]);
      const picture = await page.screenshot();
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      await context.close();
    }
  });

  it('needs no library that a bare machine with a C library does not have', async () => {
    const { executable, libraries, environment } = await chromium();
    if (!libraries) return expect(process.env['GUILDHALL_CHROMIUM']).toBe(executable);
    const { stdout } = spawnSync(executable, [], {
      env: { ...environment, LD_TRACE_LOADED_OBJECTS: '1' },
      encoding: 'utf8',
    });
    const loaded = stdout.split('\n').filter((line) => line.includes('.so'));
    expect(loaded.some((line) => line.includes(`${libraries}/libnss3.so`))).toBe(true);
    const elsewhere = loaded
      .filter((line) => !line.includes(libraries))
      .map((line) => line.trim().split(/[ .]/)[0]!.split('/').at(-1)!);
    const ofTheCLibrary = /^(linux-vdso|ld-linux-x86-64|lib(c|m|dl|pthread|rt|resolv|gcc_s))$/;
    expect(elsewhere.filter((name) => !ofTheCLibrary.test(name))).toEqual([]);
  });
});
