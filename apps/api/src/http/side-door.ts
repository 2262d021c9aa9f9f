/** What the doors beside GraphQL have in common: who comes, what it costs them, what they are given, and how they are refused. */
import { createHash } from 'node:crypto';
import type { INestApplication, Logger } from '@nestjs/common';
import { DomainError, errorMessages, type Actor, type ErrorCode } from '#kernel';
import { Budgets, domainErrorOf, errandOf, LiveRegistry, noteFailure } from '#platform';
import type { Request, Response } from 'express';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  EXPIRED: 410,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
};

/** Who follows a link: for doors that change nothing. */
export async function visitorAt(app: INestApplication, request: Request): Promise<Actor> {
  const errand = errandOf(request);
  errand.asker = await app.get(LiveRegistry).identity.visitorOf(request.headers, errand);
  return errand.asker.actor;
}

/** Who asks. Browsers ask before they send the header to another site: no page elsewhere can make a visitor's server work. */
export async function askerAt(app: INestApplication, request: Request): Promise<Actor> {
  if (!request.headers['apollo-require-preflight'])
    throw new DomainError('BAD_INPUT', {
      rule: 'PREFLIGHT',
      field: 'apollo-require-preflight',
    });
  return visitorAt(app, request);
}

/** Takes what the answer costs from the budget of whoever asks, in what a question costs. */
export function charge(app: INestApplication, request: Request, actor: Actor, cost: number): void {
  const { headers, ip: address } = request;
  const seconds = app.get(Budgets).take({ actor, headers, address }, cost);
  if (seconds > 0)
    throw new DomainError('RATE_LIMITED', {
      rule: 'BUDGET',
      retryAfterSeconds: seconds,
    });
}

/** What is dear to make, known by its tag before it is made. */
export interface Drawable {
  tag: string;
  draw: () => Promise<Buffer>;
}

/** What is set by who writes, and counts for what is given alone. */
const ofTheGiven = ['Content-Disposition', 'Content-Language', 'Cache-Control'];

/** Gives what is written anew for whoever asks, under their rights; what they have already is neither drawn nor sent twice. */
export async function giveWritten(
  log: Logger,
  { request, response, mediaType }: { request: Request; response: Response; mediaType: string },
  write: () => Promise<string | Drawable>,
): Promise<void> {
  try {
    const written = await write();
    const tag = `"${typeof written === 'string' ? tagOfText(written) : written.tag}"`;
    const known = hasAlready(request, tag);
    const body = known || typeof written === 'string' ? written : await written.draw();
    response.set({
      'Content-Type': mediaType,
      'Cache-Control': response.get('Cache-Control') ?? 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
      ETag: tag,
    });
    response.vary('Cookie');
    response.vary('Accept-Language');
    if (known) return void response.status(304).end();
    response.send(body);
  } catch (error) {
    for (const name of ofTheGiven) response.removeHeader(name);
    refusalOf(log, request, error).giveTo(response);
  }
}

const tagOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 27);

/** Also where a proxy has packed the answer and weakened its tag. */
export function hasAlready({ headers }: Request, tag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag);
}

/** Notes what nobody outside is told. The answer has the shape of GraphQL's errors, so that a client has one way to read them. */
export function refusalOf(
  log: Logger,
  request: Request,
  error: unknown,
): { giveTo: (to: Response, status?: number) => void } {
  const known = domainErrorOf(error);
  const { code, details } =
    known instanceof DomainError
      ? known
      : {
          code: 'INTERNAL' as const,
          details: noteFailure(log, error, errandOf(request)),
        };
  const errors = [{ message: errorMessages[code], extensions: { code, ...details } }];
  return {
    giveTo: (response, status = statusOf[code] ?? 400) => {
      const wait = 'retryAfterSeconds' in details ? details['retryAfterSeconds'] : undefined;
      if (typeof wait === 'number') response.set('Retry-After', String(wait));
      response.status(status).set('Cache-Control', 'no-store').json({ errors });
    },
  };
}
