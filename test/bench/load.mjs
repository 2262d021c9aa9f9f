/**
 * Requests over connections that stay open. By hand over net sockets: fetch or http.request would take more of a processor
 * than the bare server does, and the client would be what is measured.
 */
import { connect } from 'node:net';

/** One connection, one request at a time. */
export class Connection {
  constructor(port) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.got = [];
    this.length = 0;
    this.wanted = null;
    this.socket.on('data', (bytes) => this.receive(bytes));
    this.socket.on('error', (error) => this.failed?.(error));
    this.socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  /** Sends bytes made by `request` and gives the answer's body. */
  ask(bytes) {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(bytes);
    });
  }

  close() {
    this.failed = undefined;
    this.socket.destroy();
  }

  receive(bytes) {
    this.got.push(bytes);
    this.length += bytes.length;
    if (this.wanted === null) {
      const all = this.got.length === 1 ? this.got[0] : Buffer.concat(this.got);
      this.got = [all];
      const end = all.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = all.latin1Slice(0, end).toLowerCase();
      const length = /content-length: (\d+)/.exec(head);
      if (!length) return this.failed?.(new Error(all.toString()));
      this.isRefused = !head.startsWith('http/1.1 200');
      this.bodyAt = end + 4;
      this.wanted = this.bodyAt + Number(length[1]);
    }
    if (this.length < this.wanted) return;
    const all = this.got.length === 1 ? this.got[0] : Buffer.concat(this.got);
    const body = all.subarray(this.bodyAt, this.wanted);
    this.got = [];
    this.length = 0;
    this.wanted = null;
    if (this.isRefused) this.failed?.(new Error(all.toString()));
    else this.answered(body);
  }
}

/** A GraphQL request as it goes over the wire, of the person with this cookie. */
export function request(token, { document, ...payload }) {
  const body = JSON.stringify(payload);
  const address = document ? `/graphql?document=${document}` : '/graphql';
  return Buffer.from(
    `POST ${address} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
      `accept-language: pl\r\ncookie: guildhall_session=${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** A guest's request for a page. */
export function visit(path) {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\naccept-language: pl\r\naccept-encoding: br\r\n\r\n`,
  );
}

/**
 * So many clients, each asking as soon as it is answered, for so long.
 * @param next makes the request of client `i`: bytes
 */
export async function round(server, { clients, milliseconds, next }) {
  const connections = Array.from({ length: clients }, () => new Connection(server.port));
  const times = [];
  const cpuBefore = server.cpu();
  const began = performance.now();
  await Promise.all(
    connections.map(async (connection, i) => {
      for (let now = performance.now(); now - began < milliseconds;) {
        const body = await connection.ask(next(i));
        const then = performance.now();
        times.push(then - now);
        now = then;
        if (body.length < 40) throw new Error(`An answer is no answer: ${body}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const cpu = server.cpu();
  for (const connection of connections) connection.close();
  return {
    perSecond: times.length / seconds,
    cpuEach: cpu === null ? null : (cpu - cpuBefore) / times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

export const median = (values) => quantile(values, 0.5);
