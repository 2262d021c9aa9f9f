/**
 * The short way of the client's own documents: `/graphql?document=<hash>` is answered before Express and Apollo see it, by an
 * operation that was compiled once. Whatever is not in order goes on to the ordinary way, whose refusals are the only ones, so
 * that both answer alike.
 */
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  formatError,
  HttpContext,
  LiveRegistry,
  type Answered,
  type PreparedOperation,
  type PreparedOperations,
} from '#platform';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import proxyAddress from 'proxy-addr';
import { mostBytes, refuseBody } from './body-errors.js';

const door = '/graphql?document=';
const json = /^application\/json(; *charset=utf-8)?$/i;

/** Once it was read, a body can only be handed on as Express would have left it. */
type Read = IncomingMessage & { body?: unknown };

/**
 * Stands in front of the listeners that the server has: called when all others are there, before it listens.
 * @param headers what each answer carries beside its own
 */
export function answerPrepared(
  app: NestExpressApplication,
  operations: PreparedOperations,
  headers: Record<string, string>,
): void {
  const server = app.getHttpServer() as Server;
  const ordinary = server.listeners('request') as RequestListener[];
  const goOn = (request: Read, response: ServerResponse): void => {
    for (const listener of ordinary) listener.call(server, request as never, response as never);
  };
  const { identity } = app.get(LiveRegistry);
  const trusted = app.getHttpAdapter().getInstance().get('trust proxy fn') as (
    ip: string,
    i: number,
  ) => boolean;
  const addressOf = (request: IncomingMessage): string | undefined => proxyAddress(request, trusted);

  async function answer(
    operation: PreparedOperation,
    request: Read,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    if (body === undefined) return refuseBody(response, 'BAD_INPUT');
    const variables = variablesOf(body);
    let answered: Answered | null = null;
    if (variables) {
      const { actor } = await identity.visitorOf(request.headers);
      answered = await operation.run(variables, new HttpContext(actor, request, response, addressOf));
    }
    if (answered) return send(response, headers, answered);
    request.body = body;
    goOn(request, response);
  }

  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response) => {
    const operation = isPlain(request) ? operations.find(request.url!.slice(door.length)) : null;
    if (!operation) return goOn(request, response);
    answer(operation, request, response).catch((error: unknown) => {
      // Broken off in the middle of its body, nobody waits for an answer.
      if (request.destroyed && !request.complete) return response.destroy();
      send(response, headers, { errors: [formatError({ message: '' }, error) as never], data: null });
    });
  });
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url!.startsWith(door) &&
    json.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    Number(headers['content-length'] ?? Infinity) <= mostBytes
  );
}

/** The JSON that was sent; undefined where it is none. */
function bodyOf(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('error', reject);
    request.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(pieces).toString()));
      } catch {
        resolve(undefined);
      }
    });
  });
}

function variablesOf(body: unknown): Record<string, unknown> | null {
  const { variables = null, query } = (body ?? {}) as { variables?: unknown; query?: unknown };
  if (query !== undefined) return null;
  if (variables === null) return {};
  return typeof variables === 'object' && !Array.isArray(variables)
    ? (variables as Record<string, unknown>)
    : null;
}

function send(response: ServerResponse, headers: Record<string, string>, answered: Answered): void {
  const body = Buffer.from(JSON.stringify(answered));
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
