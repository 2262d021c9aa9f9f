/** What the doors beside GraphQL have in common: who comes, and how they are refused. */
import type { INestApplication, Logger } from '@nestjs/common';
import { DomainError, errorMessages, type Actor, type ErrorCode } from '#kernel';
import { domainErrorOf, errandOf, LiveRegistry, noteFailure } from '#platform';
import type { Request, Response } from 'express';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** Who asks. Browsers ask before they send the header to another site: no page elsewhere can make a visitor's server work. */
export async function askerAt(app: INestApplication, request: Request): Promise<Actor> {
  if (!request.headers['apollo-require-preflight'])
    throw new DomainError('BAD_INPUT', { rule: 'PREFLIGHT', field: 'apollo-require-preflight' });
  const errand = errandOf(request);
  errand.asker = await app.get(LiveRegistry).identity.visitorOf(request.headers, errand);
  return errand.asker.actor;
}

/** Notes what nobody outside is told. The answer has the shape of GraphQL's errors, so that a client has one way to read them. */
export function refusalOf(log: Logger, request: Request, error: unknown): { giveTo: (to: Response) => void } {
  const known = domainErrorOf(error);
  const { code, details } =
    known instanceof DomainError
      ? known
      : { code: 'INTERNAL' as const, details: noteFailure(log, error, errandOf(request)) };
  const errors = [{ message: errorMessages[code], extensions: { code, ...details } }];
  return {
    giveTo: (response) => {
      const wait = 'retryAfterSeconds' in details ? details['retryAfterSeconds'] : undefined;
      if (typeof wait === 'number') response.set('Retry-After', String(wait));
      response
        .status(statusOf[code] ?? 400)
        .set('Cache-Control', 'no-store')
        .json({ errors });
    },
  };
}
