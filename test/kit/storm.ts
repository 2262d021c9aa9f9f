/**
 * A storm in one thread: many clients that lose their network, writers that try again until they are heard, an api that is
 * killed, a transaction that stands open elsewhere. At the end every client must hold exactly the database's sequence.
 */
import { newId, type PostView, type ThreadState } from '#kernel';
import pg from 'pg';
import type { ApiProcess } from './api-process.js';
import type { Caller } from './caller.js';
import { freshThread, LiveThread } from './live-client.js';
import { came } from './watching.js';

export interface Weather {
  clients: number;
  writers: number;
  seconds: number;
  longestAway: number;
  strayTransaction: number;
}

export interface Aftermath {
  posts: number;
  /** what was wrong, a line each; empty when everything is right */
  wrong: string[];
}

/** Lets the storm pass over the thread. `apis` are killed in the middle, one after the other, and started again. */
export async function storm(
  weather: Weather,
  scene: { databaseUrl: string; apis: ApiProcess[]; readers: Caller[]; writers: Caller[]; threadId: string },
): Promise<Aftermath> {
  const end = Date.now() + weather.seconds * 1000;
  const live = await Promise.all(
    Array.from({ length: weather.clients }, (_, i) =>
      LiveThread.open(scene.readers[i % scene.readers.length]!, scene.threadId),
    ),
  );
  const restless = live.map((client) => flap(client, end, weather.longestAway));
  const writing = Array.from({ length: weather.writers }, (_, i) =>
    write(scene.writers[i % scene.writers.length]!, scene.threadId, end),
  );
  const stray = strayTransaction(scene.databaseUrl, weather.strayTransaction);
  await pause((weather.seconds * 1000) / 2);
  for (const api of scene.apis) {
    await api.kill();
    await api.start();
  }
  const confirmed = (await Promise.all(writing)).flat();
  await Promise.all([...restless, stray]);
  for (const client of live) client.connect();
  const truth = await readTruth(scene.readers[0]!, scene.threadId);
  await came(
    () => live.every((client) => client.store.phase() === 'live' && client.store.state().head >= truth.head),
    60_000,
  );
  const wrong: string[] = [];
  const numbers = truth.posts.map((post) => post.number);
  if (numbers.some((number, i) => number !== i + 1)) wrong.push('The numbers of the posts have a hole.');
  for (const id of confirmed)
    if (!truth.posts.some((post) => post.id === id)) wrong.push(`The confirmed post ${id} is lost.`);
  live.forEach((client, i) => {
    const state = client.store.state();
    if (state.head !== truth.head)
      wrong.push(`Client ${i} stands at ${state.head}, the stream at ${truth.head}.`);
    if (inWords(state.posts) !== inWords(truth.posts))
      wrong.push(`Client ${i} holds another sequence: ${firstDifference(state.posts, truth.posts)}.`);
    client.close();
  });
  return { posts: truth.posts.length, wrong };
}

/** All clients come back in one moment: whoever asks then may be told to come again. */
async function readTruth(reader: Caller, threadId: string): Promise<ThreadState> {
  for (const end = Date.now() + 30_000; ; await pause(500)) {
    try {
      return await freshThread(reader, threadId);
    } catch (error) {
      if (Date.now() > end || !String(error).includes('OVERLOADED')) throw error;
    }
  }
}

/** The same words for the same content, in whatever order and realm its parts were made. */
export function inWords(content: unknown): string {
  return JSON.stringify(content, (name, value: unknown) => {
    // A ticket is the same for an hour only: what counts is the file that it gives.
    if (name === 'urlUntil') return '';
    if (typeof value === 'string' && value.startsWith('/files/')) return value.split('.', 2).join('.');
    return value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

function firstDifference(held: readonly PostView[], true_: readonly PostView[]): string {
  if (held.length !== true_.length) return `${held.length} of ${true_.length} posts`;
  const at = held.findIndex((post, i) => inWords(post) !== inWords(true_[i]));
  return `${JSON.stringify(held[at])} for ${JSON.stringify(true_[at])}`;
}

async function flap(client: LiveThread, end: number, longestAway: number): Promise<void> {
  while (Date.now() < end) {
    await pause(Math.random() * 4000);
    client.disconnect();
    await pause(Math.min(Math.random() * longestAway * 1000, Math.max(0, end - Date.now())));
    client.connect();
  }
}

/** Writes until the end, each post until it is confirmed, one in ten sent twice; sometimes edits, thanks or withdraws. */
async function write(caller: Caller, threadId: string, end: number): Promise<string[]> {
  const written: string[] = [];
  while (Date.now() < end) {
    const key = newId();
    const send = () =>
      persist(caller, `mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
        input: { key, threadId, text: `Post ${key}`, language: 'pl' },
      });
    await Promise.all(Math.random() < 0.1 ? [send(), send()] : [send()]);
    written.push(key);
    const dice = Math.random();
    if (dice < 0.1)
      await persist(caller, `mutation Thank($id: ID!) { react(postId: $id, kind: THANKS) { id } }`, {
        id: key,
      });
    else if (dice < 0.2)
      await persist(
        caller,
        `mutation Edit($id: ID!) { editPost(id: $id, version: 1, text: "edited") { id } }`,
        { id: key },
        ['CONFLICT'],
      );
    else if (dice < 0.25)
      await persist(caller, `mutation Withdraw($id: ID!) { withdrawPost(id: $id) { id } }`, { id: key });
    await pause(Math.random() * 200);
  }
  return written;
}

/** Tries until the answer comes. A repetition may find its own first try done (`fine`). */
async function persist(
  caller: Caller,
  document: string,
  variables: Record<string, unknown>,
  fine: string[] = [],
): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      const answer = await caller.ask(document, variables);
      const code = answer.errors[0]?.extensions.code;
      if (!code || fine.includes(code)) return;
      if (code !== 'INTERNAL' && code !== 'OVERLOADED') throw new RefusedError(JSON.stringify(answer.errors));
    } catch (error) {
      if (error instanceof RefusedError) throw error;
    }
    await pause(100);
  }
  throw new Error('Never heard.');
}

class RefusedError extends Error {}

/** A transaction that stands open elsewhere for a while, having written an event of another stream. */
async function strayTransaction(databaseUrl: string, seconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query(`insert into platform.audience (id) values ($1)`, [newId()]);
  await pause(seconds * 1000);
  await client.query('rollback');
  await client.end();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
