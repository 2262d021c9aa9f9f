/**
 * What a collector of OpenTelemetry is told, where a setting names one. This is all that is loaded otherwise: it costs one
 * comparison, and neither the packages nor their memory.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import type { Configuration } from '../configuration.js';

/** Of an event only what names it; whoever did it is nobody's business outside. */
export interface ToldEvent {
  streamId: string;
  n: number;
  type: string;
}

export interface Spans {
  /** A request, until its answer has gone. @param trusted whether it may be a part of somebody else's trace */
  serve(request: IncomingMessage, response: ServerResponse, trusted: boolean, work: () => void): void;
  /** What this request asks for; whatever is done in it from now on belongs to it. Returns how to end it. */
  operation(kind: string, name: string): () => void;
  /** What was written; each event begins a trace of its own, which all that follows from it can name. */
  written(events: readonly ToldEvent[]): void;
  /** Work that nobody waits for. */
  job<T>(name: string, events: readonly ToldEvent[], work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

let current: Spans | undefined;

/** Undefined where no collector is set. */
export function spans(): Spans | undefined {
  return current;
}

/** Work that nobody waits for, in a span of its own; with events it is what follows from them. */
export function spanned<T>(name: string, events: readonly ToldEvent[], work: () => Promise<T>): Promise<T> {
  return current ? current.job(name, events, work) : work();
}

/** Begins to tell, if a collector is set; once in a process, before anything is asked of the database. */
export async function openSpans({ telemetry }: Configuration, service: string): Promise<void> {
  if (!telemetry || current) return;
  const { Telemetry } = await import('./telemetry.js');
  current = new Telemetry(service, new Logger('Telemetry'));
}

/** Sends what waits, and gives up soon where nobody takes it. */
export async function closeSpans(): Promise<void> {
  const closing = current;
  current = undefined;
  await closing?.close();
}
