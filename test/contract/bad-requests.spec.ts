/** Requests that are no decent requests: bodies, documents, batches. Each gets a code; none gets a look behind the door. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { fingerprint } from './fingerprint.js';

let house: House;
let member: Caller;
let ids: CastIds;
let before: Record<string, string>;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  member = await house.caller('member');
  before = await fingerprint(house.sql);
}, 180_000);
afterAll(() => house?.close());

interface Raw {
  status: number;
  text: string;
  code: string | undefined;
}

async function send(
  body: string,
  headers: Record<string, string> = {},
  method = 'POST',
  query = '',
): Promise<Raw> {
  const response = await fetch(`${house.url}/graphql${query}`, {
    method,
    headers: { 'content-type': 'application/json', cookie: member.cookie!, ...headers },
    ...(method === 'POST' ? { body } : {}),
  });
  const text = await response.text();
  let code: string | undefined;
  try {
    code = JSON.parse(text).errors?.[0]?.extensions?.code;
  } catch {
    // no JSON, no code: the test says so
  }
  return { status: response.status, text, code };
}

const asking = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });
const insides = /node_modules|\bat \S+ \(|\.(ts|js):\d|stacktrace|did you mean|select .* from|postgres/i;

function expectRefused(answer: Raw, status: number, code: string): void {
  expect({ status: answer.status, code: answer.code, text: answer.text }).toEqual({
    status,
    code,
    text: answer.text,
  });
  expect(answer.text).not.toMatch(insides);
  expect(answer.text.length).toBeLessThan(5_000);
}

describe('bodies', () => {
  it('of a megabyte', async () => {
    expectRefused(
      await send(asking('{ viewer { administrator } }', { filler: 'x'.repeat(1_000_000) })),
      413,
      'TOO_LARGE',
    );
  });

  it.each([
    ['cut off', '{"query": "{ viewer'],
    ['empty', ''],
    ['a bare word', 'viewer'],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a query that is no text', '{"query": {"a": 1}}'],
    ['variables that are a list', '{"query": "{ viewer { administrator } }", "variables": [1]}'],
    ['an empty query', '{"query": ""}'],
    [
      'another operation than is there',
      '{"query": "query A { viewer { administrator } }", "operationName": "B"}',
    ],
  ])('%s', async (_name, body) => {
    expectRefused(await send(body), 400, 'BAD_INPUT');
  });

  it('in a form that another site could send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await send(asking('mutation { signOut }'), { 'content-type': type });
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true]);
      expect(answer.text).not.toMatch(insides);
    }
    expect((await member.get('{ viewer { person { id } } }')).viewer.person.id).toBe(member.personId);
  });

  it('a mutation in an address', async () => {
    const query = `?query=${encodeURIComponent('mutation { signOut }')}`;
    const answer = await send('', { 'apollo-require-preflight': 'true' }, 'GET', query);
    expect([400, 405]).toContain(answer.status);
    expect((await member.get('{ viewer { person { id } } }')).viewer.person.id).toBe(member.personId);
  });

  it('a batch', async () => {
    const one = { query: '{ viewer { administrator } }' };
    expectRefused(await send(JSON.stringify([one, one, one])), 400, 'BAD_INPUT');
  });

  it('an unknown persisted document', async () => {
    for (const query of [
      `?document=${'0'.repeat(64)}`,
      '?document=',
      '?document[a]=1',
      '?document=1&document=2',
    ])
      expectRefused(await send('{}', {}, 'POST', query), 400, 'BAD_INPUT');
  });
});

const deep = (levels: number): string =>
  levels === 0 ? 'id' : `group { community { groups { ${deep(levels - 1)} } } }`;

const documents: [string, () => string][] = [
  ['deep', () => `{ thread(number: 1) { ${deep(8)} } }`],
  [
    'deep through fragments',
    () => {
      const links = Array.from(
        { length: 12 },
        (_, i) => `fragment F${i} on Community { groups { community { ...F${i + 1} } } }`,
      );
      return `{ communities { ...F0 } } ${links.join(' ')} fragment F12 on Community { id }`;
    },
  ],
  [
    'fragments that double',
    () => {
      const links = Array.from(
        { length: 40 },
        (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
      );
      return `{ ...F0 } ${links.join(' ')} fragment F40 on Query { viewer { administrator } }`;
    },
  ],
  [
    'a fragment in itself',
    () => '{ communities { ...A } } fragment A on Community { id ...B } fragment B on Community { ...A }',
  ],
  [
    'wide',
    () =>
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: municipalities(first: 100) { items { people { name } } }`).join(' ')} }`,
  ],
  ['aliases', () => `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  [
    'aliases below',
    () => `{ viewer { ${Array.from({ length: 200 }, (_, i) => `a${i}: administrator`).join(' ')} } }`,
  ],
  ['one field many times', () => `{ ${'installation { name } '.repeat(21)} }`],
  ['directives', () => `{ viewer { administrator ${'@include(if: true) '.repeat(30)} } }`],
  ['directives on many fields', () => `{ viewer { ${'administrator @skip(if: false) '.repeat(25)} } }`],
  ['an endless row of tokens', () => `{ viewer { ${'administrator '.repeat(5_000)} } }`],
  ['an unclosed thousand', () => '{ viewer '.repeat(2_000)],
  ['a hundred thousand', () => '{ municipalities(first: 100000) { items { id } } }'],
  [
    'pages in pages',
    () => '{ groups(first: 100) { items { members(first: 100) { items { id person { name } } } } } }',
  ],
  ['the whole schema', () => '{ __schema { types { name fields { name } } } }'],
  ['the whole schema under another name', () => '{ innocent: __schema { queryType { name } } }'],
  ['the schema through a fragment', () => '{ ...S } fragment S on Query { __schema { types { name } } }'],
  ['a field almost named', () => '{ viewe { id } }'],
  ['a field of a type almost named', () => '{ viewer { administratr } }'],
  ['an argument almost named', () => '{ municipalities(frist: 1) { items { id } } }'],
  ['a value of an enum almost named', () => 'mutation { react(postId: "x", kind: THANK) { id } }'],
  ['an input without its fields', () => 'mutation { signIn(input: {}) { person { id } } }'],
  ['a subscription', () => 'subscription { viewer { administrator } }'],
  ['an unknown fragment', () => '{ viewer { ...Nobody } }'],
  ['no document at all', () => 'select * from people.person'],
  [
    'two operations and no name',
    () => 'query A { viewer { administrator } } query B { viewer { administrator } }',
  ],
];

describe('documents', () => {
  it.each(documents)('%s', async (_name, document) => {
    const started = Date.now();
    expectRefused(await send(asking(document())), 400, 'BAD_INPUT');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('a hundred thousand in a variable', async () => {
    const body = asking('query ($n: Int) { municipalities(first: $n) { items { id } } }', { n: 100_000 });
    expectRefused(await send(body), 400, 'BAD_INPUT');
  });

  it('variables of another kind than the document says', async () => {
    const document = 'query ($n: Int) { municipalities(first: $n) { items { id } } }';
    for (const n of ['10', 1.5, {}, [], true, 1e20]) {
      expectRefused(await send(asking(document, { n })), 400, 'BAD_INPUT');
    }
  });

  it('an input with a field too many', async () => {
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';
    const input = { email: 'member@town.example', password: 'x', administrator: true };
    expectRefused(await send(asking(document, { input })), 400, 'BAD_INPUT');
  });

  it('the name of a type is told, as conformance suites ask it', async () => {
    const answer = await send(asking('{ __type(name: "Post") { name } __typename }'));
    expect(JSON.parse(answer.text)).toEqual({ data: { __type: { name: 'Post' }, __typename: 'Query' } });
  });

  it('cursors that were not made here', async () => {
    const lists = [
      'query ($after: String) { municipalities(after: $after) { next } }',
      'query ($after: String) { groups(after: $after) { next } }',
      `query ($after: String) { threads(groupId: "${ids.groups.public.id}", after: $after) { next } }`,
      'query ($after: String) { unreadThreads(after: $after) { next } }',
      `query ($after: String) { group(number: ${ids.groups.public.number}) { members(after: $after) { next } } }`,
      `query ($after: String) { community(number: ${ids.community.number}) { members(after: $after) { next } } }`,
    ];
    const one = '00000000-0000-4000-8000-000000000001';
    const keys = [
      [],
      ['x'],
      [1e99],
      ['x', 'y'],
      ['2026-11-22', 'y'],
      ['9'.repeat(400), one],
      [1, 'x', one],
      [1.5, '2026-11-22T00:00:00Z', 'y'],
      ['a\u0000b', one],
      [null],
      {},
      7,
    ];
    const cursors = keys.map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));
    for (const list of lists) {
      for (const after of ['nie kursor', '=', 'x'.repeat(10_000), ...cursors]) {
        const answer = await send(asking(list, { after }));
        const what = `${list.slice(26, 60)} after ${Buffer.from(after, 'base64url').toString().slice(0, 40)}`;
        if (answer.code === undefined) continue; // a key of the right form is a place, whoever made it
        expect([what, answer.code]).toEqual([what, 'BAD_INPUT']);
      }
    }
  });

  it('pages are as long as they may be, and no longer', async () => {
    const document = 'query ($id: ID!, $n: Int) { posts(threadId: $id, first: $n) { items { id } } }';
    for (const n of [0, -5, 1]) {
      const { posts } = await member.get(document, { id: ids.groups.public.thread.id, n });
      expect(posts.items).toHaveLength(1);
    }
  });
});

describe('sockets', () => {
  it.each<[string, unknown]>([
    ['no stream', {}],
    ['nothing', null],
    ['a word', 'watch'],
    ['a list', [1, 2]],
    ['no id', { streamId: 'x', since: 0 }],
    ['an id that is an object', { streamId: { a: 1 }, since: 0 }],
    ['an id with a statement', { streamId: "' or 1=1 --", since: 0 }],
    ['a number below nothing', { streamId: 'the thread', since: -1 }],
    ['a number that is none', { streamId: 'the thread', since: 'all' }],
    ['a half number', { streamId: 'the thread', since: 1.5 }],
    ['a number beyond counting', { streamId: 'the thread', since: 1e300 }],
  ])('%s is no watch', async (_name, request) => {
    const socket = await member.socket();
    const meant = request as { streamId?: unknown } | null;
    const said =
      meant?.streamId === 'the thread' ? { ...meant, streamId: ids.groups.public.thread.id } : request;
    const answer = await socket.timeout(5_000).emitWithAck('watch', said);
    expect(answer).toEqual({ ok: false, code: 'BAD_INPUT' });
    socket.disconnect();
  });

  it('words that nobody knows, frames without an answer, and noise change nothing for the others', async () => {
    const [noisy, quiet] = [await member.socket(), await member.socket()];
    noisy.emit('watch', { streamId: ids.groups.public.thread.id });
    noisy.emit('drop', { table: 'people.person' });
    noisy.emit('unwatch', 'x');
    noisy.emit('unwatch');
    noisy.emit('typing', { streamId: null });
    noisy.emit('typing');
    const gone = new Promise((resolve) => noisy.once('disconnect', resolve));
    noisy.emit('typing', { streamId: 'x'.repeat(100_000) });
    await gone; // a frame beyond the limit ends the connection that sent it
    const watch = { streamId: ids.groups.public.thread.id, since: 0 };
    expect(await quiet.timeout(5_000).emitWithAck('watch', watch)).toMatchObject({ ok: true });
    quiet.disconnect();
  });

  it('a page of another site is not let in with the cookie', async () => {
    const foreign = io(house.url, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: member.cookie!, origin: 'https://elsewhere.example' },
    });
    await expect(
      new Promise((resolve, reject) =>
        foreign.on('connect', () => resolve('in')).on('connect_error', reject),
      ),
    ).rejects.toThrow();
    foreign.disconnect();
  });
});

describe('other doors', () => {
  it.each([
    '/graphql/../../package.json',
    '/.env',
    '/dist/apps/api/src/main.js',
    '/health/ready/..%2f..%2fpackage.json',
  ])('%s leads nowhere', async (path) => {
    const response = await fetch(`${house.url}${path}`);
    expect(await response.text()).not.toMatch(/"dependencies"|DATABASE_URL|import /);
  });

  it('says nothing of what it is made of', async () => {
    const response = await fetch(`${house.url}/graphql`, { method: 'POST' });
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
  });
});

it('nothing of all this was written', async () => {
  expect(await fingerprint(house.sql)).toEqual(before);
});
