/**
 * Whether this process can serve with its database: it answers, and holds what this release needs. Asked over a connection of
 * its own: with the pool's, a process that has much to do would be taken out of service by its proxy, and then the next one.
 */
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Database } from './database.js';

/** in milliseconds; for the connection, and then for its answer */
const patience = 2000;

/** `behind`: migrations are missing, as after a restore of an old backup under a running process. */
export type DatabaseState = 'ok' | 'behind' | 'unreachable';

@Injectable()
export class DatabaseHealth implements OnApplicationShutdown {
  private client: pg.Client | undefined;
  private asking: Promise<DatabaseState> | undefined;

  constructor(private readonly database: Database) {}

  /** Whoever asks while a question is under way gets its answer: nobody can make the database work by asking often. */
  state(): Promise<DatabaseState> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.drop();
  }

  private async ask(): Promise<DatabaseState> {
    // A newer release may have added to them already; its predecessor serves on until it is replaced.
    const needed = this.database.source.migrations.map(({ name, constructor }) => name ?? constructor.name);
    try {
      const { rows } = await (this.client ?? (await this.connect())).query<{ done: number }>({
        name: 'platform.health.migrations',
        text: 'select count(distinct name)::int as done from migration where name = any($1)',
        values: [needed],
      });
      return rows[0]!.done === needed.length ? 'ok' : 'behind';
    } catch (error) {
      // A database without the table answers, and knows nothing of us.
      if ((error as { code?: string }).code === '42P01') return 'behind';
      await this.drop();
      return 'unreachable';
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      ...this.database.pool.options,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
    });
    this.client = client;
    await client.connect();
    return client;
  }

  private async drop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
