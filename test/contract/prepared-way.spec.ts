/** The client's own documents on their own way: the same answers and refusals as on the ordinary one, to the letter. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { PersistedDocuments, PreparedOperations } from '#platform';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { testPassword, type Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';

const file = 'apps/web/dist/persisted.json';
const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
const named = (name: string): [string, string] =>
  texts.find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text))!;

let house: House;
let member: Caller;

beforeAll(async () => {
  house = await House.open();
  member = await house.caller('member');
}, 120_000);
afterAll(() => house?.close());

interface Raw {
  status: number;
  text: string;
  /** whether Apollo wrote it: it ends its answers with a line break */
  ordinary: boolean;
  headers: Record<string, string | string[] | undefined>;
}

function send(address: string, body: string, headers: Record<string, string> = {}): Promise<Raw> {
  const { port } = new URL(house.url);
  const given = {
    'content-type': 'application/json',
    'apollo-require-preflight': 'true',
    'content-length': String(Buffer.byteLength(body)),
    ...(member.cookie ? { cookie: member.cookie } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ port, method: 'POST', path: address, headers: given }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        const { statusCode, headers: got } = answer;
        resolve({ status: statusCode!, text: text.trim(), ordinary: text.endsWith('\n'), headers: got });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function both(name: string, variables: unknown): Promise<{ prepared: Raw; ordinary: Raw }> {
  const [hash, query] = named(name);
  return {
    prepared: await send(`/graphql?document=${hash}`, JSON.stringify({ variables })),
    ordinary: await send('/graphql', JSON.stringify({ query, variables })),
  };
}

/** What keeps an answer of data from being taken for something else, or by somebody else. */
const kept = ['x-content-type-options', 'cross-origin-resource-policy', 'cache-control'];

const codeOf = ({ text }: Raw): unknown => JSON.parse(text).errors?.[0]?.extensions;

it('prepares every document that the client has', () => {
  const { schema } = house.app.get(GraphQLSchemaHost);
  const operations = new PreparedOperations(() => schema, new PersistedDocuments(file));
  const left = texts.filter(([hash]) => operations.find(hash) === null).map(([, text]) => text.slice(0, 60));
  expect(texts.length).toBeGreaterThan(100);
  expect(left).toEqual([]);
});

describe('answers as the ordinary way does', () => {
  it.each([
    ['CommunitiesWithGroups', {}],
    ['FrontPage', null],
    ['GroupByNumber', { number: 1 }],
    ['CommunityPeople', { number: 1 }],
    ['AllThemes', {}],
  ])('%s', async (name, variables) => {
    const { prepared, ordinary } = await both(name, variables);
    expect(JSON.parse(prepared.text)).toEqual(JSON.parse(ordinary.text));
    expect([prepared.ordinary, ordinary.ordinary]).toEqual([false, true]);
    expect(prepared.status).toBe(200);
    for (const header of kept)
      expect([header, prepared.headers[header]]).toEqual([header, ordinary.headers[header]]);
    // no use to data, and half of what a short answer weighs on a phone
    expect(prepared.headers['content-security-policy']).toBeUndefined();
    expect(prepared.headers['x-powered-by']).toBeUndefined();
  });

  it('what a resolver refuses, with its path', async () => {
    for (const [name, variables] of [
      ['GroupByNumber', { number: 999_999 }],
      ['CommunityPage', { number: 999_999 }],
      ['MarkRead', { threadId: 'no id', number: 1 }],
    ] as const) {
      const { prepared, ordinary } = await both(name, variables);
      expect([name, JSON.parse(prepared.text)]).toEqual([name, JSON.parse(ordinary.text)]);
      expect([prepared.ordinary, prepared.status]).toEqual([false, ordinary.status]);
    }
  });
});

describe('leaves to the ordinary way', () => {
  it.each([
    ['a variable that is missing', 'GroupByNumber', {}],
    ['a variable of another kind', 'GroupByNumber', { number: 'one' }],
    ['an input with an unknown field', 'WritePost', { input: { wrong: 1 } }],
    ['variables that are a list', 'FrontPage', [1]],
    ['variables that are a word', 'FrontPage', 'number'],
    ['a page too dear', 'DeskCases', { first: 100_000 }],
  ])('%s', async (_what, name, variables) => {
    const { prepared, ordinary } = await both(name, variables);
    expect(prepared.text).toBe(ordinary.text);
    expect([prepared.status, prepared.ordinary]).toEqual([ordinary.status, ordinary.ordinary]);
    expect(codeOf(prepared)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['cut off', '{"variables": '],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['empty', ''],
    ['another operation than it names', '{"operationName": "Other"}'],
    ['too long', JSON.stringify({ variables: { filler: 'x'.repeat(300_000) } })],
  ])('a body that is %s', async (_what, body) => {
    // On the ordinary way too the hash names the document: it is spelled so that the short way does not know it.
    const [hash] = named('CommunitiesWithGroups');
    const short = await send(`/graphql?document=${hash}`, body);
    const ordinary = await send(`/graphql?other=1&document=${hash}`, body);
    expect(short.text).toBe(ordinary.text);
    expect(short.status).toBe(ordinary.status);
    for (const header of kept)
      expect([header, short.headers[header]]).toEqual([header, ordinary.headers[header]]);
  });

  it('what another site could send, and whoever wants no JSON', async () => {
    const address = `/graphql?document=${named('FrontPage')[0]}`;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await send(address, '{}', { 'content-type': type })).text).not.toContain('"data"');
    expect((await send(address, '{}', { accept: 'text/html' })).status).toBe(406);
  });

  it('a page from before documents were named in the address: it is told to send the text', async () => {
    const body = JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: named('FrontPage')[0] } },
    });
    const answer = await send('/graphql', body);
    expect([answer.status, codeOf(answer)]).toMatchObject([400, { rule: 'UNKNOWN_DOCUMENT' }]);
  });

  it('documents that the compiler understands otherwise than the language does', () => {
    const { schema } = house.app.get(GraphQLSchemaHost);
    const operations = new PreparedOperations(() => schema, new PersistedDocuments('none'));
    for (const text of [
      'query ($b: Boolean!) { viewer @include(if: $b) { administrator } }',
      'query ($n: Int = 1) { group(number: $n) { id } }',
      'mutation ($name: String!) { addTheme(input: { names: [{ language: "pl", text: $name }] }) { id } }',
      'query { nothing }',
      'query {',
    ])
      expect(() => operations.own(text)).toThrow('not in order');
    expect(operations.own('{ viewer { administrator } }')).toBeDefined();
  });
});

it('remembers of what a stranger sends nothing but lengths of pages', async () => {
  for (let i = 0; i < 60; i++) await both('FrontPage', { [`junk${i}`]: i });
  const { schema } = house.app.get(GraphQLSchemaHost);
  const operation = new PreparedOperations(() => schema, new PersistedDocuments(file)).find(
    named('DeskCases')[0],
  )!;
  for (let first = 1; first < 200; first++) operation.costOf({ first, [`junk${first}`]: true });
  expect(operation.remembered).toBeLessThanOrEqual(50);
});

it('says 500 where the database does not answer, and tells nobody why', async () => {
  const { sql } = house;
  // who the cookie speaks for is remembered for a second
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await sql.query('alter table people.session rename to session_away');
  try {
    const { prepared, ordinary } = await both('FrontPage', {});
    expect([prepared.status, codeOf(prepared)]).toMatchObject([500, { code: 'INTERNAL' }]);
    expect(ordinary.status).toBe(500);
    expect(prepared.text).not.toContain('session');
  } finally {
    await sql.query('alter table people.session_away rename to session');
  }
});

it('lets in with a cookie, and out again', async () => {
  const visitor = { cookie: '' };
  const [signIn] = named('SignIn');
  const input = { email: 'member@town.example', password: testPassword };
  const entered = await send(
    `/graphql?document=${signIn}`,
    JSON.stringify({ variables: { input } }),
    visitor,
  );
  expect(entered.ordinary).toBe(false);
  const [cookie] = entered.headers['set-cookie']!;
  expect(cookie).toMatch(/^guildhall_session=[\w-]{20,}; .*HttpOnly/);
  expect(cookie).toContain('SameSite=Lax');
  const [signOut] = named('SignOut');
  const left = await send(`/graphql?document=${signOut}`, '{}', { cookie: cookie!.split(';')[0]! });
  expect(left.headers['set-cookie']![0]).toMatch(/^guildhall_session=; Max-Age=0/);
});

it('is not kept by whoever breaks off in the middle of a body', async () => {
  const [hash] = named('FrontPage');
  const { port } = new URL(house.url);
  await new Promise<void>((resolve) => {
    const asked = request({
      port,
      method: 'POST',
      path: `/graphql?document=${hash}`,
      headers: { 'content-type': 'application/json', 'content-length': '500' },
    });
    asked.on('error', () => resolve());
    asked.write('{"variables"');
    setTimeout(() => asked.destroy(), 50);
  });
  expect((await both('FrontPage', {})).prepared.status).toBe(200);
});

it('reads straight what no resolver of ours answers: Nest gives each field a function that does no more', () => {
  const { schema } = house.app.get(GraphQLSchemaHost);
  const fields = (schema.getType('Thread') as GraphQLObjectType).getFields();
  expect(fields['lastExcerpt']!.resolve).toBeUndefined();
  expect(fields['themes']!.resolve).toBeInstanceOf(Function);
});
