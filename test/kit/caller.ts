/** Somebody at the public doors: GraphQL with a cookie jar, and a socket. */
import type { ErrorCode } from '#kernel';
import { io, type Socket } from 'socket.io-client';
import { setTimeout as pause } from 'node:timers/promises';
import { againInCrowd } from '../../apps/web/src/graphql/again-in-crowd.js';
import { mustHaveGone, wayOf } from './ways.js';

export const testPassword = 'correct horse battery';

export interface Answer<T> {
  status: number;
  data: T | null;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: ErrorCode; [detail: string]: unknown };
  }[];
}

// What a test reads of an answer is what it asks for in the document beside it; a type for each would say it twice.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export class Caller {
  cookie: string | undefined;
  personId = '';
  /** after how many milliseconds it waits for an answer no longer; a client that tries again must stop waiting first */
  patience: number | undefined;

  constructor(readonly url: string) {}

  /** Asks, and gives back whatever comes. */
  async ask<T = Loose>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const { address, named } = wayOf(document);
    const send = () =>
      fetch(`${this.url}${address}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'apollo-require-preflight': 'true',
          'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
          ...(this.cookie ? { cookie: this.cookie } : {}),
        },
        body: JSON.stringify({ ...named, variables }),
        signal: this.patience ? AbortSignal.timeout(this.patience) : null,
      });
    // As the client does: what was refused in a crowd was not begun, so it is asked again.
    const response = await againInCrowd(send, (milliseconds) => pause(Math.min(milliseconds, 1_000)));
    this.keepCookie(response);
    const text = await response.text();
    mustHaveGone(document, text);
    const body = JSON.parse(text) as { data?: T; errors?: Answer<T>['errors'] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Asks for what must be given; fails with the errors otherwise. */
  async get<T = Loose>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.ask<T>(document, variables);
    if (answer.errors.length > 0 || !answer.data) {
      throw new Error(`Refused: ${JSON.stringify(answer.errors)} for ${document.trim().slice(0, 200)}`);
    }
    return answer.data;
  }

  /** Asks for what must be refused; gives back the code. */
  async refusal(document: string, variables: Record<string, unknown> = {}): Promise<ErrorCode> {
    const answer = await this.ask(document, variables);
    const error = answer.errors[0];
    if (!error)
      throw new Error(
        `Not refused: ${document.trim().slice(0, 200)} gave ${JSON.stringify(answer.data).slice(0, 300)}`,
      );
    return error.extensions.code;
  }

  async signIn(email: string, password = testPassword): Promise<void> {
    const data = await this.get(
      `mutation SignIn($input: SignInInput!) { signIn(input: $input) { person { id } } }`,
      { input: { email, password } },
    );
    this.personId = data.signIn.person.id;
  }

  /** A raw socket with this caller's cookie, connected. */
  async socket(url = this.url): Promise<Socket> {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...(this.cookie ? { extraHeaders: { cookie: this.cookie } } : {}),
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  private keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      if (!pair?.startsWith('guildhall_session=')) continue;
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
  }
}
