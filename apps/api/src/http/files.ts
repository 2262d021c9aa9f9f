/** /files: bringing a file (POST), and fetching one with a ticket (GET). */
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Files, isNotThere, mostBytes, shapes, Tickets, type FoundFile, type Ticketed } from '#platform';
import { Router, type Request, type Response } from 'express';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
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
    response
      .status(201)
      .set('Cache-Control', 'no-store')
      .json({ file: asShown(file, app.get(Tickets)) });
  } catch (error) {
    request.unpipe(body);
    body.destroy();
    refuse(log, request, response, error);
  }
}

/** A file for whoever brought it: they may look at it before it stands anywhere. */
export function asShown(
  file: Ticketed & { mediaType: string; size: number; width: number | null; height: number | null },
  tickets: Tickets,
): object {
  const { id, name, mediaType, size, width, height } = file;
  return { id, name, mediaType, size, width, height, ...tickets.urlsOf(file) };
}

/** Who goes on sending is let go on for a while. */
export function refuse(
  log: Logger,
  request: Request,
  response: Response,
  error: unknown,
  status?: number,
): void {
  if (request.destroyed && !request.complete) return;
  const refusal = refusalOf(log, request, error);
  if (!request.complete) {
    request.resume();
    const cut = setTimeout(() => request.destroy(), patience);
    cut.unref();
    request.once('close', () => clearTimeout(cut));
    response.set('Connection', 'close');
  }
  refusal.giveTo(response, status);
}

async function fetchFile(app: INestApplication, request: Request, response: Response): Promise<void> {
  const opened = app.get(Tickets).open(String(request.params['ticket']));
  if (opened === null) return plainly(response, 404);
  if (opened === 'EXPIRED') return plainly(response, 410);
  const file = await app.get(Files).find(opened.fileId, opened.small);
  if (!file) return plainly(response, 404);
  if (file.scan === 'REFUSED') return plainly(response, 410, 'REFUSED');
  if (file.scan === 'WAITING') return plainly(response.set('Retry-After', '10'), 503);
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
  const bytes = file.stream({ start, end });
  try {
    await begun(bytes);
  } catch (error) {
    if (isNotThere(error)) return plainly(response, 404);
    return refusalOf(log, request, error).giveTo(response);
  }
  // A reader who goes away in the middle is no error of ours.
  await pipeline(bytes, response).catch(() => undefined);
}

/** Until the first bytes are there, an answer can still say that there are none. */
const begun = (bytes: Readable): Promise<unknown> => once(bytes, 'readable');

/**
 * Pictures were written anew here and are shown; everything else is saved, never opened in our origin. Should a browser
 * take a file for a page all the same, the policy leaves it nothing to run.
 */
function headers(response: Response, file: FoundFile, seconds: number): void {
  const picture = file.mediaType.startsWith('image/') && file.drawnAnew;
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

const sentences = {
  404: 'There is no such file.',
  410: 'This address of the file has expired. Open the page again to get a fresh one.',
  503: 'This file is still being scanned. Try again in a moment.',
  REFUSED: 'This file is given to nobody: the scanner has found something harmful in it.',
};

/** A page of one sentence: what is not there, no longer, not yet or never. */
function plainly(
  response: Response,
  status: 404 | 410 | 503,
  sentence: keyof typeof sentences = status,
): void {
  for (const name of ofTheFile) response.removeHeader(name);
  response.status(status).set('Cache-Control', 'no-store').type('text').send(sentences[sentence]);
}

const ofTheFile = ['Content-Disposition', 'Content-Length', 'Content-Range', 'Accept-Ranges', 'ETag'];
