/** What PostgreSQL refuses, said as the domain's errors: a client never sees a constraint or a statement. */
import { DomainError } from '#kernel';

interface PostgresError {
  code?: string;
  constraint?: string;
}

/** The domain's word for a refused statement, or the error itself where it is a fault of ours. */
export function domainErrorOf(error: unknown): unknown {
  const code = (error as PostgresError | null)?.code;
  switch (code) {
    case '23505': // unique: somebody was faster, or it exists
    case '23P01': // exclusion
      return new DomainError('CONFLICT', { rule: 'EXISTS' });
    case '23503': // foreign key: what it names is not there
      return new DomainError('NOT_FOUND');
    case '22021': // a byte that is not text (NUL)
    case '22P05':
    case '22P02': // text that is not a number, uuid, enum
    case '22003': // a number out of range
    case '22007': // text that is no instant, as in a cursor that somebody made up
    case '22008': // an instant out of range
    case '22009': // a time zone out of range, as PostgreSQL reads the year 275760
      return new DomainError('BAD_INPUT', { rule: 'MALFORMED' });
    default:
      return error;
  }
}

/** Two writers stood in each other's way and PostgreSQL ended one: running it again is right. */
export function isWorthRepeating(error: unknown): boolean {
  const code = (error as PostgresError | null)?.code;
  return code === '40P01' || code === '40001';
}

/** The name of the constraint that was broken, so that a service can say which field it means. */
export function brokenConstraint(error: unknown): string | undefined {
  return (error as PostgresError | null)?.constraint;
}
