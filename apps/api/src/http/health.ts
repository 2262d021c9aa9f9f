/** /health/live: the process answers. /health/ready: it can serve: its database answers too, and it is not about to end. */
import type { INestApplication } from '@nestjs/common';
import { Database } from '#platform';
import { Router } from 'express';
import { Readiness } from './leaving.js';

export function health(app: INestApplication): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'ok' }));
  const readiness = app.get(Readiness);
  router.get('/ready', async (_request, response) => {
    if (readiness.isLeaving) return void response.status(503).json({ status: 'leaving' });
    try {
      await app.get(Database).read({ name: 'api.health.ready', text: 'select 1', values: [] });
      response.json({ status: 'ok', database: 'ok' });
    } catch {
      response.status(503).json({ status: 'unavailable', database: 'unreachable' });
    }
  });
  return router;
}
