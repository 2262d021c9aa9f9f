/**
 * /uploads: files that arrive in parts, by tus 1.0.0 (creation, termination, checksum, expiration). What is asked beside the
 * protocol is `GET /uploads/:id`: the file that an upload has become.
 */
import { createHash } from 'node:crypto';
import { Logger, type INestApplication } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { largestFile, shapes, Tickets, Uploads, type Upload } from '#platform';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { asShown, refuse } from './files.js';
import { visitorAt } from './side-door.js';

const log = new Logger('Uploads');
const version = '1.0.0';
const algorithms = ['sha1', 'sha256'];
/** A part that comes with its sum is held in memory until the sum is known. */
const mostSummed = 8 * 1024 * 1024;
/** Nothing comes any more: what has come is kept, and the connection given up. */
const patience = 60_000;
/** Each holds a piece in memory. Of one person few, so that nobody takes all. */
const mostAtOnce = 24;
const mostOfOne = 6;

/** What a verb does with a request; what it throws is answered with. */
type Verb = (actor: Actor, request: Request, response: Response) => Promise<void>;

export function uploads(app: INestApplication): Router {
  const service = app.get(Uploads);
  const arriving = new Arriving();

  const begin: Verb = async (actor, request, response) => {
    const metadata = metadataIn(request);
    const shape = shapes.find((one) => one === (metadata.get('shape') || 'WHOLE'));
    if (!shape) throw new DomainError('BAD_INPUT', { field: 'shape', rule: 'UNKNOWN' });
    const upload = await service.begin(actor, {
      size: wholeIn(request, 'upload-length'),
      name: metadata.get('filename'),
      ticket: metadata.get('ticket'),
      sha256: sumIn(metadata.get('sha256')),
      shape,
    });
    told(response, upload).status(201).set('Location', `/uploads/${upload.id}`).end();
  };

  const look: Verb = async (actor, request, response) => {
    const upload = await service.find(actor, idIn(request));
    told(response, upload).status(200).set('Upload-Length', String(upload.size)).end();
  };

  const goOn: Verb = async (actor, request, response) => {
    if (request.headers['content-type'] !== 'application/offset+octet-stream') {
      return void response.status(415).end();
    }
    const offset = wholeIn(request, 'upload-offset');
    await arriving.oneMore(actor, async () => {
      const body = request.headers['upload-checksum'] ? [await summed(request)] : bodyOf(request);
      const length = Number(request.headers['content-length'] ?? 0);
      const upload = await service.goOn(actor, idIn(request), { offset, length, body: asStream(body) });
      told(response, upload).status(204).end();
    });
  };

  const end: Verb = async (actor, request, response) => {
    await service.end(actor, idIn(request));
    response.status(204).end();
  };

  const give: Verb = async (actor, request, response) => {
    const file = await service.fileOf(actor, idIn(request));
    response.json({ file: asShown(file, app.get(Tickets)) });
  };

  const router = Router();
  router.use(speaksTus);
  router.options(['/', '/:id'], (_request, response) => void response.status(204).end());
  const verbs: [method: 'get' | 'head' | 'post' | 'patch' | 'delete', path: string, verb: Verb][] = [
    ['post', '/', begin],
    ['head', '/:id', look],
    ['get', '/:id', give],
    ['patch', '/:id', goOn],
    ['delete', '/:id', end],
  ];
  for (const [method, path, verb] of verbs)
    router[method](path, async (request, response) => {
      try {
        await verb(await visitorAt(app, request), request, response);
      } catch (error) {
        refuse(log, request, response, error, error instanceof OtherSum ? 460 : undefined);
      }
    });
  router.use((_request, response) => void response.status(404).end());
  return router;
}

/**
 * The header is one of its own, so browsers ask before they send it to another site: no page elsewhere can bring anything in a
 * visitor's name.
 */
const speaksTus: RequestHandler = (request, response, next) => {
  response.set({
    'Tus-Resumable': version,
    'Tus-Version': version,
    'Tus-Extension': 'creation,termination,checksum,expiration',
    'Tus-Max-Size': String(largestFile),
    'Tus-Checksum-Algorithm': algorithms.join(','),
    'Cache-Control': 'no-store',
  });
  const override = request.headers['x-http-method-override'];
  if (request.method === 'POST' && (override === 'PATCH' || override === 'DELETE')) request.method = override;
  if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== version)
    return void response.status(412).end();
  next();
};

function told(response: Response, { received, until }: Upload): Response {
  return response.set({ 'Upload-Offset': String(received), 'Upload-Expires': new Date(until).toUTCString() });
}

const idIn = (request: Request): string => String(request.params['id']);

function wholeIn(request: Request, header: string): number {
  const text = request.headers[header];
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text))
    throw new DomainError('BAD_INPUT', { field: header, rule: 'NOT_A_NUMBER' });
  return Number(text);
}

/** `filename cGxhbi5wZGY=,ticket …`; what is written wrongly is not there. */
function metadataIn(request: Request): Map<string, string> {
  const header = request.headers['upload-metadata'];
  const pairs = (typeof header === 'string' ? header : '').split(',').map((pair) => pair.trim().split(' '));
  return new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]));
}

function sumIn(text: string | undefined): Buffer | null {
  if (!text) return null;
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new DomainError('BAD_INPUT', { field: 'sha256', rule: 'MALFORMED' });
  return Buffer.from(text, 'hex');
}

/** A part whole, once it has been held against the sum that came with it. */
async function summed(request: Request): Promise<Buffer> {
  const [algorithm = '', sum = ''] = String(request.headers['upload-checksum']).split(' ');
  if (!algorithms.includes(algorithm))
    throw new DomainError('BAD_INPUT', { field: 'upload-checksum', rule: 'UNKNOWN' });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of bodyOf(request)) {
    size += part.length;
    if (size > mostSummed) throw new DomainError('TOO_LARGE', { rule: 'SUMMED_PART', limit: mostSummed });
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  const right = createHash(algorithm).update(bytes).digest('base64');
  if (right !== sum) throw new OtherSum();
  return bytes;
}

/** The protocol has a status of its own for it: this part may be sent again. */
class OtherSum extends DomainError {
  constructor() {
    super('BAD_INPUT', { field: 'upload-checksum', rule: 'CHECKSUM' });
  }
}

/** The bytes as they come. Not by the request's own iterator: whoever stops reading that closes the connection of the answer. */
async function* bodyOf(request: Request): AsyncGenerator<Buffer> {
  request.setTimeout(patience, () => request.destroy(new Error('Nothing comes any more.')));
  const iterator = request.iterator({ destroyOnReturn: false });
  for await (const part of iterator) yield part as Buffer;
  if (!request.complete) throw new Error('The upload was broken off.');
}

async function* asStream(parts: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* parts;
}

/** How many parts are arriving in this process, and whose. */
class Arriving {
  private count = 0;
  private readonly ofPerson = new Map<string | null, number>();

  async oneMore(actor: Actor, work: () => Promise<void>): Promise<void> {
    const own = this.ofPerson.get(actor.personId) ?? 0;
    if (this.count >= mostAtOnce || own >= mostOfOne)
      throw new DomainError('OVERLOADED', { retryAfterSeconds: 2 });
    this.note(actor, own, 1);
    try {
      await work();
    } finally {
      this.note(actor, this.ofPerson.get(actor.personId)!, -1);
    }
  }

  private note({ personId }: Actor, own: number, change: 1 | -1): void {
    this.count += change;
    if (own + change > 0) this.ofPerson.set(personId, own + change);
    else this.ofPerson.delete(personId);
  }
}
