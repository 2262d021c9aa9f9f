/**
 * Asks one server the same questions over and over, in a process of its own: what it is told as JSON on the command line, what
 * came of it as JSON on standard output. `clients` ask each as soon as they are answered; `perSecond` are asked whether or
 * not anybody is answered. By hand over net sockets: any library would take more of the shared processor than a refusal does.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const { port, requests, seconds, clients, perSecond, settle = 0 } = JSON.parse(process.argv[2]);
const bytes = requests.map(({ address, body, head = {} }) => {
  const text = JSON.stringify(body);
  const lines = {
    host: 'localhost',
    'content-type': 'application/json',
    'apollo-require-preflight': 'true',
    ...head,
  };
  const named = Object.entries({ ...lines, 'content-length': Buffer.byteLength(text) });
  return Buffer.from(
    `POST ${address} HTTP/1.1\r\n${named.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`,
  );
});
/**
 * All are opened before anything is asked, as a proxy has them open. New ones in the middle would be measured by how the kernel
 * repeats its knocking at a full door: after 1, 3, 7 and 15 seconds.
 */
const mostConnections = 800;

const came = {
  accepted: [],
  settled: [],
  refused: [],
  other: [],
  broken: 0,
  withoutRetryAfter: 0,
  unsent: 0,
};
const idle = [];
let open = 0;
/** The server closes what was idle for five seconds, maybe just as it is used again. */
const fresh = 4_000;
let began = 0;

class Connection {
  constructor() {
    open += 1;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (piece) => this.receive(piece));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      open -= 1;
      if (this.done) came.broken += 1;
      this.done?.();
      const at = idle.indexOf(this);
      if (at !== -1) idle.splice(at, 1);
    });
  }

  ask(question, done) {
    this.got = '';
    this.left = -1;
    this.done = done;
    this.sentAt = performance.now();
    this.socket.write(question);
  }

  receive(piece) {
    if (this.left === -1) {
      this.got += piece.latin1Slice();
      const end = this.got.indexOf('\r\n\r\n');
      if (end === -1) return;
      this.status = Number(this.got.slice(9, 12));
      this.head = this.got.slice(0, end).toLowerCase();
      this.left = Number(/content-length: (\d+)/.exec(this.head)?.[1] ?? 0) - (this.got.length - end - 4);
    } else this.left -= piece.length;
    if (this.left <= 0) this.note();
  }

  note() {
    const now = performance.now();
    const took = now - this.sentAt;
    if (this.status === 200) {
      came.accepted.push(took);
      if (this.sentAt - began >= settle * 1000) came.settled.push(took);
    } else if (this.status === 503) {
      came.refused.push(took);
      if (!/retry-after: \d/.test(this.head)) came.withoutRetryAfter += 1;
    } else came.other.push(this.status);
    const { done } = this;
    this.done = undefined;
    done();
  }
}

async function closedLoop() {
  const asking = Array.from({ length: clients }, async (_, i) => {
    let connection = new Connection();
    for (let turn = i; performance.now() - began < seconds * 1000; turn += clients) {
      if (connection.socket.destroyed) connection = new Connection();
      await new Promise((done) => connection.ask(bytes[turn % bytes.length], done));
    }
    connection.socket.destroy();
  });
  await Promise.all(asking);
}

/** One that is open and surely stays so, or a new one as long as there are not too many. */
function idleOne() {
  for (let one = idle.pop(); one; one = idle.pop()) {
    if (performance.now() - one.freeAt < fresh) return one;
    one.socket.destroy();
  }
  return open < mostConnections ? new Connection() : null;
}

async function openLoop() {
  for (let i = 0; i < mostConnections; i += 1) {
    idle.push(Object.assign(new Connection(), { freeAt: performance.now() + 2_000 }));
    if (i % 20 === 0) await pause(2);
  }
  await Promise.all(idle.map(({ socket }) => (socket.connecting ? once(socket, 'connect') : null)));
  began = performance.now();
  let under = 0;
  for (let sent = 0; performance.now() - began < seconds * 1000;) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) {
      const connection = idleOne();
      if (!connection) {
        came.unsent += 1;
        continue;
      }
      under += 1;
      connection.ask(bytes[sent % bytes.length], () => {
        under -= 1;
        connection.freeAt = performance.now();
        if (!connection.socket.destroyed) idle.push(connection);
      });
    }
    await pause(1);
  }
  for (let waited = 0; under > 0 && waited < 15_000; waited += 20) await pause(20);
  came.unanswered = under;
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0
    ? null
    : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] * 10) / 10;
}

began = performance.now();
await (clients ? closedLoop() : openLoop());
const lasted = clients ? (performance.now() - began) / 1000 : seconds;
const { accepted, settled, refused } = came;
console.log(
  JSON.stringify({
    accepted: accepted.length,
    perSecond: accepted.length / lasted,
    offered: (accepted.length + refused.length + came.other.length) / lasted,
    p50: quantile(settled, 0.5),
    p99: quantile(settled, 0.99),
    p99WithOnset: quantile(accepted, 0.99),
    refused: refused.length,
    refusedP50: quantile(refused, 0.5),
    refusedP99: quantile(refused, 0.99),
    withoutRetryAfter: came.withoutRetryAfter,
    other: [...new Set(came.other)],
    broken: came.broken,
    unsent: came.unsent,
    unanswered: came.unanswered ?? 0,
  }),
);
process.exit(0);
