/**
 * /health/live: the process answers. /health/ready: it can serve: its database answers too and is brought up to date, and
 * the process is not about to end.
 */
import type { INestApplication } from '@nestjs/common';
import { DatabaseHealth } from '#platform';
import { Router } from 'express';
import { Readiness } from './leaving.js';

export function health(app: INestApplication): Router {
  const router = Router();
  router.get('/live', (_request, response) => void response.json({ status: 'ok' }));
  const readiness = app.get(Readiness);
  router.get('/ready', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    if (readiness.isLeaving) return void response.status(503).json({ status: 'leaving' });
    const database = await app.get(DatabaseHealth).state();
    if (database === 'ok') response.json({ status: 'ok', database });
    else response.status(503).json({ status: 'unavailable', database });
  });
  return router;
}
