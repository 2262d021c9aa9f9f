import type { Actor } from '#kernel';
import { stringifySetCookie, type SerializeOptions } from 'cookie';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { errandOf, type Errand } from '../errands/errand.js';

/** What every resolver is given beside its arguments: who asks, and for the few verbs that let people in or out, the request. */
export interface RequestContext {
  actor: Actor;
  /** what the log calls this request */
  readonly errand: Errand;
  readonly headers: IncomingHttpHeaders;
  /** the network address of whoever asks, past the proxies that are trusted */
  readonly address: string | undefined;
  /** @param settings `maxAge` in seconds; 0 takes the cookie away */
  setCookie(name: string, value: string, settings: SerializeOptions): void;
}

/** The context of a request that came over HTTP. The address is looked for only where somebody asks for it. */
export class HttpContext implements RequestContext {
  readonly errand: Errand;

  constructor(
    public actor: Actor,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly addressOf: (request: IncomingMessage) => string | undefined,
  ) {
    this.errand = errandOf(request);
    this.errand.asker = this;
  }

  get headers(): IncomingHttpHeaders {
    return this.request.headers;
  }

  get address(): string | undefined {
    return this.addressOf(this.request);
  }

  setCookie(name: string, value: string, settings: SerializeOptions): void {
    this.response.appendHeader('Set-Cookie', stringifySetCookie(name, value, settings));
  }
}
