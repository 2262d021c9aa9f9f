/** One thread, 500 sockets: how long after the mutation's answer the last of them has the frame. */
import WebSocket from 'ws';
import { Connection } from './load.mjs';
import { size as seeded, tokenOf } from './seed-ids.mjs';

const frameBegins = Buffer.from('42["frame"');

/** The readers of one thread on one server; the same client for both, with what socket.io asks of it said by hand. */
export class Audience {
  sockets = [];
  /** the first reader's last frame */
  frame = '';
  received = 0;

  static async gather(server, kind, threadId, size) {
    const audience = new Audience();
    audience.size = size;
    for (let i = 0; i < size; i += 25) {
      await Promise.all(
        Array.from({ length: Math.min(25, size - i) }, (_, k) =>
          audience.join(server, kind, threadId, 1 + ((i + k) % seeded.people)),
        ),
      );
    }
    return audience;
  }

  join(server, kind, threadId, person) {
    const path = kind === 'api' ? '/socket.io/?EIO=4&transport=websocket' : `/?thread=${threadId}`;
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, {
      headers: { cookie: `guildhall_session=${tokenOf(person)}` },
      perMessageDeflate: false,
    });
    this.sockets.push(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      if (kind !== 'api') socket.on('open', resolve);
      socket.on('message', (bytes) => {
        if (bytes.length > 10 && bytes.compare(frameBegins, 0, 10, 0, 10) === 0) return this.take(bytes);
        const text = bytes.toString();
        if (text === '2') socket.send('3');
        else if (text.startsWith('0')) socket.send('40');
        else if (text.startsWith('40'))
          socket.send(`420${JSON.stringify(['watch', { streamId: threadId, since: null }])}`);
        else if (text.startsWith('430') && text.includes('"ok":true')) resolve();
        else if (text.startsWith('430')) reject(new Error(text));
      });
    });
  }

  take(bytes) {
    this.received += 1;
    this.frame = bytes;
    if (this.received === this.size) this.complete?.(performance.now());
  }

  /** Writes one post and waits for everybody: milliseconds from the answer, and from the sending, to the last receipt. */
  async deliver(connection, bytes) {
    this.received = 0;
    const last = new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`Only ${this.received} of ${this.size} got the frame.`)),
        10_000,
      );
      this.complete = (at) => (clearTimeout(late), resolve(at));
    });
    const sent = performance.now();
    await connection.ask(bytes);
    const answered = performance.now();
    const at = await last;
    return { afterAnswer: at - answered, afterSending: at - sent };
  }

  leave() {
    for (const socket of this.sockets) socket.terminate();
  }
}

/** What a connection costs that says nothing: bytes of the server's memory, of so many that watch one thread. */
export async function idleRound(server, kind, threadId, count) {
  const before = server.memory();
  const idle = await Audience.gather(server, kind, threadId, count);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const after = server.memory();
  idle.leave();
  return before === null ? null : (after - before) / count;
}

/** So many posts, one after the other, each after a breath. */
export async function deliveryRound(server, audience, { posts, next }) {
  const connection = new Connection(server.port);
  const times = [];
  const cpuBefore = server.cpu();
  for (let i = 0; i < posts; i++) times.push(await audience.deliver(connection, next()));
  const cpu = server.cpu();
  connection.close();
  return { times, cpuEach: cpu === null ? null : (cpu - cpuBefore) / (posts * audience.size) };
}
