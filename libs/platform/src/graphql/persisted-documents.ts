/**
 * Persisted documents: the client's build writes each of its documents with its SHA-256, and requests name the hash. What
 * runs is then a text that we know; an unknown hash is a clear 400. Other documents are accepted too (API tokens, tests).
 */
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { errorMessages } from '#kernel';

/** Puts the text of a named document into the request's body, before Apollo sees it. */
export function persistedDocuments(file: string): RequestHandler {
  const documents = new Map<string, string>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  return (request, response, next) => {
    const body = request.body as
      { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | undefined;
    const hash = body?.extensions?.persistedQuery?.sha256Hash;
    if (!body || hash === undefined || typeof body.query === 'string') return next();
    const text = typeof hash === 'string' ? documents.get(hash) : undefined;
    if (text === undefined) {
      const error = {
        message: errorMessages.BAD_INPUT,
        extensions: { code: 'BAD_INPUT', rule: 'UNKNOWN_DOCUMENT', field: 'extensions.persistedQuery' },
      };
      response.status(400).json({ errors: [error] });
      return;
    }
    body.query = text;
    delete body.extensions;
    next();
  };
}
