/** Where the time of a case goes: a profile by V8 of the process that does it, summed by function and by package. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from './processes.mjs';

/** So long what is profiled is kept busy, in ms. */
export const profileLasts = 9000;

/**
 * @param work keeps the process busy for that long
 * @param begin starts the process that is looked at: the api, unless it is about another
 * @returns {{ functions: Share[], packages: Share[] }} shares of the time in which the process was not idle
 */
export async function profile(databaseUrl, work, begin = startApi) {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-profile-'));
  try {
    const server = await begin(databaseUrl, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    try {
      await work(server);
    } finally {
      await server.stop();
    }
    const [file] = readdirSync(folder);
    return sharesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const functions = new Map();
  const packages = new Map();
  const ends = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  let at = 0;
  let busy = 0;
  for (let i = 0; i < samples.length; i++) {
    at += timeDeltas[i];
    // Reading modules, connecting and warming up come before; stopping comes after.
    if (at < ends - (profileLasts - 1500) * 1000 || at > ends - 500_000) continue;
    const frame = byId.get(samples[i]);
    if (frame.functionName === '(idle)') continue;
    busy += timeDeltas[i];
    const owner = ownerOf(frame);
    const name = frame.functionName.startsWith('(')
      ? frame.functionName
      : `${frame.functionName || 'anonymous'} · ${owner}`;
    functions.set(name, (functions.get(name) ?? 0) + timeDeltas[i]);
    packages.set(owner, (packages.get(owner) ?? 0) + timeDeltas[i]);
  }
  const top = (map) =>
    [...map]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, time]) => ({ name, share: time / busy }));
  return { functions: top(functions), packages: top(packages) };
}

/** The package, room or part of Node that a frame belongs to. */
function ownerOf({ url, functionName }) {
  const found =
    /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? /dist\/(libs\/[^/]+|apps\/[^/]+)/.exec(url)?.[1];
  if (found) return found;
  if (url.startsWith('node:')) return url.replace(/^(node:)internal\/([^/]+).*/, '$1$2');
  return functionName === '(garbage collector)' ? 'garbage collector' : 'V8 and Node, native';
}
