/** Public pages for guests: whole HTML, drawn by the client's own screens. Everyone else, and whatever fails, gets the shell. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Logger } from '@nestjs/common';
import { languageCookie, sessionCookie } from '#people';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { DrawnPage, PageRenderer } from './page-renderer.js';

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export class Pages {
  private readonly log = new Logger(Pages.name);

  constructor(private readonly renderer: PageRenderer) {}

  /** Answers with a page; false where the shell is to be sent. */
  async answer(request: Request, response: Response): Promise<boolean> {
    // Who may be somebody is never drawn for: the shell asks on their own behalf.
    response.vary('Cookie');
    response.vary('Accept-Language');
    const cookies = parseCookie(request.headers.cookie ?? '');
    if (cookies[sessionCookie] || request.headers.authorization || !this.renderer.present) return false;
    let page: DrawnPage | null;
    try {
      page = await this.renderer.draw({
        href: request.originalUrl,
        languageCookie: cookies[languageCookie],
        acceptLanguage: request.headers['accept-language'],
      });
    } catch (error) {
      this.log.warn(`${request.path} was not drawn: ${(error as Error).message}`);
      return false;
    }
    if (!page) return false;
    if (page.status === 301) {
      response.set('Cache-Control', 'no-cache').redirect(301, page.to);
      return true;
    }
    // What was chosen by the address holds for what is read next, where no script can keep it.
    if (request.query['lang'] === page.language && cookies[languageCookie] !== page.language)
      response.cookie(languageCookie, page.language, { maxAge: 31_536_000_000, sameSite: 'lax', path: '/' });
    const tag = createHash('sha256').update(page.content).digest('base64url').slice(0, 27);
    response.set({ 'Cache-Control': 'no-cache', 'Content-Language': page.language, ETag: `W/"${tag}"` });
    response.status(page.status).type('html');
    await this.send(page.html, request, response);
    return true;
  }

  private async send(html: string, request: Request, response: Response): Promise<void> {
    response.vary('Accept-Encoding');
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    switch (request.acceptsEncodings('br', 'gzip')) {
      case 'br':
        response.set('Content-Encoding', 'br').end(await pack.br(html, quick));
        return;
      case 'gzip':
        response.set('Content-Encoding', 'gzip').end(await pack.gzip(html));
        return;
      default:
        response.end(html);
    }
  }
}
