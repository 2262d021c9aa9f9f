/**
 * The limit: node:http and ws over pg, with the product's own statements and answers and nothing around them. No framework,
 * no validation, no limits, no error answers. What the product costs beyond this is what the benchmark measures.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { excerptOf, onBehalfOf, slugOf } from '#kernel';
import { cursorOf } from '#platform';
import { markMoved } from '../../dist/libs/discussions/src/read-mark/read-mark.events.js';
import { postEvent } from '../../dist/libs/discussions/src/post/post.events.js';
import { insertPost, onePost, postPage } from '../../dist/libs/discussions/src/post/post.repository.js';
import { threadsOf } from '../../dist/libs/discussions/src/thread/thread.repository.js';
import { visitor } from '../../dist/libs/people/src/session/session.repository.js';
import { hashOfSecret } from '../../dist/libs/people/src/secret/secret.js';
import { flushEvents } from '../../dist/libs/platform/src/work/work.sql.js';
import { root } from '../../scripts/paths.mjs';
import { documents } from './documents.mjs';
import { shapeOf } from './shape.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  pipeline: true,
  options: '-c TimeZone=UTC',
});
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const { threadList, threadPage, writePost } = documents();
const shapes = new Map(
  [threadList, threadPage, writePost].map(({ key, text }) => [key, shapeOf(schema, text)]),
);
const rooms = new Map();

/** The persisted document's verb: from the actor and the variables to what its root field holds. */
const verbs = new Map([
  [threadList.key, listThreads],
  [threadPage.key, readPage],
  [writePost.key, write],
]);

async function listThreads(actor, { groupId, first }) {
  const { rows } = await pool.query(threadsOf(actor, groupId, null, first + 1));
  const items = rows.slice(0, first);
  for (const row of items) row.slug = slugOf(row.title, row.language);
  const last = items.at(-1);
  return { items, next: rows.length > first ? cursorOf([last.lastPostAt, last.id]) : null };
}

async function readPage(actor, { threadId, first }) {
  const window = { around: null, before: null, after: null, rows: first };
  const { rows } = await pool.query(postPage(actor, threadId, window));
  const [top] = rows;
  const { fromNumber, toNumber, threadLast, streamHead } = top;
  return { items: rows, hasBefore: fromNumber > 1, hasAfter: toNumber < threadLast, streamHead };
}

async function write(actor, { input }) {
  const client = await pool.connect();
  const begun = client.query('BEGIN');
  const post = { ...input, id: input.key, replyToId: null, excerpt: excerptOf(input.text), mentions: [] };
  const { rows: placed } = await client.query(insertPost(actor, post));
  await begun;
  const events = [
    postEvent('post.written', input.threadId, input.key, 1),
    markMoved(actor.personId, input.threadId, placed[0].number),
  ];
  const flushed = client.query(flushEvents(actor.personId, events));
  await client.query('COMMIT');
  await flushed;
  client.release();
  const { rows } = await pool.query(onePost(actor, input.key));
  return rows[0];
}

/** One frame to everybody in the thread's room. In the seed a stream's numbers are those of its posts. */
function send(post, actorId) {
  const room = rooms.get(post.threadId);
  if (!room) return;
  const { number: n, id: subjectId, threadId: streamId, createdAt: at } = post;
  const fact = { n, type: 'post.written', actorId, subjectId, version: 1, at, data: { post } };
  const frame = `42${JSON.stringify(['frame', { streamId, from: n - 1, to: n, facts: [fact] }])}`;
  for (const socket of room) socket.send(frame);
}

const server = createServer((request, response) => {
  if (request.method === 'GET') return void response.end('ready');
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => void answer(request, response, Buffer.concat(pieces)));
});

async function answer(request, response, bytes) {
  const { query, extensions, variables } = JSON.parse(bytes);
  const key = extensions?.persistedQuery.sha256Hash ?? query;
  const token = /guildhall_session=([^;]+)/.exec(request.headers.cookie)[1];
  const { rows } = await pool.query(visitor(hashOfSecret(token), 'session'));
  const actor = onBehalfOf(rows[0].personId);
  const held = await verbs.get(key)(actor, variables);
  const body = `${JSON.stringify({ data: shapes.get(key)(held) })}\n`;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
  if (key === writePost.key) send(held, actor.personId);
}

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const threadId = new URL(request.url, 'http://bare').searchParams.get('thread');
  const room = rooms.get(threadId) ?? new Set();
  rooms.set(threadId, room.add(socket));
  socket.on('close', () => room.delete(socket));
});

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => process.exit(0));
