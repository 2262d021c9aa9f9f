/** /own-data: a person's own data as one JSON document, for the browser that they are signed in with. */
import { Logger, type INestApplication } from '@nestjs/common';
import { OwnRecords } from '#people';
import { Router, type Request, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { askerAt, refusalOf } from './side-door.js';

/** after which a reader who takes nothing is given up, and may ask again */
const longestSending = 10 * 60_000;

const log = new Logger('OwnData');

export function ownData(app: INestApplication): Router {
  const router = Router();
  router.get('/', (request, response) => give(app, request, response));
  return router;
}

async function give(app: INestApplication, request: Request, response: Response): Promise<void> {
  try {
    const actor = await askerAt(app, request);
    const at = new Date().toISOString();
    await app.get(OwnRecords).give(actor, at, (document) => {
      response.set({
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="guildhall-${at.slice(0, 10)}.json"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      return pipeline(document, response, { signal: AbortSignal.timeout(longestSending) });
    });
  } catch (error) {
    refuse(request, response, error);
  }
}

/** A document that broke off in the middle is broken off: half of it must not look whole. */
function refuse(request: Request, response: Response, error: unknown): void {
  if (response.destroyed) return;
  const refusal = refusalOf(log, request, error);
  if (response.headersSent) return void response.destroy();
  response.removeHeader('Content-Disposition');
  refusal.giveTo(response);
}
