/**
 * Sixteen people write into one thread as fast as they are answered, before rooms of readers: posts a second until the last
 * reader has the last post. Beside it the bare server with socket.io as it comes from its package, a message a post and reader.
 */
import { Audience, numberIn } from './audience.mjs';
import { bytesOf, writing } from './cases.mjs';
import { Connection } from './load.mjs';
import { startBare } from './processes.mjs';
import { roomThread } from './seed-ids.mjs';

export const floodRooms = [50, 500, 2000];
const writers = 16;
const lasts = 1200;

export async function measureFlood(servers, report, { databaseUrl, rounds, pages }) {
  const stock = await startBare(databaseUrl, pages, { BENCH_SOCKETS: 'socket.io' });
  try {
    for (const size of floodRooms) {
      const rooms = {};
      for (const [kind, server] of Object.entries({ api: servers.api, stock })) {
        const thread = roomThread();
        rooms[kind] = { server, thread, audience: await Audience.gather([server], kind, thread, size) };
      }
      for (let n = -1; n < rounds; n++) {
        process.stderr.write(
          `a flood before ${size}: ${n < 0 ? 'warming up' : `round ${n + 1} of ${rounds}`}\n`,
        );
        for (const kind of n % 2 === 0 ? ['api', 'stock'] : ['stock', 'api']) {
          const result = await floodRound(rooms[kind]);
          if (n >= 0) report.addFlood(size, kind, result);
        }
      }
      for (const { audience } of Object.values(rooms)) audience.leave();
    }
  } finally {
    await stock.stop();
  }
}

/** The same for a profile. */
export async function floodFor(server, size, milliseconds) {
  const thread = roomThread();
  const audience = await Audience.gather([server], 'api', thread, size);
  for (const end = Date.now() + milliseconds; Date.now() < end;)
    await floodRound({ server, thread, audience });
  audience.leave();
}

async function floodRound({ server, thread, audience }) {
  const connections = Array.from({ length: writers }, () => new Connection(server.port));
  let posts = 0;
  let last = 0;
  const cpuBefore = server.cpu();
  const began = performance.now();
  await Promise.all(
    connections.map(async (connection, i) => {
      while (performance.now() - began < lasts) {
        last = Math.max(last, numberIn(await connection.ask(bytesOf(writing(thread, i + 1)))));
        posts += 1;
      }
    }),
  );
  const at = await audience.reach(last);
  const cpu = server.cpu();
  for (const connection of connections) connection.close();
  return {
    perSecond: posts / ((at - began) / 1000),
    cpuEach: cpu === null ? null : (cpu - cpuBefore) / (posts * audience.size),
  };
}
