/** The press of the house: papers as PDF and DOCX, drawn in a thread, within bounds. */
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '#kernel';
import { retryAfter } from '../capacity/capacity.js';
import type { Paper, PaperForm } from './paper.js';
import type { Delivery, Order } from './press-thread.js';

interface Waiting {
  done: (bytes: Buffer) => void;
  failed: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** From the order to the bytes, with those before it. Minutes of three hundred pages take some seconds. */
const patience = 20_000;
const mostWaiting = 12;
const mostMemoryMb = 256;
/** The thread ends when nobody has wanted anything for so long: its fonts need not lie in memory all night. */
const idle = 60_000;

// From dist, or from the sources in a test: a thread runs nothing but JavaScript.
const beside = fileURLToPath(new URL('./press-thread.js', import.meta.url));
const built = fileURLToPath(
  new URL('../../../../dist/libs/platform/src/papers/press-thread.js', import.meta.url),
);

@Injectable()
export class Press implements OnApplicationShutdown {
  private readonly log = new Logger(Press.name);
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;
  private last = 0;
  private closed = false;

  pdf(paper: Paper): Promise<Buffer> {
    return this.make(paper, 'pdf');
  }

  /** OVERLOADED where too many wait, or it takes too long. */
  make(paper: Paper, form: PaperForm): Promise<Buffer> {
    if (this.closed || this.waiting.size >= mostWaiting) return Promise.reject(overloaded());
    const worker = (this.worker ??= this.open());
    clearTimeout(this.rest);
    const number = ++this.last;
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.late(number), patience);
      this.waiting.set(number, { done, failed, timer });
      worker.postMessage({ number, form, paper } satisfies Order);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.end(overloaded());
    await this.stop();
  }

  private open(): Worker {
    const worker = new Worker(existsSync(beside) ? beside : built, {
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      execArgv: [],
      env: {},
    });
    worker.on('message', (delivery: Delivery) => this.deliver(delivery));
    worker.on('error', (error) => this.log.error(`The press has failed: ${error.message}`));
    worker.on('exit', () => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.end(new Error('The press has ended.'));
    });
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }

  private deliver(delivery: Delivery): void {
    const waiting = this.leave(delivery.number);
    if ('bytes' in delivery)
      waiting?.done(Buffer.from(delivery.bytes.buffer, delivery.bytes.byteOffset, delivery.bytes.length));
    else waiting?.failed(new Error(`A paper could not be drawn: ${delivery.fault}`));
    if (this.waiting.size > 0) return;
    this.rest = setTimeout(() => void this.stop(), idle);
    this.rest.unref();
  }

  /** A thread that is stuck in a paper is ended; who waits behind it may ask again. */
  private late(number: number): void {
    this.leave(number)?.failed(overloaded());
    this.log.warn('A paper took too long.');
    this.end(overloaded());
    void this.stop();
  }

  private leave(number: number): Waiting | undefined {
    const waiting = this.waiting.get(number);
    clearTimeout(waiting?.timer);
    this.waiting.delete(number);
    return waiting;
  }

  private end(error: Error): void {
    for (const number of [...this.waiting.keys()]) this.leave(number)?.failed(error);
  }

  private async stop(): Promise<void> {
    clearTimeout(this.rest);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

const overloaded = (): DomainError => new DomainError('OVERLOADED', { retryAfterSeconds: retryAfter() });

/** Differs where the paper does: known before anything is drawn. */
export function tagOf({ at: _, ...paper }: Paper, form: PaperForm): string {
  return createHash('sha256').update(form).update(JSON.stringify(paper)).digest('base64url').slice(0, 27);
}
