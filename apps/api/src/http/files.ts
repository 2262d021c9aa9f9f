/** /files: bringing a file (POST), and fetching one with a ticket (GET). */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Files, mostBytes, shapes, Tickets, type FoundFile } from '#platform';
import { Router, type Request, type Response } from 'express';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { askerAt, hasAlready, refusalOf } from './side-door.js';

const log = new Logger('Files');
/** How long somebody who sends too much may go on sending before the connection is cut: browsers read no answer before. */
const patience = 10_000;

export function files(app: INestApplication): Router {
  const router = Router();
  router.post('/', (request, response) => bring(app, request, response));
  router.get('/:ticket/:name', (request, response) => fetchFile(app, request, response));
  router.use((_request, response) => plainly(response, 404));
  return router;
}

/** The bytes are the body, so no form of another site can send them; the header makes browsers ask before they do. */
async function bring(app: INestApplication, request: Request, response: Response): Promise<void> {
  const body = new PassThrough();
  try {
    const actor = await askerAt(app, request);
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    if (Number(request.headers['content-length'] ?? 0) > mostBytes)
      throw new DomainError('TOO_LARGE', { rule: 'FILE', limit: mostBytes });
    const shape = shapes.find((one) => one === (request.query['shape'] ?? 'WHOLE'));
    if (!shape) throw new DomainError('BAD_INPUT', { field: 'shape', rule: 'UNKNOWN' });
    // Not the request itself: whoever stops reading it would close the connection that the answer goes through.
    request.once('close', () => request.complete || body.destroy(new Error('The upload was broken off.')));
    request.pipe(body);
    const name = request.headers['x-file-name'];
    const file = await app
      .get(Files)
      .receive(actor, { body, shape, name: Array.isArray(name) ? name[0] : name });
    const { id, mediaType, size, width, height } = file;
    // Who brought it may look at it before it stands anywhere.
    const urls = app.get(Tickets).urlsOf(file);
    response
      .status(201)
      .set('Cache-Control', 'no-store')
      .json({ file: { id, name: file.name, mediaType, size, width, height, ...urls } });
  } catch (error) {
    request.unpipe(body);
    body.destroy();
    refuse(request, response, error);
  }
}

/** Who goes on sending is let go on for a while. */
function refuse(request: Request, response: Response, error: unknown): void {
  if (request.destroyed && !request.complete) return;
  const refusal = refusalOf(log, request, error);
  if (!request.complete) {
    request.resume();
    const cut = setTimeout(() => request.destroy(), patience);
    cut.unref();
    request.once('close', () => clearTimeout(cut));
    response.set('Connection', 'close');
  }
  refusal.giveTo(response);
}

async function fetchFile(app: INestApplication, request: Request, response: Response): Promise<void> {
  const opened = app.get(Tickets).open(String(request.params['ticket']));
  if (opened === null) return plainly(response, 404);
  if (opened === 'EXPIRED') return plainly(response, 410);
  const file = await app.get(Files).find(opened.fileId, opened.small);
  if (!file) return plainly(response, 404);
  headers(response, file, Math.max(0, Math.floor((opened.until - Date.now()) / 1000)));
  if (hasAlready(request, `"${file.tag}"`)) return void response.status(304).end();
  const range = rangeOf(request, file);
  if (range === 'NOT_HERE') {
    return void response.status(416).set('Content-Range', `bytes */${file.size}`).end();
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) response.status(206).set('Content-Range', `bytes ${start}-${end}/${file.size}`);
  response.set('Content-Length', String(end - start + 1));
  if (request.method === 'HEAD') return void response.end();
  // A reader who goes away in the middle is no error of ours.
  await pipeline(file.read({ start, end }), response).catch(() => undefined);
}

/**
 * Pictures were written anew here and are shown; everything else is saved, never opened in our origin. Should a browser
 * take a file for a page all the same, the policy leaves it nothing to run.
 */
function headers(response: Response, file: FoundFile, seconds: number): void {
  const picture = file.mediaType.startsWith('image/');
  const text = file.mediaType.startsWith('text/');
  response.set({
    'Content-Type': text ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'Content-Disposition': `${picture ? 'inline' : 'attachment'}; ${namesFor(file.name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': `private, max-age=${seconds}`,
    'Accept-Ranges': 'bytes',
    ETag: `"${file.tag}"`,
  });
}

function namesFor(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The one range asked for; null where none is, or several are: then the whole file is the right answer. */
function rangeOf(request: Request, file: FoundFile): { start: number; end: number } | 'NOT_HERE' | null {
  const condition = request.headers['if-range'];
  if (condition && condition !== `"${file.tag}"`) return null;
  const ranges = request.range(file.size);
  if (ranges === -1) return 'NOT_HERE';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0]!;
}

/** A page of one sentence: what is not there, and what is no longer there. */
function plainly(response: Response, status: 404 | 410): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('text')
    .send(
      status === 404
        ? 'There is no such file.'
        : 'This address of the file has expired. Open the page again to get a fresh one.',
    );
}
