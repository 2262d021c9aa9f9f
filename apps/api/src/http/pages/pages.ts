/** Public pages for guests: whole HTML, drawn by the client's own screens. Everyone else, and whatever fails, gets the shell. */
import { guest } from '#kernel';
import { Logger } from '@nestjs/common';
import { languageCookie, languagesOf, sessionCookie } from '#people';
import { doorOf, errandOf, retryAfter, type Budgets, type Capacity } from '#platform';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { DrawnPages, Found, KeptPage } from './drawn-pages.js';

/** A drawing asks a question or two, and draws for as long as ten of them take. */
const costOfDrawing = 3_000;

export class Pages {
  private readonly log = new Logger(Pages.name);

  constructor(
    private readonly drawn: DrawnPages,
    private readonly capacity: Capacity,
    private readonly budgets: Budgets,
  ) {}

  /** Answers with a page; false where the shell is to be sent. */
  async answer(request: Request, response: Response): Promise<boolean> {
    // Who may be somebody is never drawn for: the shell asks on their own behalf.
    response.vary('Cookie');
    response.vary('Accept-Language');
    const cookies = parseCookie(request.headers.cookie ?? '');
    if (cookies[sessionCookie] || request.headers.authorization) return false;
    const chosen = cookies[languageCookie];
    const wanted = {
      href: request.originalUrl,
      languageCookie: chosen,
      // In the one form that all browsers' wishes for the same languages have in common.
      acceptLanguage: languagesOf([], request.headers['accept-language']).join(),
    };
    if (!this.drawn.has(wanted) && !this.mayDraw(request, response)) return false;
    let found: Found;
    try {
      found = await this.drawn.find(wanted);
    } catch (error) {
      const reason = (error as Error).message;
      const { marks } = errandOf(request);
      this.log.warn({ ...marks, door: doorOf(request), message: `A page was not drawn: ${reason}` });
      return false;
    }
    if (!found) return false;
    if ('to' in found) {
      response.set('Cache-Control', 'no-cache').redirect(301, found.to);
      return true;
    }
    const { status, language } = found.page;
    // What was chosen by the address holds for what is read next, where no script can keep it.
    if (request.query['lang'] === language && chosen !== language)
      response.cookie(languageCookie, language, { maxAge: 31_536_000_000, sameSite: 'lax', path: '/' });
    response.set({ 'Cache-Control': 'no-cache', 'Content-Language': language, ETag: found.tag });
    response.status(status).type('html');
    await send(found, request, response);
    return true;
  }

  /** Where there is no time for it, the shell goes out with a status that search engines understand: they come again. */
  private mayDraw(request: Request, response: Response): boolean {
    if (this.capacity.requests.isFull) {
      this.capacity.requests.noteRefused();
      response.status(503).set('Retry-After', String(retryAfter()));
      return false;
    }
    const asking = { actor: guest(), headers: {}, address: request.ip };
    const seconds = this.budgets.take(asking, costOfDrawing);
    if (seconds > 0) response.status(429).set('Retry-After', String(seconds));
    return seconds === 0;
  }
}

async function send(found: KeptPage, request: Request, response: Response): Promise<void> {
  response.vary('Accept-Encoding');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const accepted = request.acceptsEncodings('br', 'gzip');
  const packing = accepted === 'br' || accepted === 'gzip' ? accepted : 'none';
  const bytes = await found.bytes(packing);
  if (packing !== 'none') response.set('Content-Encoding', packing);
  response.end(bytes);
}
