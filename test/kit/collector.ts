/** A collector of OpenTelemetry as far as processes see it: OTLP over HTTP, as JSON. It can be slow to answer, or away. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CollectedSpan {
  service: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Record<string, unknown>;
  links: string[];
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
interface Body {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: (Omit<CollectedSpan, 'service' | 'attributes' | 'links'> & {
        attributes: Attribute[];
        links?: { traceId: string; spanId: string }[];
      })[];
    }[];
  }[];
}

export class Collector {
  readonly spans: CollectedSpan[] = [];
  /** all that was sent, as it was */
  said = '';
  /** takes what is sent, and never answers */
  hangs = false;
  taken = 0;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      let text = '';
      request.on('data', (piece: Buffer) => (text += piece.toString()));
      request.on('end', () => {
        this.taken++;
        if (request.url !== '/v1/traces') return void response.writeHead(404).end();
        this.said += text;
        this.note(JSON.parse(text) as Body);
        if (!this.hangs) response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
  }

  static async open(): Promise<Collector> {
    const collector = new Collector();
    await new Promise<void>((done) => collector.server.listen(0, '127.0.0.1', done));
    return collector;
  }

  get settings(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OTEL_EXPORTER_OTLP_TIMEOUT: '1000',
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private note(body: Body): void {
    for (const { resource, scopeSpans } of body.resourceSpans) {
      const service = String(plain(resource.attributes)['service.name']);
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
        const links = (span.links ?? []).map(({ traceId, spanId }) => `${traceId} ${spanId}`);
        this.spans.push({ ...span, service, attributes: plain(span.attributes), links });
      }
    }
  }
}

function plain(attributes: Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
