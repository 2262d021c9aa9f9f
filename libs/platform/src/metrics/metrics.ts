/** The numbers that this process keeps of itself. Whoever has one registers it here; they are read through the metrics' door. */
import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { OperationTimings } from './operation-timings.js';
import { showTimings, Timing } from './timings.js';

@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** by the names of the client's documents; anything else is `other` */
  readonly operations = new OperationTimings();
  /** from an event's time to its being sent, once a frame, of the frame's oldest event */
  readonly delivery = new Timing();

  constructor() {
    showTimings(
      this.registry,
      'guildhall_operation_seconds',
      'GraphQL operations of the web client, from the read body to the answer, by name; all others together are other.',
      () => this.operations.all(),
    );
    showTimings(
      this.registry,
      'guildhall_event_delivery_seconds',
      "Live delivery, from an event's time in the database to its being sent to the sockets of this process.",
      () => [[{}, this.delivery]],
    );
  }

  /** Sums that whoever has them counts itself; they are looked at when the metrics are read. */
  counter(name: string, help: string, label: string, look: () => Record<string, number>): void {
    const counter: Counter = new Counter({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: () => {
        counter.reset();
        for (const [what, count] of Object.entries(look())) counter.inc({ [label]: what }, count);
      },
    });
  }

  /** A number that is looked at when the metrics are read; it costs nothing before. */
  gauge(name: string, help: string, look: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => gauge.set(look()),
    });
  }
}
