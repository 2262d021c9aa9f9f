/** A body that cannot be read is the sender's fault and is told so in the house's own words. */
import { errorMessages } from '#kernel';
import type { ErrorRequestHandler } from 'express';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

export const mostBytes = 256 * 1024;

export const bodyErrors: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
  if (!error.type) return next(error);
  refuseBody(response, error.type === 'entity.too.large' ? 'TOO_LARGE' : 'BAD_INPUT');
};

export function refuseBody(
  response: ServerResponse,
  code: 'TOO_LARGE' | 'BAD_INPUT',
  head?: OutgoingHttpHeaders,
): void {
  const rule = code === 'TOO_LARGE' ? 'BODY' : 'MALFORMED_BODY';
  const errors = [{ message: errorMessages[code], extensions: { code, rule } }];
  sendJson(response, code === 'TOO_LARGE' ? 413 : 400, { errors }, head);
}

/** @param head what it bears beside what it is; none where Express has set it already */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  head?: OutgoingHttpHeaders,
): void {
  // As a text: it leaves with the head in one piece, where bytes would be a piece of their own, and memory beside the heap.
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...head,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
