/** More is asked than can be answered, or by one than is theirs: who is refused, at which door, in which words, and who is not. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { guest, onBehalfOf } from '#kernel';
import { Budgets, Capacity, type Turns } from '#platform';
import { io } from 'socket.io-client';
import type { Caller, Loose } from '../kit/caller.js';
import { cast, castIds, type CastIds } from '../kit/cast.js';
import { TestDatabase } from '../kit/database.js';
import { House } from '../kit/house.js';
import { until } from '../kit/watching.js';

const mostSockets = 12;
const texts = Object.entries(JSON.parse(readFileSync('apps/web/dist/persisted.json', 'utf8')));
const [hash, query] = texts.find(([, text]) => /query Session\b/.test(String(text)))!;

let house: House;
let member: Caller;
let ids: CastIds;
let turns: Turns;

beforeAll(async () => {
  const database = await TestDatabase.fresh(cast);
  process.env['MOST_SOCKETS'] = String(mostSockets);
  // So little that what was used up stays so for as long as a test takes.
  for (const whose of ['PERSON', 'TOKENS', 'GUESTS']) process.env[`BUDGET_${whose}`] = '20000';
  house = await House.over(database, mkdtempSync(join(tmpdir(), 'guildhall-house-')));
  ids = await castIds(house);
  member = await house.caller('member');
  turns = house.app.get(Capacity).requests;
}, 120_000);
afterAll(() => house?.close());

interface Got {
  status: number;
  retryAfter: number | null;
  body: Loose;
}

async function at(path: string, init: RequestInit = {}): Promise<Got> {
  const answer = await fetch(house.url + path, init);
  const text = await answer.text();
  const retryAfter = answer.headers.get('retry-after');
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    retryAfter: retryAfter === null ? null : Number(retryAfter),
    body: isJson ? JSON.parse(text) : text,
  };
}

const ways = ['prepared', 'ordinary'] as const;
const token = 'Bearer gh_'.padEnd(60, 'x');

/** Asks over one of the two ways, as whoever these headers say. */
function asked(way: (typeof ways)[number], headers: Record<string, string> = {}): Promise<Got> {
  return at(way === 'prepared' ? `/graphql?document=${hash}` : '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', ...headers },
    body: JSON.stringify(way === 'prepared' ? { variables: {} } : { query, variables: {} }),
  });
}

describe('where as many are at work and wait as may', () => {
  let taken = 0;
  const waiting: Promise<boolean>[] = [];

  /** Takes all turns there are, as that many requests would that hang. */
  function fill(): void {
    while (!turns.isFull) {
      const turn = turns.take();
      if (turn === true) taken += 1;
      else waiting.push(turn as Promise<boolean>);
    }
  }
  /** Who gives a turn back hands it on to who waits: all that were had are given back, by whoever had them. */
  afterEach(async () => {
    const fates = waiting.splice(0);
    for (; taken > 0; taken--) turns.give();
    for (const fate of fates) if (await fate) turns.give();
    expect([turns.atWork, turns.waiting]).toEqual([0, 0]);
  });

  it.each(ways)('refuses over the %s way with a code, and says when to come again', async (way) => {
    fill();
    for (const headers of [{}, { cookie: member.cookie! }] as Record<string, string>[]) {
      const { status, retryAfter, body } = await asked(way, headers);
      expect(status).toBe(503);
      expect(retryAfter).toBeGreaterThanOrEqual(1);
      expect(body).toEqual({
        errors: [
          {
            message: expect.stringContaining('Try again'),
            extensions: { code: 'OVERLOADED', retryAfterSeconds: retryAfter },
          },
        ],
      });
    }
  });

  it('refuses at each door behind which the database is asked', async () => {
    fill();
    const before = turns.refused;
    const preflight = { 'apollo-require-preflight': 'true', cookie: member.cookie! };
    const doors: [string, RequestInit][] = [
      ['/files', { method: 'POST', headers: preflight, body: 'x'.repeat(400_000) }],
      ['/files/some-ticket/name.pdf', {}],
      ['/own-data', { headers: preflight }],
      ['/unsubscribe?token=x', {}],
      ['/graphql?query=%7B__typename%7D', { headers: preflight }],
    ];
    for (const [path, init] of doors) {
      const { status, body, retryAfter } = await at(path, init);
      expect([path, status, body.errors?.[0].extensions.code]).toEqual([path, 503, 'OVERLOADED']);
      expect(retryAfter).toBeGreaterThanOrEqual(1);
    }
    expect(turns.refused - before).toBe(doors.length);
  });

  it('tells of its health, gives the client’s files and lets sockets in: these ask for little', async () => {
    fill();
    expect((await at('/health/live')).status).toBe(200);
    expect(await at('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', database: 'ok' } });
    expect((await at('/favicon.svg')).status).toBe(200);
    const socket = await member.socket();
    expect(
      await socket.timeout(5_000).emitWithAck('watch', { streamId: ids.groups.public.id }),
    ).toMatchObject({
      ok: true,
    });
    socket.disconnect();
  });

  it('gives the shell for a page that would have to be drawn, with a status that makes search engines come again', async () => {
    fill();
    const { status, retryAfter, body } = await at('/?lang=ro', { headers: { 'accept-language': 'ro' } });
    expect([status, body]).toEqual([503, expect.stringContaining('<div id="root">')]);
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect((await at('/', { headers: { cookie: member.cookie! } })).status).toBe(200);
  });

  it.each(ways)('lets wait who comes over the %s way when there is room, and answers', async (way) => {
    for (let taking: boolean | Promise<boolean> = true; taking === true;) {
      taking = turns.take();
      if (taking === true) taken += 1;
      else waiting.push(taking as Promise<boolean>);
    }
    const answer = asked(way, { cookie: member.cookie! });
    await until(() => turns.waiting === 2);
    expect((await at('/health/live')).status).toBe(200);
    turns.give();
    turns.give();
    taken -= 1;
    expect(await waiting.shift()).toBe(true);
    expect(await answer).toMatchObject({ status: 200, body: { data: { viewer: { administrator: false } } } });
    expect(turns.waiting).toBe(0);
  });
});

describe('a turn', () => {
  it.each(['', '?document=' + hash])(
    'is held by nobody who sends slowly, nor by who goes away (/graphql%s)',
    async (named) => {
      const body = JSON.stringify(named ? { variables: {} } : { query: '{ viewer { unreadTotal } }' });
      const head =
        `POST /graphql${named} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n` +
        `accept: */*\r\ncookie: ${member.cookie}\r\ncontent-length: ${body.length}\r\n\r\n`;
      const slow = Array.from({ length: 60 }, () => {
        const socket = connect({ port: Number(new URL(house.url).port), host: '127.0.0.1' });
        socket.on('error', () => undefined);
        socket.write(head + body.slice(0, -1));
        return socket;
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([turns.atWork, turns.waiting]).toEqual([0, 0]);
      for (const socket of slow) socket.write(body.slice(-1), () => socket.destroy());
      await new Promise((resolve) => setTimeout(resolve, 300));
      await until(() => turns.atWork === 0 && turns.waiting === 0);
      expect((await asked('ordinary')).status).toBe(200);
    },
  );

  it('is given back whatever becomes of the request', async () => {
    const post = (init: RequestInit) => at('/graphql', { method: 'POST', ...init });
    const json = { 'content-type': 'application/json' };
    const answers = [
      await post({ headers: json, body: '{' }),
      await post({ headers: json, body: '[]' }),
      await post({ headers: { 'content-type': 'text/plain' }, body: 'query' }),
      await post({ headers: json, body: '{"query":"{"}' }),
      await post({ headers: json, body: '{"query":"{ nothing }"}' }),
      await at('/graphql', { method: 'DELETE' }),
      await at('/graphql/', { headers: { accept: 'text/html' } }),
      await at('/graphql?document=unknown', { method: 'POST', headers: json, body: '{"variables":{}}' }),
    ];
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    expect([turns.atWork, turns.waiting]).toEqual([0, 0]);
  });
});

describe('what anybody may ask for', () => {
  const budgets = (): Budgets => house.app.get(Budgets);
  const use = (whose: Parameters<Budgets['take']>[0]): void => {
    for (let cost = 8_192; cost >= 1; cost /= 2) while (budgets().take(whose, cost) === 0);
  };
  const refusal = (retryAfter: number | null) => ({
    errors: [
      {
        message: expect.any(String),
        extensions: { code: 'RATE_LIMITED', rule: 'BUDGET', retryAfterSeconds: retryAfter },
      },
    ],
  });

  it.each(ways)('is used up over the %s way for this person, and for nobody else from there', async (way) => {
    const name = way === 'prepared' ? 'member' : 'member2';
    const caller = await house.caller(name);
    const { viewer } = await caller.get('{ viewer { person { id } } }');
    const someone = await house.caller('observer');
    use({ actor: onBehalfOf(viewer.person.id), headers: {}, address: '192.0.2.7' });
    const { status, retryAfter, body } = await asked(way, { cookie: caller.cookie! });
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect(body).toEqual(refusal(retryAfter));
    expect((await asked(way, { cookie: someone.cookie! })).status).toBe(200);
    expect((await asked(way)).status).toBe(200);
  });

  it.each(ways)(
    'is used up over the %s way for the guests of an address, not for who signs in there',
    async (way) => {
      const someone = await house.caller('observer');
      use({ actor: guest(), headers: {}, address: '127.0.0.1' });
      for (const headers of [{}, { authorization: token }] as Record<string, string>[]) {
        const { status, retryAfter, body } = await asked(way, headers);
        expect(status).toBe(429);
        expect(body).toEqual(refusal(retryAfter));
      }
      expect((await asked(way, { cookie: someone.cookie! })).status).toBe(200);
      // A page that would have to be drawn is the guests' too: they get the shell instead.
      const { status, retryAfter } = await at(`/?lang=uk&${way}`);
      expect([status, retryAfter !== null]).toEqual([429, true]);
    },
  );
});

describe('sockets', () => {
  const sockets: ReturnType<typeof io>[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });

  it('come in from one address until half of the room is taken; the next are told when to come again, whichever way they knock', async () => {
    for (let i = 0; i < mostSockets / 2; i++) sockets.push(await member.socket());
    const polling = await at('/socket.io/?EIO=4&transport=polling');
    expect([polling.status, polling.body.errors[0].extensions.code]).toEqual([503, 'OVERLOADED']);
    expect(polling.retryAfter).toBeGreaterThanOrEqual(1);
    expect(await knock()).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: [1-9]/);
    await expect(member.socket()).rejects.toThrow();
    expect(sockets.every((socket) => socket.connected)).toBe(true);
    sockets.pop()!.disconnect();
    await until(() =>
      member.socket().then(
        (socket) => sockets.push(socket) > 0,
        () => false,
      ),
    );
  });

  function knock(): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect({ port: Number(new URL(house.url).port), host: '127.0.0.1' });
      socket.write(
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
          'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
      let said = '';
      socket.on('data', (piece) => (said += String(piece)));
      socket.on('close', () => resolve(said));
    });
  }
});
