/** Wakes over NOTIFY: nothing but the database is needed. */
import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Database } from '../database/database.js';
import { WakeLine, type WakeEar } from './wake-line.js';

const channel = 'guildhall';

export class PostgresLine extends WakeLine {
  // NOTIFY takes at most 7,999 bytes.
  readonly mostBytes = 7500;
  private readonly log = new Logger(PostgresLine.name);
  private client: pg.Client | undefined;
  private ended = false;

  constructor(private readonly database: Database) {
    super();
  }

  async tell(hint: string): Promise<void> {
    await this.database.read({
      name: 'platform.wakes.tell',
      text: `select pg_notify('${channel}', $1)`,
      values: [hint],
    });
  }

  /** LISTEN needs a connection of its own, not one of the pool's. */
  async listen(ear: WakeEar): Promise<void> {
    if (this.ended || this.client) return;
    const client = new pg.Client(this.database.pool.options);
    this.client = client;
    client.on('notification', (note) => ear.heard(note.payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.listenAgain(ear, 500);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      ear.began();
    } catch (error) {
      this.log.warn(`Not hearing other processes: ${(error as Error).message}`);
      this.listenAgain(ear, 1000);
      await client.end().catch(() => undefined);
    }
  }

  async end(): Promise<void> {
    this.ended = true;
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private listenAgain(ear: WakeEar, milliseconds: number): void {
    this.client = undefined;
    if (!this.ended) setTimeout(() => void this.listen(ear).catch(() => undefined), milliseconds).unref();
  }
}
