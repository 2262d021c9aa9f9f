import { mkdir, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Configuration, Database, Throttle } from '#platform';
import { Sessions } from '../session/sessions.service.js';
import { RecordKeepers, type HeldPart } from './personal-records.js';

const exportsAllowed = { limit: 10, windowSeconds: 60 * 60 };
const rowsAtOnce = 200;
/** for reading the rows: however long the reader takes afterwards, it costs no connection */
const longestReading = 120_000;
/** of one process: each holds a connection of the pool */
const mostAtOnce = 2;

/** A person's own data as one JSON document: however much it is, only a few hundred rows are held at a time. */
@Injectable()
export class OwnRecords {
  /** who is having theirs written or sent */
  private readonly readers = new Set<string>();
  private writing = 0;

  constructor(
    private readonly database: Database,
    private readonly keepers: RecordKeepers,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Writes the document of whoever asks and hands it to `send`: for a browser's session alone, one at a time, a few times
   * an hour. It is read whole before the first byte leaves, so a reader who takes it slowly holds a file and no connection.
   */
  async give(actor: Actor, at: string, send: (document: Readable) => Promise<void>): Promise<void> {
    const personId = await this.sessions.requireSession(actor);
    if (this.readers.has(personId) || this.writing >= mostAtOnce)
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 10 });
    this.readers.add(personId);
    try {
      const file = await this.written(personId, at);
      try {
        await send(file.createReadStream({ start: 0 }));
      } finally {
        await file.close();
      }
    } finally {
      this.readers.delete(personId);
    }
  }

  private async written(personId: string, at: string): Promise<FileHandle> {
    this.writing += 1;
    try {
      await this.throttle.take(exportBucket(personId), exportsAllowed);
      const file = await this.namelessFile();
      try {
        await writeFile(file, this.document(personId, at));
        return file;
      } catch (error) {
        await file.close();
        throw error;
      }
    } finally {
      this.writing -= 1;
    }
  }

  /** Its name is taken away at once: whatever happens to the process, no copy of somebody's data is left lying. */
  private async namelessFile(): Promise<FileHandle> {
    const folder = join(this.configuration.dataDirectory, 'tmp');
    await mkdir(folder, { recursive: true });
    const path = join(folder, newId());
    const file = await open(path, 'wx+', 0o600);
    await rm(path);
    return file;
  }

  /** The document, read in one snapshot: what is written meanwhile is in none of its parts. */
  private async *document(personId: string, at: string): AsyncGenerator<string> {
    const client = await this.database.pool.connect();
    // A backend may be ended from outside at any moment: unheard, that would end the process. The next query fails with it.
    const ended = (): void => undefined;
    client.on('error', ended);
    const latest = Date.now() + longestReading;
    let whole = false;
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query(
        `set local statement_timeout = '30s'; set local idle_in_transaction_session_timeout = '60s'`,
      );
      yield `{\n"format": "guildhall-personal-data", "version": 2, "exportedAt": ${JSON.stringify(at)}`;
      for (const keeper of this.keepers.fromBelow()) {
        yield `,\n${JSON.stringify(keeper.room)}: {`;
        let first = true;
        for (const part of keeper.held(personId)) {
          yield `${first ? '' : ','}\n  ${JSON.stringify(part.name)}: `;
          first = false;
          for await (const rows of this.part(client, part)) {
            if (Date.now() > latest) throw new Error('Own data took too long to read.');
            yield rows;
          }
        }
        yield '\n}';
      }
      yield '\n}\n';
      await client.query('commit');
      whole = true;
    } finally {
      // Given up in the middle: the connection is closed rather than lent again inside our transaction.
      client.release(!whole);
      client.off('error', ended);
    }
  }

  private async *part(
    client: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> },
    { rows: sql, single }: HeldPart,
  ): AsyncGenerator<string> {
    await client.query(`declare part no scroll cursor for ${sql.text}`, sql.values);
    let count = 0;
    for (;;) {
      const { rows } = await client.query(`fetch ${rowsAtOnce} from part`);
      if (single) {
        yield JSON.stringify(rows[0] ?? null);
        break;
      }
      if (rows.length > 0)
        yield `${count === 0 ? '[' : ','}\n    ${rows.map((row) => JSON.stringify(row)).join(',\n    ')}`;
      count += rows.length;
      if (rows.length < rowsAtOnce) {
        yield count === 0 ? '[]' : '\n  ]';
        break;
      }
    }
    await client.query('close part');
  }
}

/** The name of the count of one person's exports. */
export function exportBucket(personId: string): string {
  return `export of ${personId}`;
}
