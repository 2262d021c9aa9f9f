/**
 * The short way of the client's own documents: `/graphql?document=<hash>` is answered before Express and Apollo see it, by an
 * operation that was compiled once. Only a request that is wholly in order is taken; any other goes on to the ordinary way,
 * which says what is wrong with it.
 */
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  Budgets,
  Capacity,
  type Errand,
  errandOf,
  errorOf,
  HttpContext,
  LiveRegistry,
  Metrics,
  overBudget,
  type PreparedOperation,
  type PreparedOperations,
  RequestLines,
} from '#platform';
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { addressFinder } from './address-of.js';
import { mostBytes, refuseBody, sendJson } from './body-errors.js';
import { refuseInCrowd } from './crowd.js';

const door = '/graphql?document=';
const json = /^application\/json(; *charset=utf-8)?$/i;

/** Once it was read, a body can only be handed on as Express would have left it. */
type Read = IncomingMessage & { body?: unknown };

/**
 * Stands in front of the listeners that the server has: called when all others are there, before it listens.
 * @param head what every answer bears
 */
export function answerPrepared(
  app: NestExpressApplication,
  operations: PreparedOperations,
  head: OutgoingHttpHeaders,
): void {
  const server = app.getHttpServer() as Server;
  const ordinary = server.listeners('request') as RequestListener[];
  const lines = app.get(RequestLines);
  const goOn = (request: Read, response: ServerResponse): void => {
    response.setHeader('X-Request-Id', errandOf(request).id);
    response.once('close', () => lines.note(request, response));
    for (const listener of ordinary) listener.call(server, request as never, response as never);
  };
  const { identity } = app.get(LiveRegistry);
  const timings = app.get(Metrics).operations;
  const { requests: turns } = app.get(Capacity);
  const budgets = app.get(Budgets);
  const addressOf = addressFinder(app);

  const headOf = ({ id }: Errand): OutgoingHttpHeaders => ({ ...head, 'X-Request-Id': id });

  async function answer(
    operation: PreparedOperation,
    request: Read,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    const errand = errandOf(request);
    if (body === undefined) return refuseBody(response, 'BAD_INPUT', headOf(errand));
    const began = performance.now();
    const turn = turns.take();
    if (turn !== true && !(await turn)) return refuseInCrowd(response, headOf(errand));
    try {
      // Who has gone away meanwhile needs no answer, and nothing was begun for them.
      if (response.destroyed) return;
      if (await isAnswered(operation, body, request, response)) {
        timings.of(operation.name).noteSince(began);
        return lines.note(request, response);
      }
    } finally {
      turns.give();
    }
    request.body = body;
    goOn(request, response);
  }

  /** False, and nothing was done, where the request is for the ordinary way. */
  async function isAnswered(
    operation: PreparedOperation,
    body: object,
    request: Read,
    response: ServerResponse,
  ): Promise<boolean> {
    const variables = variablesOf(body, operation);
    const cost = variables && operation.costOf(variables);
    if (!variables || cost === null) return false;
    const errand = errandOf(request);
    errand.operation = operation.name;
    const { actor } = await identity.visitorOf(request.headers, errand);
    const context = new HttpContext(actor, request, response, addressOf);
    const seconds = budgets.take(context, cost);
    if (seconds > 0) {
      const errors = [errorOf(overBudget(seconds), errand)];
      sendJson(response, 429, { errors }, { ...headOf(errand), 'Retry-After': seconds });
      return true;
    }
    const answered = await operation.run(variables, context);
    if (answered) sendJson(response, 200, answered, headOf(errand));
    return answered !== null;
  }

  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response) => {
    const operation = isPlain(request) ? operations.find(request.url!.slice(door.length)) : null;
    if (!operation) return goOn(request, response);
    answer(operation, request, response).catch((error: unknown) => {
      // Broken off in the middle of its body, nobody waits for an answer.
      if (response.headersSent || !request.complete) return response.destroy();
      const errand = errandOf(request);
      sendJson(response, 500, { errors: [errorOf(error, errand)] }, headOf(errand));
    });
  });
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url!.startsWith(door) &&
    json.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    /json|\*\/\*/.test(headers.accept ?? '*/*') &&
    length > 0 &&
    length <= mostBytes
  );
}

/** The JSON object or list that was sent; undefined where it is neither. */
function bodyOf(request: IncomingMessage): Promise<object | undefined> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('error', reject);
    request.on('end', () => {
      try {
        const body: unknown = JSON.parse(utf8.decode(Buffer.concat(pieces)));
        resolve(typeof body === 'object' && body !== null ? body : undefined);
      } catch {
        resolve(undefined);
      }
    });
  });
}

/** Leaves out the mark that some systems put in front of a text. */
const utf8 = new TextDecoder();

/** Null where the body asks for something else than the operation, or brings variables in no form that we know. */
function variablesOf(body: object, operation: PreparedOperation): Record<string, unknown> | null {
  if (Array.isArray(body)) return null;
  const { query, operationName, variables } = body as Record<
    'query' | 'operationName' | 'variables',
    unknown
  >;
  if (query !== undefined || (operationName ?? operation.name) !== operation.name) return null;
  if (variables === undefined || variables === null) return {};
  return typeof variables === 'object' && !Array.isArray(variables)
    ? (variables as Record<string, unknown>)
    : null;
}
