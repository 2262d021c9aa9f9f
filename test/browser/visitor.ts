/** Somebody in front of a real browser: a context of their own, and every complaint that the browser made meanwhile. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { Caller } from '../kit/caller.js';

export const demoPassword = 'guildhall-demo';
export type Theme = 'light' | 'dark' | 'contrast';

export interface Seat {
  url: string;
  width?: number;
  height?: number;
  language?: string;
  theme?: Theme;
}

export const phone = 390;
export const desk = 1440;

/** Two frames, whatever was put off, and the moment in which questions for faces are gathered. */
const rest = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done, 40), { timeout: 2000 }))))`;

export class Visitor {
  /** errors on the console (among them what the content security policy refused), and errors of scripts */
  readonly complaints: string[] = [];
  private readonly underWay = new Set<Request>();
  private asked = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async come(
    browser: Browser,
    { url, width = desk, height, language = 'pl', theme = 'light' }: Seat,
  ): Promise<Visitor> {
    const onPhone = width < 600;
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height: height ?? (onPhone ? 844 : 900) },
      locale: language,
      timezoneId: 'Europe/Warsaw',
      hasTouch: onPhone,
      reducedMotion: 'reduce',
    });
    await context.addInitScript(`
      localStorage.setItem('guildhall.language', '${language}');
      localStorage.setItem('guildhall.theme', '${theme}');
    `);
    context.setDefaultTimeout(10_000);
    const visitor = new Visitor(context, await context.newPage(), url);
    visitor.listen(visitor.page);
    return visitor;
  }

  /** A page of the same person beside the first one. */
  async secondTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.listen(page);
    return page;
  }

  /** Signs in as people do, on the page. */
  async signIn(email: string, password = demoPassword): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.locator('input[type=email]').fill(email);
    await this.page.locator('input[type=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
    await this.page.waitForURL('**/home');
  }

  /** Sits down with the session of somebody who signed in elsewhere. */
  async enterAs(caller: Caller): Promise<void> {
    const [name, value] = caller.cookie!.split('=');
    await this.context.addCookies([{ name: name!, value: value!, url: this.url }]);
  }

  /** Opens an address and waits until the screen stands: its heading is there and nothing waits any more. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('main .loading, main [aria-busy=true]').first().waitFor({ state: 'detached' });
    await this.page.evaluate('document.fonts.ready.then(() => undefined)');
  }

  /** Waits until no answer is awaited any more. */
  async quiet(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
  }

  /**
   * Waits until the screen stands still: nothing is asked, and what the last answer led to is drawn and asks nothing more. Without the
   * half second that `quiet` waits for what may begin by a clock.
   */
  async still(): Promise<void> {
    const latest = Date.now() + 10_000;
    for (let looks = 0; looks < 2;) {
      // a request that never ends is for the browser's own reckoning
      if (Date.now() > latest) return this.quiet();
      const { asked } = this;
      await this.page.evaluate(rest);
      looks = this.underWay.size === 0 && this.asked === asked ? looks + 1 : 0;
    }
  }

  /** Waits until an expression holds in the page. Asked from here: the page's own policy forbids a text to be run there. */
  async until(expression: string, milliseconds = 10_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!(await this.page.evaluate(expression))) {
      if (Date.now() > end) throw new Error(`Never true: ${expression}`);
      await this.page.waitForTimeout(50);
    }
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(page: Page): void {
    page.on('request', (request) => {
      this.asked += 1;
      this.underWay.add(request);
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('console', (message) => {
      // What is said into a connection that is closing is asked again by number once there is a new one; the browser tells all the same.
      if (message.text().startsWith('WebSocket is already in CLOSING')) return;
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }
}
