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
import { verbsOver } from './bare-verbs.mjs';
import { documentsOf } from './documents.mjs';
import { shapeOf } from './shape.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  pipeline: true,
  options: '-c TimeZone=UTC',
});
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const { page: guestsPage, ...verbs } = verbsOver(pool, process.env.BENCH_WRITE);
const pageBytes = readFileSync(process.env.BENCH_PAGE);
/** By the key of a document: what does it, and what picks its answer. */
const asked = new Map(
  documentsOf(...Object.keys(verbs)).flatMap(({ key, text }, i) => {
    const one = { name: Object.keys(verbs)[i], verb: Object.values(verbs)[i], pick: shapeOf(schema, text) };
    return [
      [key, one],
      [text, one],
    ];
  }),
);
const door = '/graphql?document=';
/** Whoever has a thread open; or, where socket.io keeps them, the server that does. */
const rooms = new Map();
let stock;

/** One frame to everybody in the thread's room. In the seed a stream's numbers are those of its posts. */
function send(post, actorId) {
  const room = rooms.get(post.threadId);
  if (!room && !stock) return;
  const { number: n, id: subjectId, threadId: streamId, createdAt: at } = post;
  const fact = { n, type: 'post.written', actorId, subjectId, version: 1, at, data: { post } };
  const told = { streamId, from: n - 1, to: n, facts: [fact] };
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
    return void (request.url.startsWith('/health') ? response.end('ready') : page(response));
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => void answer(request, response, Buffer.concat(pieces)));
});

async function answer(request, response, bytes) {
  const { query, variables } = JSON.parse(bytes);
  const key = query ?? request.url.slice(door.length);
  const token = /guildhall_session=([^;]+)/.exec(request.headers.cookie)[1];
  const actor = known.get(token) ?? (await look(token));
  const { name, verb, pick } = asked.get(key);
  const held = await verb(actor, variables);
  const body = JSON.stringify({ data: pick(held) });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
  if (name === 'WritePost') send(held.writePost, actor.personId);
}

/** The statements that matter most of those that the page is made of, and the bytes that the product makes of them. */
async function page(response) {
  await guestsPage();
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': pageBytes.length,
  });
  response.end(pageBytes);
}

if (process.env.BENCH_SOCKETS === 'socket.io') {
  stock = new Server(server);
  stock.on('connection', (socket) => void socket.join(socket.handshake.query.thread));
} else {
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
    const threadId = new URL(request.url, 'http://bare').searchParams.get('thread');
    const room = rooms.get(threadId) ?? new Set();
    rooms.set(threadId, room.add(socket));
    socket.on('close', () => room.delete(socket));
  });
}

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
