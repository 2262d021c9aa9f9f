/** Spans by OpenTelemetry: loaded only where a collector is set. Names and durations go out; no person, address, text or value. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomFillSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@nestjs/common';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { errandOf } from '../errands/errand.js';
import { doorOf } from '../errands/request-lines.js';
import { CalmExporter } from './calm-exporter.js';
import type { Spans, ToldEvent } from './spans.js';
import { watchStatements } from './statements.js';

/** How long an ending process waits for a collector. */
const patience = 2000;
const mostLinks = 100;

/** What is under way: the span that whatever begins now belongs to. An operation takes the place of its request. */
interface UnderWay {
  within: Context;
}

export class Telemetry implements Spans {
  private readonly underWay = new AsyncLocalStorage<UnderWay>();
  private readonly ids = new Ids();
  private readonly provider: BasicTracerProvider;
  private readonly tracer;

  constructor(service: string, log: Logger) {
    this.provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': service }).merge(
        // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES
        detectResources({ detectors: [envDetector] }),
      ),
      idGenerator: this.ids,
      spanProcessors: [new BatchSpanProcessor(new CalmExporter(new OTLPTraceExporter(), log))],
    });
    this.tracer = this.provider.getTracer('guildhall');
    watchStatements(
      (statement) => this.statement(statement),
      // Node's own way to bind a function makes it a hundred times dearer than it has to be.
      (callback) => {
        const here = this.underWay.getStore();
        return here ? (...given) => this.underWay.run(here, callback, ...given) : callback;
      },
    );
  }

  serve(request: IncomingMessage, response: ServerResponse, trusted: boolean, work: () => void): void {
    const door = doorOf(request);
    const { method } = request;
    const parent = trusted ? remoteOf(request.headers['traceparent']) : undefined;
    const errand = errandOf(request);
    const span = this.tracer.startSpan(
      `${method} ${door}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': method, 'url.path': door, 'guildhall.request': errand.id },
      },
      parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
    );
    errand.trace = span.spanContext().traceId;
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    this.underWay.run({ within: trace.setSpan(ROOT_CONTEXT, span) }, work);
  }

  operation(kind: string, name: string): () => void {
    const here = this.underWay.getStore();
    if (!here) return () => undefined;
    const attributes = { 'graphql.operation.type': kind, 'graphql.operation.name': name };
    const span = this.tracer.startSpan(name, { attributes }, here.within);
    here.within = trace.setSpan(here.within, span);
    return () => span.end();
  }

  written(events: readonly ToldEvent[]): void {
    const here = this.underWay.getStore();
    const cause = here && trace.getSpan(here.within);
    for (const event of events) {
      this.ids.next = contextOf(event);
      const links = cause ? [{ context: cause.spanContext() }] : [];
      this.tracer
        .startSpan(event.type, { kind: SpanKind.PRODUCER, root: true, links, attributes: numberOf(event) })
        .end();
    }
    cause?.addLinks(linksTo(events));
  }

  job<T>(name: string, events: readonly ToldEvent[], work: () => Promise<T>): Promise<T> {
    const kind = events.length > 0 ? SpanKind.CONSUMER : SpanKind.INTERNAL;
    const attributes: Attributes = events.length > 0 ? { 'guildhall.events': events.length } : {};
    const span = this.tracer.startSpan(name, { kind, root: true, links: linksTo(events), attributes });
    return this.underWay.run({ within: trace.setSpan(ROOT_CONTEXT, span) }, () =>
      settled(work(), (error) => end(span, error)),
    );
  }

  async close(): Promise<void> {
    const closed = this.provider.shutdown().catch(() => undefined);
    await Promise.race([closed, new Promise((done) => setTimeout(done, patience).unref())]);
  }

  /** A statement of whatever is under way; the beats and looks that nobody waits for are not told. */
  private statement(name: string): ((error: unknown) => void) | undefined {
    const here = this.underWay.getStore();
    if (!here) return undefined;
    const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name };
    const span = this.tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, here.within);
    return (error) => end(span, error);
  }
}

/** An error's message may hold what somebody wrote; its code does not. */
function end(span: Span, error: unknown): void {
  if (error !== null) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    span.setAttribute('error.type', String(code ?? name));
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

async function settled<T>(work: Promise<T>, done: (error: unknown) => void): Promise<T> {
  try {
    const result = await work;
    done(null);
    return result;
  } catch (error) {
    done(error);
    throw error;
  }
}

/** As W3C writes it: version, trace, span, flags. */
function remoteOf(header: string | string[] | undefined): SpanContext | undefined {
  const found = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(String(header));
  if (!found) return undefined;
  const context = {
    traceId: found[1]!,
    spanId: found[2]!,
    traceFlags: parseInt(found[3]!, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
  return /^0+$/.test(context.traceId) || /^0+$/.test(context.spanId) ? undefined : context;
}

/**
 * An event's own trace: whoever knows the event knows its name, in any process, and the log of events has no column for it.
 * From the name nobody learns the stream, which can be a person's.
 */
function contextOf({ streamId, n }: ToldEvent): SpanContext {
  const hash = createHash('sha256').update(`${streamId} ${n}`).digest('hex');
  return {
    traceId: hash.slice(0, 32),
    spanId: hash.slice(32, 48),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  };
}

function numberOf({ n }: ToldEvent): Attributes {
  return { 'guildhall.event.n': n };
}

function linksTo(events: readonly ToldEvent[]): Link[] {
  return events
    .slice(0, mostLinks)
    .map((event) => ({ context: contextOf(event), attributes: { 'guildhall.event.type': event.type } }));
}

/** Ids by chance, but for the one that is said beforehand. */
class Ids {
  next: SpanContext | undefined;
  private readonly chance = Buffer.alloc(8192);
  private used = this.chance.length;

  readonly generateSpanId = (): string => this.next?.spanId ?? this.byChance(8);

  /** Asked after the span's, and only for a span that begins a trace. */
  readonly generateTraceId = (): string => {
    const id = this.next?.traceId ?? this.byChance(16);
    this.next = undefined;
    return id;
  };

  /** Chance is dear to ask for a few bytes at a time. */
  private byChance(bytes: number): string {
    if (this.used + bytes > this.chance.length) {
      randomFillSync(this.chance);
      this.used = 0;
    }
    return this.chance.toString('hex', this.used, (this.used += bytes));
  }
}
