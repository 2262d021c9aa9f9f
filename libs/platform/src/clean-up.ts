/** What has a term goes at its end: events after 90 days, idempotency keys after 7, counts of attempts after their window, letters that have left after 30 days, unclaimed files after a day. */
import { Injectable } from '@nestjs/common';
import { Database } from './database/database.js';
import { FileSweeps } from './files/file-sweeps.service.js';
import { Rounds } from './work/rounds.js';

const every = 60 * 60 * 1000;
const mostAtOnce = 5000;

@Injectable()
export class CleanUp {
  private readonly ofRooms: [string, string][] = [];

  constructor(
    private readonly database: Database,
    private readonly files: FileSweeps,
    private readonly rounds: Rounds,
  ) {}

  /**
   * A room's own term for one of its tables.
   * @param over which rows have reached it, at most `mostAtOnce` of them
   */
  also(table: string, over: (mostAtOnce: number) => string): void {
    this.ofRooms.push([table, over(mostAtOnce)]);
  }

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('clean-up', every, () => this.run());
  }

  /** Small bites, so that no lock is held long. A stream's head stays: its numbers go on where they stopped. */
  async run(): Promise<void> {
    const terms: [string, string][] = [
      [
        'platform.event',
        `(stream_id, n) in (select stream_id, n from platform.event where at < now() - interval '90 days' limit ${mostAtOnce})`,
      ],
      [
        'platform.idempotency',
        `(owner, key) in (select owner, key from platform.idempotency where at < now() - interval '7 days' limit ${mostAtOnce})`,
      ],
      [
        'platform.throttle',
        `bucket in (select bucket from platform.throttle where until < now() limit ${mostAtOnce})`,
      ],
      [
        'platform.mail',
        `id in (select id from platform.mail where state <> 'QUEUED' and created_at < now() - interval '30 days' limit ${mostAtOnce})`,
      ],
    ];
    for (const [table, over] of [...terms, ...this.ofRooms]) {
      for (;;) {
        const { rowCount } = await this.database.pool.query(`delete from ${table} where ${over}`);
        if ((rowCount ?? 0) < mostAtOnce) break;
      }
    }
    await this.files.run();
  }
}
