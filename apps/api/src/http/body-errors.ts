/** A body that cannot be read is the sender's fault and is told so in the house's own words. */
import { errorMessages } from '#kernel';
import type { ErrorRequestHandler } from 'express';
import type { ServerResponse } from 'node:http';

export const mostBytes = 256 * 1024;

export const bodyErrors: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
  if (!error.type) return next(error);
  refuseBody(response, error.type === 'entity.too.large' ? 'TOO_LARGE' : 'BAD_INPUT');
};

export function refuseBody(response: ServerResponse, code: 'TOO_LARGE' | 'BAD_INPUT'): void {
  const rule = code === 'TOO_LARGE' ? 'BODY' : 'MALFORMED_BODY';
  const errors = [{ message: errorMessages[code], extensions: { code, rule } }];
  sendJson(response, code === 'TOO_LARGE' ? 413 : 400, { errors });
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}
