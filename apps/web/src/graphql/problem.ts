import type { ErrorCode } from '#kernel';
import type { CombinedError } from 'urql';

/** What went wrong with a request: a code of the domain, or OFFLINE when no answer came. */
export interface Problem {
  code: ErrorCode | 'OFFLINE';
  /** the input's field, without the leading `input.` */
  field?: string;
  /** which rule the field breaks, for instance TOO_LONG */
  rule?: string;
  details: Record<string, unknown>;
}

/** Reads the code and its details out of an answer's error. */
export function problemOf(error: CombinedError): Problem {
  const first = error.graphQLErrors[0];
  if (!first) {
    const status = (error.response as Response | undefined)?.status;
    return { code: status && status >= 400 ? statusCode(status) : 'OFFLINE', details: {} };
  }
  const extensions = first.extensions;
  const details = (extensions.details ?? extensions) as Record<string, unknown>;
  const field = typeof details.field === 'string' ? details.field.replace(/^input\./, '') : undefined;
  return {
    code: (extensions.code ?? 'INTERNAL') as ErrorCode,
    ...(field ? { field } : {}),
    ...(typeof details.rule === 'string' ? { rule: details.rule } : {}),
    details,
  };
}

function statusCode(status: number): Problem['code'] {
  if (status === 413) return 'TOO_LARGE';
  if (status === 429) return 'RATE_LIMITED';
  // A gateway that finds no server behind it is, for the reader, the same as no connection.
  return status >= 502 && status <= 504 ? 'OFFLINE' : 'INTERNAL';
}
