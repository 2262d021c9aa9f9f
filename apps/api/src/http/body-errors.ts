/** A body that cannot be read is the sender's fault and is told so in the house's own words. */
import { errorMessages, type ErrorCode } from '#kernel';
import type { ErrorRequestHandler } from 'express';

export const bodyErrors: ErrorRequestHandler = (
  error: { type?: string; status?: number },
  _request,
  response,
  next,
) => {
  if (!error.type) return next(error);
  const tooLarge = error.type === 'entity.too.large';
  const code: ErrorCode = tooLarge ? 'TOO_LARGE' : 'BAD_INPUT';
  response.status(tooLarge ? 413 : 400).json({
    errors: [
      { message: errorMessages[code], extensions: { code, rule: tooLarge ? 'BODY' : 'MALFORMED_BODY' } },
    ],
  });
};
