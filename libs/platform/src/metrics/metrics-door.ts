/**
 * Where the metrics are read: a port of its own, closed unless a setting opens it. They tell how much is done here and by which
 * operations, which is the operator's business and not the public's, so they are at no address of the site.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter } from 'prom-client';
import { DatabaseHealth } from '../database/database-health.js';
import { Metrics } from './metrics.js';
import { QueueDepths } from './queue-depths.js';

/** Node tells here of each answer that has been sent, and makes nothing of it while nobody listens. */
const answered = 'http.server.response.finish';

interface Answered {
  server: Server;
  /** Express keeps the address here while a router goes on with a part of it. */
  request: IncomingMessage & { originalUrl?: string };
  response: ServerResponse;
}

@Injectable()
export class MetricsDoor implements BeforeApplicationShutdown {
  private door: Server | undefined;
  private measured: Server | undefined;
  /** answers by the first figure of their status */
  private readonly answers = new Float64Array(6);

  constructor(
    private readonly metrics: Metrics,
    private readonly depths: QueueDepths,
    private readonly health: DatabaseHealth,
  ) {}

  /**
   * Begins to count and to tell.
   * @param measured whose answers are counted, and which tells itself whether it is ready; a worker has none, and tells it here
   */
  async open(port: number, host: string, measured?: Server): Promise<void> {
    collectDefaultMetrics({ register: this.metrics.registry, eventLoopMonitoringPrecision: 20 });
    if (measured) this.count(measured);
    const door = createServer((request, response) => {
      if (request.url === '/metrics' && (request.method === 'GET' || request.method === 'HEAD'))
        this.tell(response).catch(() => response.destroy());
      else if (request.url === '/health/ready' && !measured) void this.tellReadiness(response);
      else response.writeHead(404).end();
    });
    this.door = door;
    door.listen(port, host);
    await once(door, 'listening');
  }

  beforeApplicationShutdown(): void {
    unsubscribe(answered, this.note);
    this.door?.close();
    this.door?.closeAllConnections();
  }

  private async tell(response: ServerResponse): Promise<void> {
    await this.depths.refresh();
    const { registry } = this.metrics;
    response
      .writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
      .end(await registry.metrics());
  }

  private async tellReadiness(response: ServerResponse): Promise<void> {
    const database = await this.health.state();
    const text = JSON.stringify({ status: database === 'ok' ? 'ok' : 'unavailable', database });
    response.writeHead(database === 'ok' ? 200 : 503, { 'Content-Type': 'application/json' }).end(text);
  }

  private count(measured: Server): void {
    this.measured = measured;
    subscribe(answered, this.note);
    const counter = new Counter({
      name: 'guildhall_http_requests_total',
      help: 'Answers of the public port by class of status, but of /health; long polling counts each of its requests.',
      labelNames: ['class'],
      registers: [this.metrics.registry],
      collect: () => {
        counter.reset();
        for (let first = 1; first < 6; first++) counter.inc({ class: `${first}xx` }, this.answers[first]);
      },
    });
  }

  private readonly note = (message: unknown): void => {
    const { server, request, response } = message as Answered;
    // A proxy asks after our health three times a second, and is told 503 while we leave: that is nobody's failure.
    if (server !== this.measured || (request.originalUrl ?? request.url!).startsWith('/health/')) return;
    const first = Math.trunc(response.statusCode / 100);
    this.answers[first]!++;
  };
}
