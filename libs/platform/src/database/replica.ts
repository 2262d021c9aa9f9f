/** One replica: a connection to it answers only once it is known to have replayed what is wanted. */
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Sql } from './database.js';
import { domainErrorOf } from './database-errors.js';

/** How far a primary had come, and which one it was. */
export interface Position {
  /** a place in its log, as bytes */
  at: bigint;
  /** rises when another server becomes the primary: from there on the same place can hold something else */
  timeline: number;
  /** tells this database from all others, also of the same server */
  system: string;
}

/** milliseconds; a reader who would wait longer asks the primary */
const patience = { connection: 1000, look: 500, replay: 50, statement: 5000 };
/** how long one that lags, or does not answer, is left alone */
const rest = { lagging: 1000, away: 5000 };
const between = 5;

export class Replica {
  private readonly pool: pg.Pool;
  /** What each connection has seen. An address may be that of several servers, so one connection's word is not another's. */
  private readonly seen = new WeakMap<pg.PoolClient, Position>();
  private restsUntil = 0;
  private readonly log = new Logger(Replica.name);
  private said: string | undefined;

  constructor(url: string, settings: { connections: number; options: string | undefined }) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: settings.connections,
      connectionTimeoutMillis: patience.connection,
      query_timeout: patience.statement,
      application_name: 'guildhall',
      options: settings.options,
    });
    // One that breaks between two statements would end the process if nobody listened.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', (error) => this.leaveAlone(rest.away, error.message));
  }

  get isResting(): boolean {
    return performance.now() < this.restsUntil;
  }

  /** The rows; null where it has not come so far, is no replica of that primary, or does not answer. */
  async read<R>(query: Sql, wanted: Position): Promise<R[] | null> {
    let client: pg.PoolClient;
    try {
      client = await this.pool.connect();
    } catch (error) {
      this.leaveAlone(rest.away, (error as Error).message);
      return null;
    }
    let broken = false;
    try {
      if (!(await this.reaches(client, wanted))) return null;
      const { rows } = await client.query(query);
      this.said = undefined;
      return rows as R[];
    } catch (error) {
      if (isOfTheStatement(error)) throw domainErrorOf(error);
      // A read that stood in the way of replaying is ended by the replica, and that is all: it is well.
      broken = (error as { code?: string }).code !== '40001';
      if (broken) this.leaveAlone(rest.away, (error as Error).message);
      return null;
    } finally {
      client.release(broken);
    }
  }

  /** The primary does not say how far it is: then the replica is of no use, whoever's fault it is. */
  cannotBeCompared(error: Error): null {
    this.leaveAlone(rest.away, `the primary's position is not known (${error.message})`);
    return null;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async reaches(client: pg.PoolClient, wanted: Position): Promise<boolean> {
    const known = this.seen.get(client);
    if (known && hasReached(known, wanted)) return true;
    for (const end = performance.now() + patience.replay; ;) {
      const found = await look(client);
      // One that cannot be compared will not come any nearer.
      if (!found || found.system !== wanted.system || found.timeline !== wanted.timeline) {
        this.leaveAlone(rest.away, 'it does not replay this database');
        return false;
      }
      this.seen.set(client, found);
      if (hasReached(found, wanted)) return true;
      if (performance.now() > end) {
        this.leaveAlone(rest.lagging);
        return false;
      }
      await pause(between);
    }
  }

  /** Why is said once; that it lags is everyday. */
  private leaveAlone(milliseconds: number, why?: string): void {
    this.restsUntil = performance.now() + milliseconds;
    if (why === undefined || why === this.said) return;
    this.said = why;
    this.log.warn(`A replica is not used: ${why}`);
  }
}

function hasReached(found: Position, wanted: Position): boolean {
  return found.system === wanted.system && found.timeline === wanted.timeline && found.at >= wanted.at;
}

interface Looked {
  at: string | null;
  timeline: number;
  system: string;
}

const systemRead = `(select system_identifier || '/' || oid from pg_control_system(), pg_database where datname = current_database())`;

function positionOf({ at, timeline, system }: Looked): Position | null {
  return at === null ? null : { at: BigInt(at), timeline, system };
}

/**
 * How far a replica has come; null for a server that is none. Its timeline is that of its last restart point: after another
 * server became the primary it is used again some minutes late, and one that stayed behind with the old one never.
 */
async function look(client: pg.PoolClient): Promise<Position | null> {
  const { rows } = await client.query<Looked>({
    name: 'platform.replica.look',
    text: `select case when pg_is_in_recovery() then (pg_last_wal_replay_lsn() - '0/0')::text end as at,
      (select timeline_id from pg_control_checkpoint()) as timeline, ${systemRead} as system`,
    values: [],
    query_timeout: patience.look,
  } as Sql);
  return positionOf(rows[0]!);
}

/**
 * How far the primary has come: whatever anybody could see of it before this was asked lies before this place. Where commits
 * do not wait for the disk, they are seen before they are on it.
 */
export const positionOfPrimary: Sql = {
  name: 'platform.replica.position',
  text: `with now as (select case when current_setting('synchronous_commit') = 'off' then pg_current_wal_insert_lsn()
      else pg_current_wal_flush_lsn() end as lsn)
    select (lsn - '0/0')::text as at, ('x' || substr(pg_walfile_name(lsn), 1, 8))::bit(32)::int as timeline,
      ${systemRead} as system from now`,
  values: [],
};

export function primaryAt(row: Looked): Position {
  return positionOf(row)!;
}

/** Wrong values or too long a statement: the primary would say the same, and it would cost twice. */
function isOfTheStatement(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && (code.startsWith('22') || code === '57014');
}
