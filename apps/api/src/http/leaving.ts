/**
 * How an api leaves a cluster while others stay: it says that it is not ready, goes on answering until the proxy has noticed,
 * and sends its sockets to the others a few at a time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LiveServer } from '#platform';
import { Injectable, type INestApplicationContext } from '@nestjs/common';

@Injectable()
export class Readiness {
  isLeaving = false;
}

/** Returns after this time; whoever still comes then finds the door closed. */
export async function leave(app: INestApplicationContext, seconds: number): Promise<void> {
  app.get(Readiness).isLeaving = true;
  if (seconds === 0) return;
  // A socket that were sent away before the proxy has noticed would be back at once.
  await pause(seconds * 500);
  await app.get(LiveServer).sendAway(seconds * 500);
}
