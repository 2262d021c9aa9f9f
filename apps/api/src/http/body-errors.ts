/** A body that cannot be read is the sender's fault and is told so in the house's own words. */
import { errorMessages, type ErrorCode } from '#kernel';
import type { ErrorRequestHandler } from 'express';
import type { ServerResponse } from 'node:http';

export const mostBytes = 256 * 1024;

export const bodyErrors: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
  if (!error.type) return next(error);
  refuseBody(response, error.type === 'entity.too.large' ? 'TOO_LARGE' : 'BAD_INPUT');
};

export function refuseBody(response: ServerResponse, code: ErrorCode & ('TOO_LARGE' | 'BAD_INPUT')): void {
  const rule = code === 'TOO_LARGE' ? 'BODY' : 'MALFORMED_BODY';
  response.writeHead(code === 'TOO_LARGE' ? 413 : 400, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ errors: [{ message: errorMessages[code], extensions: { code, rule } }] }));
}
