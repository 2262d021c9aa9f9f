/**
 * What is said to those who come while there is too much to do: 503 with `Retry-After`, before anything of theirs was read.
 * Refused is what asks the database: GraphQL, files, calendars, papers, one's own data. Not so health, which must tell the truth just then, nor
 * the client's own files and the shell, which cost little and without which nobody could be told anything.
 */
import { errorMessages } from '#kernel';
import { Capacity, errandOf, LiveServer, retryAfter, type Turns } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { mostBytes, sendJson } from './body-errors.js';

const costly = /^\/(graphql|files|uploads|own-data|unsubscribe|calendar|downloads)(?=[/?]|$)/;
/** Long polling names its socket once it has one. */
const newSocket = /^\/socket\.io\/(?!.*[?&]sid=)/;

/** @param head what every answer bears; none where Express has set it already */
export function refuseInCrowd(response: ServerResponse, head?: OutgoingHttpHeaders): void {
  const retryAfterSeconds = retryAfter();
  const extensions = { code: 'OVERLOADED', retryAfterSeconds };
  const errors = [{ message: errorMessages.OVERLOADED, extensions }];
  sendJson(response, 503, { errors }, { ...head, 'Retry-After': retryAfterSeconds });
}

/** For the ordinary way, once the body is read: whoever sends slowly, or reads slowly, holds nobody else's turn. */
export function inTurn(turns: Turns): RequestHandler {
  return (_request, response, next) => {
    const begin = (turn: boolean): void => {
      if (!turn) return refuseInCrowd(response);
      // Who has gone away meanwhile needs no answer, and nothing was begun for them.
      if (response.destroyed) return turns.give();
      giveWhenAnswered(turns, response);
      next();
    };
    const turn = turns.take();
    if (typeof turn === 'boolean') begin(turn);
    else void turn.then(begin);
  };
}

/** No statement runs for longer: then what was begun for somebody who went away is over, answered or not. */
const longestWork = 30_000;

function giveWhenAnswered(turns: Turns, response: ServerResponse): void {
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  let held = true;
  const give = (): void => {
    if (held) turns.give();
    held = false;
  };
  response.end = (...parts: unknown[]) => {
    give();
    return end(...parts);
  };
  response.once('close', () => held && setTimeout(give, longestWork).unref());
}

/** Stands in front of all that the server listens to: called when it is put together, before it listens. */
export function standInFront(app: NestExpressApplication, head: OutgoingHttpHeaders): void {
  const server = app.getHttpServer() as Server;
  const capacity = app.get(Capacity);
  const live = app.get(LiveServer);

  const headOf = (request: IncomingMessage): OutgoingHttpHeaders => ({
    ...head,
    'X-Request-Id': errandOf(request).id,
  });

  const answering = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (capacity.requests.isFull && costly.test(request.url!)) {
      capacity.requests.noteRefused();
      // A long body would be read to its end, only to be thrown away.
      const long = Number(request.headers['content-length'] ?? Infinity) > mostBytes;
      const closing = long && request.method === 'POST' ? { connection: 'close' } : {};
      return refuseInCrowd(response, { ...headOf(request), ...closing });
    }
    if (newSocket.test(request.url!) && !live.hasRoomFor(request))
      return refuseInCrowd(response, headOf(request));
    for (const listener of answering) listener.call(server, request as never, response as never);
  });

  const upgrading = server.listeners('upgrade') as ((...parts: unknown[]) => void)[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, first: Buffer) => {
    if (newSocket.test(request.url!) && !live.hasRoomFor(request)) return refuseUpgrade(socket);
    for (const listener of upgrading) listener.call(server, request, socket, first);
  });
}

function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 503 Service Unavailable\r\nRetry-After: ${retryAfter()}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
