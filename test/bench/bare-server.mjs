/**
 * The limit: node:http and ws over pg, with the product's own statements and answers and nothing around them. No framework,
 * no validation, no limits, no error answers. What the product costs beyond this is what the benchmark measures.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { onBehalfOf } from '#kernel';
import { visitor } from '../../dist/libs/people/src/session/session.repository.js';
import { hashOfSecret } from '../../dist/libs/people/src/secret/secret.js';
import { root } from '../../scripts/paths.mjs';
import { pagesOver, verbsOver } from './bare-verbs.mjs';
import { documentsOf } from './documents.mjs';
import { keptAs } from './pages.mjs';
import { shapeOf } from './shape.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  pipeline: true,
  options: '-c TimeZone=UTC',
});
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const verbs = verbsOver(pool, process.env.BENCH_WRITE, send);
const pages = pagesOver(pool);
const pageBytes = new Map(
  [...keptAs].map(([address, file]) => [address, readFileSync(join(process.env.BENCH_PAGES, file))]),
);
/** By the key of a document: what does it, and what picks its answer. */
const asked = new Map(
  documentsOf(...Object.keys(verbs)).flatMap(({ key, text }, i) => {
    const one = { verb: Object.values(verbs)[i], pick: shapeOf(schema, text) };
    return [
      [key, one],
      [text, one],
    ];
  }),
);
const door = '/graphql?document=';
/** Whoever watches a stream; or, where socket.io keeps them, the server that does. */
const rooms = new Map();
let stock;

/** One frame to everybody in the stream's room. */
function send(streamId, n, factOf) {
  const room = rooms.get(streamId);
  if (!room && !stock) return;
  const told = { streamId, from: n - 1, to: n, facts: [factOf()] };
  if (stock) return void stock.to(streamId).emit('frame', told);
  const frame = `42${JSON.stringify(['frame', told])}`;
  for (const socket of room) socket.send(frame);
}

/** Who speaks, as the product does: looked up, and remembered for a second. */
const known = new Map();
async function look(token) {
  const { rows } = await pool.query(visitor(hashOfSecret(token), 'session'));
  const actor = onBehalfOf(rows[0].personId, [rows[0].interfaceLanguage]);
  known.set(token, actor);
  setTimeout(() => known.delete(token), 1_000);
  return actor;
}

const server = createServer((request, response) => {
  if (request.method === 'GET')
    return void (request.url.startsWith('/health') ? response.end('ready') : page(request.url, response));
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => void answer(request, response, Buffer.concat(pieces)));
});

async function answer(request, response, bytes) {
  const { query, variables } = JSON.parse(bytes);
  const key = query ?? request.url.slice(door.length);
  const token = /guildhall_session=([^;]+)/.exec(request.headers.cookie)[1];
  const actor = known.get(token) ?? (await look(token));
  const { verb, pick } = asked.get(key);
  const held = await verb(actor, variables);
  const body = JSON.stringify({ data: pick(held) });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
  held.after?.();
}

/** What a page is made of is asked for; what the product makes of it is sent. */
async function page(address, response) {
  await pages[address]();
  const bytes = pageBytes.get(address);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

if (process.env.BENCH_SOCKETS === 'socket.io') {
  stock = new Server(server);
  stock.on('connection', (socket) => void socket.join(socket.handshake.query.stream));
} else {
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
    const streamId = new URL(request.url, 'http://bare').searchParams.get('stream');
    const room = rooms.get(streamId) ?? new Set();
    rooms.set(streamId, room.add(socket));
    socket.on('close', () => room.delete(socket));
  });
}

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
