/** People at work while something happens to the processes: everything that was refused, failed or lost is noted. */
import { request } from 'node:http';
import { newId } from '#kernel';
import type { Caller } from './caller.js';
import { freshThread, type LiveThread } from './live-client.js';
import { inWords, pause } from './storm.js';
import { came } from './watching.js';

const listed = `query Read($threadId: ID!) { posts(threadId: $threadId, after: 0, first: 20) { items { id } } }`;
const writing = `mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`;

const slowness = 6000;

export class Traffic {
  readonly failures: string[] = [];
  readonly written: string[] = [];
  answered = 0;
  answeredSlowly = 0;
  /** of the slowest answer, in milliseconds */
  slowest = 0;
  private isOver = false;
  private readonly loops: Promise<void>[];

  constructor(
    private readonly threadId: string,
    writers: Caller[],
    readers: Caller[],
    slow: Caller[] = [],
  ) {
    this.loops = [
      ...writers.map((caller) => this.repeat(() => this.write(caller))),
      ...readers.map((caller) => this.repeat(() => this.ask(caller, listed, { threadId }))),
      ...slow.map((caller) => this.repeat(() => this.askSlowly(caller))),
    ];
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.loops);
  }

  /** What these clients hold that the database does not, or the other way round; a line each. */
  async wrong(reader: Caller, clients: LiveThread[]): Promise<string[]> {
    const truth = await freshThread(reader, this.threadId);
    await came(
      () => clients.every(({ store }) => store.phase() === 'live' && store.state().head >= truth.head),
      20_000,
    );
    const lost = this.written.filter((id) => !truth.posts.some((post) => post.id === id));
    return [
      ...lost.map((id) => `The confirmed post ${id} is lost.`),
      ...clients.flatMap(({ store }, i) =>
        inWords(store.state().posts) === inWords(truth.posts)
          ? []
          : [`Client ${i} (${store.phase()}) holds ${store.state().posts.length} of ${truth.posts.length}.`],
      ),
    ];
  }

  private async repeat(act: () => Promise<unknown>): Promise<void> {
    while (!this.isOver) {
      await act();
      await pause(20 + Math.random() * 80);
    }
  }

  private async write(caller: Caller): Promise<void> {
    const key = newId();
    const input = { key, threadId: this.threadId, text: `Post ${key}`, language: 'pl' };
    if (await this.ask(caller, writing, { input })) this.written.push(key);
  }

  /** A request that is under way for longer than a process takes to leave: a picture from a telephone, in a train. */
  private async askSlowly(caller: Caller): Promise<void> {
    const body = JSON.stringify({ query: listed, variables: { threadId: this.threadId } });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie: caller.cookie!,
    };
    const answer = await new Promise<string>((resolve, reject) => {
      const sent = request(`${caller.url}/graphql`, { method: 'POST', headers });
      sent.on('error', reject);
      sent.on('response', (response) => {
        let text = '';
        response.on('data', (piece) => (text += piece));
        response.on('end', () => resolve(text));
      });
      sent.write(body.slice(0, 20));
      setTimeout(() => sent.end(body.slice(20)), slowness);
    }).catch(String);
    if (answer.startsWith('{"data":{"posts"')) this.answeredSlowly += 1;
    else this.failures.push(`slowly: ${answer}`);
  }

  /** Asks once: nobody tries again here, as whoever is shown an error would have to. */
  private async ask(caller: Caller, document: string, variables: object): Promise<boolean> {
    const began = Date.now();
    const answer = await caller
      .ask(document, variables as Record<string, unknown>)
      .catch((error: Error) => ({ data: null, errors: [{ message: String(error.cause ?? error) }] }));
    this.slowest = Math.max(this.slowest, Date.now() - began);
    if (answer.data) this.answered += 1;
    else this.failures.push(JSON.stringify(answer.errors));
    return answer.data !== null;
  }
}
