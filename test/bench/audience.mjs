/** The readers of one stream, each with a socket of their own: who has been told what, and when the last of them was. */
import WebSocket from 'ws';
import { size as seeded, tokenOf } from './seed-ids.mjs';

/** What both servers' frames begin with; `to` is the number of the last event that a frame tells of. */
const frameBegins = Buffer.from('42["frame"');
const reaches = /"to":(\d+)/;

/** The same client for all servers, with what socket.io asks of it said by hand. */
export class Audience {
  sockets = [];
  /** the first bytes of the last frame that came */
  frame = '';
  /** how many have been told up to the number that is waited for */
  there = 0;
  wanted = Infinity;

  /**
   * @param servers in turn; readers are spread over them
   * @param kind whose way of watching: `api`, `bare` (ws) or `stock` (socket.io)
   */
  static async gather(servers, kind, threadId, size) {
    const audience = new Audience();
    for (let i = 0; i < size; i += 25) {
      await Promise.all(
        Array.from({ length: Math.min(25, size - i) }, (_, k) =>
          audience.join(servers[(i + k) % servers.length], kind, threadId, 1 + ((i + k) % seeded.people)),
        ),
      );
    }
    return audience;
  }

  get size() {
    return this.sockets.length;
  }

  /** @param since the number up to which this reader knows all; null where they ask for the newest */
  join(server, kind, streamId, person, since = null) {
    const paths = {
      api: '/socket.io/?EIO=4&transport=websocket',
      bare: `/?stream=${streamId}`,
      stock: `/socket.io/?EIO=4&transport=websocket&stream=${streamId}`,
    };
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${paths[kind]}`, {
      headers: { cookie: `guildhall_session=${tokenOf(person)}` },
      perMessageDeflate: false,
    });
    socket.reached = 0;
    this.sockets.push(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      if (kind === 'bare') socket.on('open', resolve);
      socket.on('message', (bytes) => {
        if (bytes.length > 10 && bytes.compare(frameBegins, 0, 10, 0, 10) === 0)
          return this.take(socket, bytes);
        const text = bytes.toString();
        if (text === '2') socket.send('3');
        else if (text.startsWith('0')) socket.send('40');
        else if (text.startsWith('40')) {
          if (kind === 'stock') resolve();
          else socket.send(`420${JSON.stringify(['watch', { streamId, since }])}`);
        } else if (text.startsWith('430') && text.includes('"ok":true')) resolve();
        else if (text.startsWith('430')) reject(new Error(text));
      });
    });
  }

  take(socket, bytes) {
    this.frame = bytes;
    const before = socket.reached;
    socket.reached = Number(reaches.exec(bytes.latin1Slice(0, 160))[1]);
    if (before >= this.wanted || socket.reached < this.wanted) return;
    this.there += 1;
    if (this.there === this.size) this.complete?.(performance.now());
  }

  /** Comes to the moment at which the last reader was told of the event with this number, or of a later one. */
  reach(number) {
    this.wanted = number;
    this.there = this.sockets.filter((socket) => socket.reached >= number).length;
    if (this.there === this.size) return Promise.resolve(performance.now());
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`Only ${this.there} of ${this.size} were told of event ${number}.`)),
        20_000,
      );
      this.complete = (at) => (clearTimeout(late), resolve(at));
    });
  }

  leave() {
    for (const socket of this.sockets) socket.terminate();
  }
}

/** The number that an answer to a mutation gives its post. */
export const numberIn = (answer) => Number(/"number":(\d+)/.exec(answer)[1]);
