/** The errors of the domain: few codes, one constant message each, everything particular in `details`. */
export const errorMessages = {
  UNAUTHENTICATED: 'Sign in to do this.',
  FORBIDDEN: 'You may see this, but not do that.',
  NOT_FOUND: 'There is nothing here that you may see.',
  BAD_INPUT: 'Something in the input is not right.',
  BAD_CREDENTIALS: 'This address and password do not fit together.',
  CONFLICT: 'It has changed in the meantime, or exists already.',
  EXPIRED: 'This link is no longer valid.',
  RATE_LIMITED: 'Too many attempts. Try again later.',
  TOO_LARGE: 'This is more than is accepted at once.',
  OVERLOADED: 'More is asked just now than can be answered. Try again in a moment.',
  INTERNAL: 'Something went wrong on our side.',
} as const;

export type ErrorCode = keyof typeof errorMessages;

export interface ErrorDetails {
  /** the input's field that is wrong, as the client named it: `input.title` */
  field?: string;
  /** which rule it breaks, a constant the client can translate: `TOO_LONG` */
  rule?: string;
  [name: string]: unknown;
}

/** Thrown by services and policies; the client translates the code, never the message. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(errorMessages[code]);
    this.name = 'DomainError';
  }
}
