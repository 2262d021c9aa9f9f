/** `npm start` on existing data, from the command to the first answer of a signed-in person's list. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { bytesOf, cases } from './cases.mjs';
import { Connection } from './load.mjs';
import { freePort } from './processes.mjs';

const starts = 3;

/**
 * @param folder the data: its `postgres/` is the database of the benchmark, which must not run
 * @returns seconds, of each start
 */
export async function firstRequests(folder) {
  const seconds = [];
  for (let n = 0; n < starts; n++) {
    process.stderr.write(`npm start on this data: ${n + 1} of ${starts}\n`);
    seconds.push(await firstRequest(folder));
  }
  return seconds;
}

async function firstRequest(folder) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      GUILDHALL_DATA: folder,
      GUILDHALL_DEMO: 'false',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const list = bytesOf(cases[0].payloads('api')(0));
  try {
    while (child.exitCode === null) {
      const connection = new Connection(port);
      const answer = await connection.ask(list).catch(() => null);
      connection.close();
      if (answer) return (performance.now() - began) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('npm start ended before it answered.');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
