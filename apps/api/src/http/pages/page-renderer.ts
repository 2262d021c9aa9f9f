/** The thread that draws public pages, and what keeps it within bounds: its memory, its time, how many wait for it. */
import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { GuestAnswers } from './guest-answers.js';

/** A page as it is asked for by somebody without a session. */
export interface WantedPage {
  href: string;
  languageCookie: string | undefined;
  acceptLanguage: string | undefined;
}

export type DrawnPage =
  { status: 200 | 404; language: string; html: string; content: string } | { status: 301; to: string };

type FromRenderer =
  | {
      kind: 'ask';
      page: number;
      ask: number;
      language: string;
      hash: string;
      variables: Record<string, unknown>;
    }
  | { kind: 'drawn'; page: number; drawn: DrawnPage | null }
  | { kind: 'failed'; page: number; reason: string };

interface Waiting {
  href: string;
  done: (page: DrawnPage | null) => void;
  failed: (error: Error) => void;
  /** questions of the page that are still with the database */
  asks: number;
  timer: NodeJS.Timeout;
}

/** A reader rather gets the shell than waits longer; the browser then draws the page itself. */
const PATIENCE = 4_000;
const MOST_AT_ONCE = 16;
const MOST_MEMORY_MB = 192;

export class PageRenderer {
  private readonly log = new Logger(PageRenderer.name);
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private last = 0;
  private closed = false;

  constructor(
    private readonly bundle: string,
    private readonly parts: { shell: string; manifest: string; origin: string; zone: string },
    private readonly answers: GuestAnswers,
  ) {}

  /** Whether the client was built with its server's half. */
  get present(): boolean {
    return existsSync(this.bundle) && existsSync(this.parts.manifest);
  }

  /** Draws a page; null where no public page is. Throws when it cannot be drawn in time. */
  draw(request: WantedPage): Promise<DrawnPage | null> {
    if (this.closed || this.waiting.size >= MOST_AT_ONCE)
      return Promise.reject(new Error('too many pages are being drawn'));
    const worker = (this.worker ??= this.open());
    const page = ++this.last;
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.late(page), PATIENCE);
      this.waiting.set(page, { href: request.href, done, failed, asks: 0, timer });
      worker.postMessage({ kind: 'draw', page, request });
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.fail('the server is ending');
    await this.worker?.terminate();
  }

  private open(): Worker {
    const { shell, manifest, origin, zone } = this.parts;
    const worker = new Worker(this.bundle, {
      workerData: {
        shell: readFileSync(shell, 'utf8'),
        manifest: JSON.parse(readFileSync(manifest, 'utf8')) as unknown,
        origin,
        zone,
      },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      execArgv: [],
    });
    worker.on('message', (message: FromRenderer) => void this.heard(worker, message));
    worker.on('error', (error) =>
      this.log.error(`The renderer of public pages has failed: ${error.message}`),
    );
    worker.on('exit', () => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.fail('the renderer has ended');
    });
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }

  private async heard(worker: Worker, message: FromRenderer): Promise<void> {
    const waiting = this.waiting.get(message.page);
    if (message.kind === 'drawn') {
      this.leave(message.page)?.done(message.drawn);
    } else if (message.kind === 'failed') {
      this.leave(message.page)?.failed(new Error(message.reason));
    } else {
      const { ask, hash, variables, language } = message;
      if (waiting) waiting.asks++;
      try {
        const answer = await this.answers.ask(hash, variables, language);
        worker.postMessage({ kind: 'answer', ask, answer });
      } catch (error) {
        this.log.error(`A public page's question failed: ${(error as Error).message}`);
        worker.postMessage({ kind: 'refusal', ask });
      }
      if (waiting) waiting.asks--;
    }
  }

  /** A page that takes too long. If it waits for no answer, the thread itself is stuck in it, and only ending it helps. */
  private late(page: number): void {
    const waiting = this.leave(page);
    if (!waiting) return;
    waiting.failed(new Error('it took too long'));
    if (waiting.asks > 0) return;
    const { worker } = this;
    this.worker = null;
    this.fail('the renderer was stuck');
    void worker?.terminate();
  }

  private leave(page: number): Waiting | undefined {
    const waiting = this.waiting.get(page);
    clearTimeout(waiting?.timer);
    this.waiting.delete(page);
    return waiting;
  }

  private fail(reason: string): void {
    for (const page of [...this.waiting.keys()]) this.leave(page)?.failed(new Error(reason));
  }
}
