/** An api under more than it can bear: what it does at its capacity, and what becomes of it at a multiple of that. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import { createHash } from 'node:crypto';
import type { Caller } from './caller.js';
import { endlessBudgets, LiveStage } from './live-stage.js';

const top = resolve(import.meta.dirname, '../..');
const posts = 50;

/** What came of a flood; times in ms. */
export interface Flood {
  accepted: number;
  /** answered with 200 in a second */
  perSecond: number;
  /** asked in a second */
  offered: number;
  /** of those asked after the first moments */
  p50: number;
  p99: number;
  p99WithOnset: number;
  refused: number;
  refusedP50: number | null;
  refusedP99: number | null;
  withoutRetryAfter: number;
  /** statuses that are neither 200 nor 503 */
  other: number[];
  broken: number;
  unsent: number;
  unanswered: number;
}

export type Way = 'prepared' | 'ordinary';

interface Load {
  seconds: number;
  /** so many seconds at the beginning are not in the quantiles */
  settle?: number;
  /** ask again as soon as they are answered */
  clients?: number;
  /** asked whether or not anybody is answered */
  perSecond?: number;
}

export class OverloadStage {
  private constructor(
    readonly stage: LiveStage,
    private readonly readers: Caller[],
    private readonly threadId: string,
  ) {}

  /** An api of its own process with a thread of fifty posts. Budgets are as good as none: all come from a few people. */
  static async set(settings: Record<string, string> = {}): Promise<OverloadStage> {
    const stage = await LiveStage.set([[]], { ...endlessBudgets, ...settings });
    const readers = await Promise.all(
      ['member', 'member2', 'observer', 'moderator'].map((name) => stage.caller(name)),
    );
    const threadId = await stage.newThread(readers[0]!);
    for (let i = 1; i < posts; i++) {
      await readers[i % 2]!.get(
        `mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`,
        {
          input: {
            key: newId(),
            threadId,
            text: `Wpis ${i}. Sprawdzę u nas i wrócę z odpowiedzią.`,
            language: 'pl',
          },
        },
      );
    }
    return new OverloadStage(stage, readers, threadId);
  }

  get url(): string {
    return this.stage.apis[0]!.url;
  }

  get reader(): Caller {
    return this.readers[0]!;
  }

  /** Everybody reads the thread, as the client asks for it. */
  flood(way: Way, load: Load): Promise<Flood> {
    const { hash, text } = document('PostsOfThread');
    const variables = { threadId: this.threadId, first: posts };
    const requests = this.readers.map(({ cookie }) => ({
      address: way === 'prepared' ? `/graphql?document=${hash}` : '/graphql',
      body: way === 'prepared' ? { variables } : { query: text, variables },
      head: { cookie },
    }));
    return pour({ port: this.stage.apis[0]!.port, requests, ...load });
  }

  /** The memory that the api holds once it is at rest, in megabytes: V8 tidies up some seconds after the last work. */
  async memoryAtRest(): Promise<number> {
    let least = Infinity;
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(500)) {
      const status = readFileSync(`/proc/${this.stage.apis[0]!.pid}/status`, 'utf8');
      least = Math.min(least, Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
    }
    return least;
  }

  strike(): Promise<void> {
    return this.stage.strike();
  }
}

function document(name: string): { hash: string; text: string } {
  const file = join(top, 'apps/web/dist/persisted.json');
  const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const text = texts.find((one) => new RegExp(`query ${name}\\b`).test(one))!;
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

async function pour(load: object): Promise<Flood> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'flood.mjs'), JSON.stringify(load)], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const piece of child.stdout) told += String(piece);
  return JSON.parse(told) as Flood;
}
