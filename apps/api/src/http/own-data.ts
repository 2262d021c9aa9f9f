/** /own-data: a person's own data as one JSON document, for the browser that they are signed in with. */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, errorMessages, type ErrorCode } from '#kernel';
import { OwnRecords } from '#people';
import { domainErrorOf, errandOf, LiveRegistry, noteFailure } from '#platform';
import { Router, type Request, type Response } from 'express';
import { pipeline } from 'node:stream/promises';

/** after which a reader who takes nothing is given up, and may ask again */
const longestSending = 10 * 60_000;

const log = new Logger('OwnData');

export function ownData(app: INestApplication): Router {
  const router = Router();
  router.get('/', (request, response) => give(app, request, response));
  return router;
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

async function give(app: INestApplication, request: Request, response: Response): Promise<void> {
  try {
    // Browsers ask before they send it to another site: no page elsewhere can make a visitor's server work for nothing.
    if (!request.headers['apollo-require-preflight'])
      throw new DomainError('BAD_INPUT', { rule: 'PREFLIGHT', field: 'apollo-require-preflight' });
    const errand = errandOf(request);
    const visitor = await app.get(LiveRegistry).identity.visitorOf(request.headers, errand);
    const { actor } = (errand.asker = visitor);
    const at = new Date().toISOString();
    await app.get(OwnRecords).give(actor, at, (document) => {
      response.set({
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="guildhall-${at.slice(0, 10)}.json"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      return pipeline(document, response, { signal: AbortSignal.timeout(longestSending) });
    });
  } catch (error) {
    refuse(request, response, error);
  }
}

/** In the shape of GraphQL's errors. A document that broke off in the middle is broken off: half of it must not look whole. */
function refuse(request: Request, response: Response, error: unknown): void {
  if (response.destroyed) return;
  const known = domainErrorOf(error);
  const { code, details } =
    known instanceof DomainError
      ? known
      : { code: 'INTERNAL' as const, details: noteFailure(log, error, errandOf(request)) };
  if (response.headersSent) return void response.destroy();
  response.removeHeader('Content-Disposition');
  response
    .status(statusOf[code] ?? 400)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message: errorMessages[code], extensions: { code, ...details } }] });
}
