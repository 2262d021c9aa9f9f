/**
 * A post's way to everybody who has its thread open, in rooms of several sizes, with one process and with two. Twenty posts
 * a second: the next is sent 50 ms after the last one, or when all have it.
 */
import { mustBeAlike, timeless } from './alike.mjs';
import { Audience, numberIn } from './audience.mjs';
import { bytesOf, writing } from './cases.mjs';
import { Connection } from './load.mjs';
import { startApi } from './processes.mjs';
import { roomThread } from './seed-ids.mjs';

export const roomSizes = [50, 500, 2000];
/** The room that two processes share, half of its readers on each. */
export const sharedRoom = 500;
const postsPerRound = 20;
const pace = 50;

export async function measureDelivery(servers, report, { databaseUrl, rounds }) {
  for (const size of roomSizes) {
    const means = { api: [servers.api], bare: [servers.bare] };
    await measureRoom(means, { size, rounds, add: (kind, result) => report.addDelivery(size, kind, result) });
  }
  const second = await startApi(databaseUrl);
  try {
    const means = { api: [servers.api, second] };
    await measureRoom(means, {
      size: sharedRoom,
      rounds,
      add: (_, result) => report.addDelivery('two processes', 'api', result),
    });
  } finally {
    await second.stop();
  }
}

async function measureRoom(means, { size, rounds, add }) {
  const kinds = Object.keys(means);
  const rooms = {};
  for (const kind of kinds) {
    const thread = roomThread();
    rooms[kind] = { thread, audience: await Audience.gather(means[kind], kind, thread, size) };
  }
  for (let n = -1; n < rounds; n++) {
    const name = kinds.length > 1 ? `a room of ${size}` : `a room of ${size} over two processes`;
    process.stderr.write(n < 0 ? `${name}: warming up\n` : `${name}: round ${n + 1} of ${rounds}\n`);
    for (const kind of n % 2 === 0 ? kinds : kinds.toReversed()) {
      const result = await deliveryRound(means[kind][0], rooms[kind]);
      if (n >= 0) add(kind, result);
    }
  }
  const frames = kinds.map((kind) => timeless(rooms[kind].audience.frame.toString().slice(2)));
  if (kinds.length > 1) mustBeAlike('frame', ...frames);
  for (const { audience } of Object.values(rooms)) audience.leave();
}

/**
 * The same for a profile: a room of so many readers is told of twenty posts a second.
 * @param servers share the readers; the first takes the posts
 */
export async function deliverFor(servers, size, milliseconds) {
  const thread = roomThread();
  const audience = await Audience.gather(servers, 'api', thread, size);
  for (const end = Date.now() + milliseconds; Date.now() < end;)
    await deliveryRound(servers[0], { thread, audience });
  audience.leave();
}

/** Milliseconds from the answer of each mutation, and from its sending, to the last receipt. */
async function deliveryRound(server, { thread, audience }) {
  const connection = new Connection(server.port);
  const times = [];
  const cpuBefore = server.cpu();
  for (let i = 0; i < postsPerRound; i++) {
    const sent = performance.now();
    const answer = await connection.ask(bytesOf(writing(thread, 1)));
    const answered = performance.now();
    const at = await audience.reach(numberIn(answer));
    times.push({ afterAnswer: at - answered, afterSending: at - sent });
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, pace - (performance.now() - sent))));
  }
  const cpu = server.cpu();
  connection.close();
  return { times, cpuEach: cpu === null ? null : (cpu - cpuBefore) / (postsPerRound * audience.size) };
}
