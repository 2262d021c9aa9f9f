/** How an error leaves the server: a code, a constant message, details. Never a stack, a statement or a suggestion of hidden names. */
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { DomainError, errorMessages, type ErrorCode, type ErrorDetails } from '#kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Errand } from '../errands/errand.js';

const log = new Logger('GraphQL');

/** Apollo's own codes for a document or a request that is not right, and ours for them. */
const badDocument: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'PARSE',
  GRAPHQL_VALIDATION_FAILED: 'DOCUMENT',
  BAD_USER_INPUT: 'VARIABLES',
  BAD_REQUEST: 'REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION',
};

/** An error as a client reads it. */
export interface AnsweredError {
  message: string;
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
}

/** Apollo forms its answer knowing nothing but the error. */
const errands = new WeakMap<object, Errand>();

/** This error happened in that errand. */
export function knowErrandOf(error: unknown, errand: Errand): void {
  if (typeof error === 'object' && error !== null) errands.set(error, errand);
}

/** What Apollo would have said of an error, for what runs without it. */
export function errorOf(error: unknown, errand: Errand): AnsweredError {
  knowErrandOf(error, errand);
  const { path, extensions } = error instanceof GraphQLError ? error : {};
  const formatted = {
    message: errorMessages.INTERNAL,
    ...(path && { path }),
    ...(extensions && { extensions }),
  };
  return formatError(formatted, error);
}

export function formatError(formatted: GraphQLFormattedError, error: unknown): AnsweredError {
  const original = unwrapResolverError(error);
  const domain = original instanceof DomainError ? original : causeOf(error);
  if (domain) return shaped(formatted, domain.code, domain.details);
  const code = String(formatted.extensions?.['code'] ?? '');
  const rule = badDocument[code];
  if (rule) {
    const details = formatted.extensions?.['guildhall'] as ErrorDetails | undefined;
    // graphql-js explains what is wrong with the document; without suggestions this names nothing that the client did not.
    return { ...shaped(formatted, 'BAD_INPUT', details ?? { rule }), message: formatted.message };
  }
  return shaped(formatted, 'INTERNAL', noteFailure(log, original, errandIn(error)));
}

/** Writes down what nobody outside is told, under the number that the answer bears. */
export function noteFailure(log: Logger, error: unknown, errand: Errand): { requestId: string } {
  log.error({
    ...errand.marks,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return { requestId: errand.id };
}

/** An error from before there was a context comes wrapped. */
function errandIn(error: unknown): Errand {
  const inner = (error as { originalError?: object } | undefined)?.originalError;
  return errands.get(error as object) ?? (inner && errands.get(inner)) ?? new Errand();
}

/** A GraphQLError for a request that breaks a limit of ours. */
export function limitError(code: ErrorCode, details: ErrorDetails): GraphQLError {
  return new GraphQLError(errorMessages[code], {
    extensions: { code: 'BAD_REQUEST', guildhall: details, http: { status: 400 } },
  });
}

/** For a question that is more than its sender's budget still holds. */
export function overBudget(retryAfterSeconds: number): GraphQLError {
  const originalError = new DomainError('RATE_LIMITED', { rule: 'BUDGET', retryAfterSeconds });
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status: 429, headers } },
  });
}

/** An error thrown by a scalar comes wrapped once more. */
function causeOf(error: unknown): DomainError | null {
  let inner: unknown = error;
  for (let depth = 0; depth < 5 && inner; depth++) {
    if (inner instanceof DomainError) return inner;
    inner = (inner as { originalError?: unknown }).originalError;
  }
  return null;
}

function shaped(formatted: GraphQLFormattedError, code: ErrorCode, details: ErrorDetails): AnsweredError {
  return {
    message: errorMessages[code],
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, ...details },
  };
}
