/**
 * What waits in the database: letters, and events that a durable consumer has still to take in. It is asked when somebody
 * reads the metrics, once in five seconds at most, and one question at a time: a slow database is not asked all the more.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database, type Sql } from '../database/database.js';
import { Metrics } from './metrics.js';

const keptFor = 5000;
const patience = 2000;

const letters: Sql = {
  name: 'platform.metrics.letters',
  text: `select (count(*) filter (where state = 'QUEUED'))::int as waiting,
                (count(*) filter (where state = 'FAILED'))::int as "givenUp",
                coalesce(greatest(extract(epoch from clock_timestamp() - min(created_at) filter (where state = 'QUEUED')),
                                  0), 0)::float8 as oldest
         from platform.mail where state in ('QUEUED', 'FAILED')`,
  values: [],
};

/** The names are found along the index, one step each: a cursor for every stream stands between them. */
const consumers: Sql = {
  name: 'platform.metrics.consumers',
  text: `with recursive named as (
           select min(consumer) as consumer from platform.consumer_cursor
           union all
           select (select min(c.consumer) from platform.consumer_cursor c where c.consumer > n.consumer)
           from named n where n.consumer is not null)
         select n.consumer, behind.events, behind.oldest from named n
         cross join lateral (
           select coalesce(sum(h.head - coalesce(c.n, 0)), 0)::float8 as events,
                  coalesce(greatest(extract(epoch from clock_timestamp() - min(e.at)), 0), 0)::float8 as oldest
           from platform.stream_head h
           left join platform.consumer_cursor c on c.consumer = n.consumer and c.stream_id = h.stream_id
           left join lateral (select e.at from platform.event e
                              where e.stream_id = h.stream_id and e.n > coalesce(c.n, 0) order by e.n limit 1) e on true
           where h.head > coalesce(c.n, 0)) behind
         where n.consumer is not null`,
  values: [],
};

interface Lag {
  consumer: string;
  events: number;
  oldest: number;
}

interface Letters {
  waiting: number;
  givenUp: number;
  oldest: number;
}

@Injectable()
export class QueueDepths {
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | undefined;
  private readonly answers = gaugeOf(
    'guildhall_database_answers',
    'Whether the database answered when the waiting was last counted: 1 or 0. At 0 the numbers of what waits are left out.',
  );
  private readonly letters = gaugeOf(
    'guildhall_letters',
    'Letters in the outbox, over all processes: waiting, or given_up after the last attempt (kept 30 days).',
    'state',
  );
  private readonly oldestLetter = gaugeOf(
    'guildhall_oldest_letter_seconds',
    'Age of the oldest waiting letter; 0 where none waits.',
  );
  private readonly events = gaugeOf(
    'guildhall_consumer_events',
    'Events that a durable consumer has still to take in, over all processes.',
    'consumer',
  );
  private readonly oldestEvent = gaugeOf(
    'guildhall_consumer_lag_seconds',
    'Age of the oldest event that a durable consumer has still to take in; 0 where it has all.',
    'consumer',
  );

  constructor(
    private readonly database: Database,
    metrics: Metrics,
  ) {
    for (const one of [this.answers, this.letters, this.oldestLetter, this.events, this.oldestEvent])
      metrics.registry.registerMetric(one);
    this.forget();
    const pool = () => this.database.pool;
    metrics.gauge(
      'guildhall_database_connections',
      'Open connections to the database.',
      () => pool().totalCount,
    );
    metrics.gauge('guildhall_database_connections_idle', 'Those that nobody uses.', () => pool().idleCount);
    metrics.gauge('guildhall_database_waiting', 'Who waits for a connection.', () => pool().waitingCount);
  }

  /** Counts anew where the last count is old; returns in two seconds even if the database does not. */
  async refresh(): Promise<void> {
    if (!this.looking && performance.now() - this.lookedAt > keptFor) {
      this.looking = this.look().finally(() => (this.looking = undefined));
    }
    if (!this.looking) return;
    const inTime = await Promise.race([
      this.looking.then(() => true),
      pause(patience, false, { ref: false }),
    ]);
    if (!inTime) this.forget();
  }

  private async look(): Promise<void> {
    try {
      const [mail, lags] = await Promise.all([
        this.database.readOne<Letters>(letters),
        this.database.read<Lag>(consumers),
      ]);
      this.letters.set({ state: 'waiting' }, mail!.waiting);
      this.letters.set({ state: 'given_up' }, mail!.givenUp);
      this.oldestLetter.set(mail!.oldest);
      for (const { consumer, events, oldest } of lags) {
        this.events.set({ consumer }, events);
        this.oldestEvent.set({ consumer }, oldest);
      }
      this.answers.set(1);
      this.lookedAt = performance.now();
    } catch {
      this.forget();
    }
  }

  /** What was true once would look as if it were still. */
  private forget(): void {
    for (const labelled of [this.letters, this.events, this.oldestEvent]) labelled.reset();
    this.oldestLetter.remove();
    this.answers.set(0);
  }
}

function gaugeOf<L extends string>(name: string, help: string, label?: L): Gauge<L> {
  return new Gauge({ name, help, labelNames: label ? [label] : [], registers: [] });
}
