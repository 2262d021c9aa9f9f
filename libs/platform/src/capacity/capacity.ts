/** What one process takes upon itself at once: requests at work and waiting, watches over sockets, and sockets. */
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration.js';
import { Metrics } from '../metrics/metrics.js';
import { PatientTurns } from './patient-turns.js';
import { Turns } from './turns.js';

/** Bodies that wait are kept in memory, 256 kB each at the most. */
const mostInBurst = 500;

/** Seconds after which whoever was refused may come again. Not the same for all, or they would all be back in one moment. */
export function retryAfter(): number {
  return 1 + Math.floor(Math.random() * 2);
}

@Injectable()
export class Capacity {
  /** GraphQL over either way, and the questions of pages that are drawn here */
  readonly requests: Turns;
  /**
   * `watch` over sockets. After a restart all come at once, each with a handful of statements: without a bound, requests would
   * stand behind thousands of them at the pool. None is refused: how many a socket asks for has its own limit.
   */
  readonly watches: PatientTurns;
  readonly mostSockets: number;
  private socketsRefused = 0;

  constructor({ databasePool, requestsAtWork, mostSockets }: Configuration, metrics: Metrics) {
    const atWork = requestsAtWork ?? 2 * databasePool;
    this.requests = new Turns({
      atWork,
      standing: Math.ceil(atWork / 2),
      burst: mostInBurst,
      longest: 5_000,
    });
    this.watches = new PatientTurns(2 * databasePool);
    this.mostSockets = mostSockets;
    metrics.gauge('guildhall_requests_at_work', 'GraphQL requests at work.', () => this.requests.atWork);
    metrics.gauge(
      'guildhall_requests_waiting',
      'Those that wait for their turn.',
      () => this.requests.waiting,
    );
    metrics.counter(
      'guildhall_refused_total',
      'What was sent away because this process had too much to do (503): requests, sockets.',
      'what',
      () => ({ requests: this.requests.refused, sockets: this.socketsRefused }),
    );
  }

  noteRefusedSocket(): void {
    this.socketsRefused += 1;
  }
}
