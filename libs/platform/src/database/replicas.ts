/**
 * Costly reads go to a replica, where `DATABASE_REPLICA_URL` names one, and give there what the primary would have given or
 * something newer: the primary is asked how far it has come, which is cheap, and the replica answers only when it is as far.
 * So whoever wrote sees it, whoever was removed is, and no answer is older than an event that a socket has shown; in all
 * processes, and without anything that a client would have to bring along.
 */
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../configuration.js';
import { Metrics } from '../metrics/metrics.js';
import { Database, type Sql } from './database.js';
import { positionOfPrimary, primaryAt, Replica, type Position } from './replica.js';

@Injectable()
export class Replicas implements OnApplicationShutdown {
  private replicas: Replica[] | undefined;
  private turn = 0;
  private asked: Promise<Position> | undefined;
  private next: Promise<Position> | undefined;
  /** reads that a replica answered, and that the primary had to */
  readonly answered = { byReplica: 0, byPrimary: 0 };

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    metrics: Metrics,
  ) {
    if (configuration.databaseReplicaUrls.length === 0) return;
    metrics.gauge(
      'guildhall_replica_answers',
      'Costly reads since the start that a replica has answered.',
      () => this.answered.byReplica,
    );
    metrics.gauge(
      'guildhall_replica_refusals',
      'Costly reads since the start for which no replica was far enough, or none answered: the primary did.',
      () => this.answered.byPrimary,
    );
  }

  /** The rows of a statement that only reads, none of them older than if the primary were asked now. */
  async read<R>(query: Sql): Promise<R[]> {
    const replica = this.choose();
    if (replica) {
      const wanted = await this.position().catch((error: Error) => replica.cannotBeCompared(error));
      const rows = wanted && (await replica.read<R>(query, wanted));
      if (rows) {
        this.answered.byReplica++;
        return rows;
      }
    }
    if (this.replicas) this.answered.byPrimary++;
    return this.database.read<R>(query);
  }

  /** The first row, or null. */
  async readOne<R>(query: Sql): Promise<R | null> {
    const rows = await this.read<R>(query);
    return rows[0] ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const replica of this.replicas ?? []) await replica.close();
  }

  /** In turn, of those that do not rest. */
  private choose(): Replica | undefined {
    const urls = this.configuration.databaseReplicaUrls;
    if (urls.length === 0) return undefined;
    const { max, options } = this.database.pool.options;
    this.replicas ??= urls.map((url) => new Replica(url, { connections: max, options }));
    for (let i = 0; i < this.replicas.length; i++) {
      const replica = this.replicas[this.turn++ % this.replicas.length]!;
      if (!replica.isResting) return replica;
    }
    return undefined;
  }

  /**
   * Who asks while a question is under way waits for the next one: the answer to this one may be from before what they have
   * just seen. All who wait share it.
   */
  private position(): Promise<Position> {
    if (!this.asked) return this.ask();
    this.next ??= this.asked
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.ask();
      });
    return this.next;
  }

  private ask(): Promise<Position> {
    const asked = this.database
      .read<Parameters<typeof primaryAt>[0]>(positionOfPrimary)
      .then((rows) => primaryAt(rows[0]!))
      .finally(() => {
        if (this.asked === asked) this.asked = undefined;
      });
    this.asked = asked;
    return asked;
  }
}
