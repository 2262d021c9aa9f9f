/** What a connection costs that says nothing, and what a process holds before anybody has asked anything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Audience } from './audience.mjs';
import { startApi } from './processes.mjs';
import { roomThread } from './seed-ids.mjs';

export const idleSockets = 2000;

/** Until the process has thrown away what only its start needed, and V8 has given that back to the kernel. */
const settled = 11_000;

/** @returns the resident bytes of a process that was just started, at rest; null where the kernel does not tell */
export async function atRest(server) {
  await new Promise((resolve) => setTimeout(resolve, settled));
  return server.memory();
}

/** @returns bytes of the server's resident memory for each of so many that watch one thread; null where the kernel does not tell */
export async function idleBytes(server, kind) {
  const before = server.memory();
  const idle = await Audience.gather([server], kind, roomThread(), idleSockets);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const after = server.memory();
  idle.leave();
  return before === null ? null : (after - before) / idleSockets;
}

/**
 * A process of its own, which counts as it loads.
 * @returns {{ rss: number, heapTotal: number, heapUsed: number, sources: [string, number][] }} bytes
 */
export async function heldAfterStart(databaseUrl, folder) {
  const file = join(folder, 'held.json');
  const counter = pathToFileURL(join(import.meta.dirname, 'held.mjs')).href;
  const api = await startApi(databaseUrl, ['--import', counter], { BENCH_HELD: file });
  try {
    await atRest(api);
    api.child.kill('SIGUSR2');
    for (let i = 0; i < 200 && !existsSync(file); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    await api.stop();
  }
}
