/**
 * Persisted documents: the client's build writes each of its documents with its SHA-256, and requests name the hash in their
 * address, `/graphql?document=<hash>`. What runs is then a text that we know; an unknown hash is a clear 400. Other documents
 * are accepted too, in the body (API tokens, tests).
 */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { errorMessages } from '#kernel';

export class PersistedDocuments {
  private readonly texts: ReadonlyMap<string, string>;

  /** @param file JSON, hash to text, as the client's build writes it; where there is none, no hash is known */
  constructor(file: string) {
    const texts = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
    this.texts = new Map(Object.entries(JSON.parse(texts) as Record<string, string>));
  }

  /** all of them, as they are sent to Apollo */
  get all(): Iterable<string> {
    return this.texts.values();
  }

  text(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  /** Puts the text of a named document into the request's body, before Apollo sees it. */
  handler(): RequestHandler {
    return (request, response, next) => {
      const body = request.body as { query?: unknown; extensions?: { persistedQuery?: unknown } } | undefined;
      if (!body || typeof body.query === 'string') return next();
      const hash = request.query['document'];
      // A page that is older than this way of naming them asks so, and is to send the text.
      const named = hash !== undefined || body.extensions?.persistedQuery !== undefined;
      if (!named) return next();
      const text = typeof hash === 'string' ? this.text(hash) : undefined;
      if (text === undefined) {
        const error = {
          message: errorMessages.BAD_INPUT,
          extensions: { code: 'BAD_INPUT', rule: 'UNKNOWN_DOCUMENT', field: 'document' },
        };
        response.status(400).json({ errors: [error] });
        return;
      }
      body.query = text;
      // The client's library names the hash here too, and Apollo would take it for a cache of documents that it does not keep.
      delete body.extensions;
      next();
    };
  }
}
