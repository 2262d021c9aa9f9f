/** /health/live: the process answers. /health/ready: it can serve, that is, its database answers too. */
import type { INestApplication } from '@nestjs/common';
import { Database } from '#platform';
import { Router } from 'express';

export function health(app: INestApplication): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/ready', async (_request, response) => {
    try {
      await app.get(Database).read({ name: 'api.health.ready', text: 'select 1', values: [] });
      response.json({ status: 'ok', database: 'ok' });
    } catch {
      response.status(503).json({ status: 'unavailable', database: 'unreachable' });
    }
  });
  return router;
}
