import {
  cacheExchange,
  Client,
  CombinedError,
  createRequest,
  fetchExchange,
  makeOperation,
  mapExchange,
  ssrExchange,
  type AnyVariables,
  type Operation,
  type SSRData,
} from 'urql';
import { i18n } from '@lingui/core';
import { againInCrowd } from './again-in-crowd.js';
import { problemOf } from './problem.js';
import type { Document } from './documents.js';

const door = '/graphql';
const texts = new Map<string, string>();
/** So long what came with the page is as good as asked now. */
export const FRESH = 10_000;

/** What travels with a request, beside the document: its hash. Kept per document, so that hooks see no change. */
export function contextOf(document: Document): { hash: string | null } {
  if (document.hash) texts.set(document.hash, document.text);
  let context = contexts.get(document);
  if (!context) contexts.set(document, (context = { hash: document.hash }));
  return context;
}
const contexts = new WeakMap<Document, { hash: string | null }>();

// In production only the hash is sent: the server then answers no query that this build did not contain.
function byHash(operation: Operation): Operation {
  const hash = operation.context.hash as string | null | undefined;
  if (!import.meta.env.PROD || !hash || operation.kind === 'teardown') return operation;
  const named = {
    ...operation,
    extensions: { ...operation.extensions, persistedQuery: { sha256Hash: hash } },
  };
  // In the address, so that the server knows what is asked before it reads; in the body, so that urql leaves the text out.
  return makeOperation(operation.kind, named, { ...operation.context, url: `${door}?document=${hash}` });
}

// A page that stayed open over an update knows hashes that the new server does not: it gets the text instead.
const send: typeof fetch = async (url, init) => {
  const answer = await againInCrowd(
    () => fetch(url, init),
    (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  );
  if (answer.status !== 400 || typeof init?.body !== 'string') return answer;
  const body = JSON.parse(init.body) as {
    query?: string;
    extensions?: { persistedQuery?: { sha256Hash: string } };
  };
  const text = texts.get(body.extensions?.persistedQuery?.sha256Hash ?? '');
  if (!text || !(await answer.clone().text()).includes('UNKNOWN_DOCUMENT')) return answer;
  return fetch(door, { ...init, body: JSON.stringify({ ...body, query: text, extensions: undefined }) });
};

/** The reader's languages, the chosen one first: the server picks names and texts by them. */
function languageHeader(): string {
  const others = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const order = [...new Set([i18n.locale, ...others, 'en'])].slice(0, 6);
  return order.map((language, i) => (i ? `${language};q=${(1 - i * 0.1).toFixed(1)}` : language)).join(', ');
}

/**
 * Makes a client with an empty cache; one belongs to one person and one language. On a page that the server has drawn it
 * begins with the answers that the page was drawn from.
 */
export function makeClient(onSignedOut: () => void, given: SSRData = {}): Client {
  // The policy would have every answer asked again a moment after it came with the page.
  const fresh = new Set(Object.keys(given).map(Number));
  const trusting = (operation: Operation): Operation =>
    fresh.has(operation.key) && operation.context.requestPolicy === 'cache-and-network'
      ? makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'cache-first' })
      : operation;
  if (fresh.size > 0) setTimeout(() => fresh.clear(), FRESH);
  const client = new Client({
    url: door,
    fetch: send,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        'x-guildhall': '1',
        'apollo-require-preflight': 'true',
        'accept-language': languageHeader(),
      },
    }),
    exchanges: [
      mapExchange({
        onOperation: (operation) => byHash(trusting(operation)),
        onError: (error) => {
          if (problemOf(error).code === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      cacheExchange,
      ssrExchange({ isClient: true, initialState: given }),
      fetchExchange,
    ],
  });
  came.set(client, { fresh, given });
  return client;
}

/** What came with the page: the answers, and the keys of those that are still as good as asked now. */
const came = new WeakMap<Client, { fresh: ReadonlySet<number>; given: SSRData }>();

function freshKey(client: Client, document: Document, variables: AnyVariables): number | null {
  const fresh = came.get(client)?.fresh;
  if (!fresh?.size) return null;
  const { key } = createRequest(document.text, variables);
  return fresh.has(key) ? key : null;
}

/** Whether the answer to a question has come with the page, a moment ago. */
export function cameWithPage(client: Client, document: Document, variables: AnyVariables): boolean {
  return freshKey(client, document, variables) !== null;
}

/**
 * The refusal that the page was drawn from. A cache keeps none, and where taking the page over begins anew the question is under
 * way: without it the screen would be another one than the server drew.
 */
export function refusalOfPage(
  client: Client,
  document: Document,
  variables: AnyVariables,
): CombinedError | undefined {
  const key = freshKey(client, document, variables);
  const error = key === null ? undefined : came.get(client)?.given[key]?.error;
  return error && new CombinedError({ graphQLErrors: error.graphQLErrors });
}
