import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, Throttle } from '#platform';
import { Sessions } from '../session/sessions.service.js';
import { RecordKeepers, type HeldPart } from './personal-records.js';

const exportsAllowed = { limit: 10, windowSeconds: 60 * 60 };
const rowsAtOnce = 200;

/** A person's own data as one JSON document, in pieces: however much it is, only a few hundred rows are held at a time. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly database: Database,
    private readonly keepers: RecordKeepers,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  /** Whose document it is to be: for a browser's session alone, a few times an hour. */
  async requireReader(actor: Actor): Promise<string> {
    const personId = await this.sessions.requireSession(actor);
    await this.throttle.take(exportBucket(personId), exportsAllowed);
    return personId;
  }

  /** The document, read in one snapshot: what is written meanwhile is in none of its parts. */
  async *document(personId: string, at: string): AsyncGenerator<string> {
    const client = await this.database.pool.connect();
    let whole = false;
    try {
      await client.query('begin isolation level repeatable read read only');
      // A reader that stops taking must not hold the snapshot for ever.
      await client.query(`set local idle_in_transaction_session_timeout = '60s'`);
      yield `{\n"format": "guildhall-personal-data", "version": 1, "exportedAt": ${JSON.stringify(at)}`;
      for (const keeper of this.keepers.fromBelow()) {
        yield `,\n${JSON.stringify(keeper.room)}: {`;
        let first = true;
        for (const part of keeper.held(personId)) {
          yield `${first ? '' : ','}\n  ${JSON.stringify(part.name)}: `;
          first = false;
          yield* this.part(client, part);
        }
        yield '\n}';
      }
      yield '\n}\n';
      await client.query('commit');
      whole = true;
    } finally {
      // Given up in the middle: the connection is closed rather than lent again inside our transaction.
      client.release(!whole);
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
