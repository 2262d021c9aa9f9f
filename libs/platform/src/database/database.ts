/** Reading. A read needs no ticket; hot reads are named, so that PostgreSQL prepares them once per connection. */
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { domainErrorOf } from './database-errors.js';

/** A statement with its parameters. One name stands for one text for ever: `discussions.thread.list`. */
export interface Sql {
  name: string;
  text: string;
  values: unknown[];
}

@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  /** The rows of a query, on any connection. */
  async read<R>(query: Sql): Promise<R[]> {
    try {
      const result = await this.pool.query(query);
      return result.rows as R[];
    } catch (error) {
      throw domainErrorOf(error);
    }
  }

  /** The first row, or null. */
  async readOne<R>(query: Sql): Promise<R | null> {
    const rows = await this.read<R>(query);
    return rows[0] ?? null;
  }

  /** The pool that TypeORM holds, so that its entities and our named statements share connections. */
  get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }
}

/** `2026-11-22 16:18:26.123+00` as PostgreSQL prints it in UTC -> `2026-11-22T16:18:26.123Z`, the text that clients get. */
export function isoOf(text: string): string {
  if (!text.endsWith('+00')) return text;
  const bare = text.slice(0, -3).replace(' ', 'T');
  const dot = bare.indexOf('.');
  if (dot === -1) return `${bare}.000Z`;
  return `${bare.slice(0, dot)}.${bare.slice(dot + 1, dot + 4).padEnd(3, '0')}Z`;
}

/** The same text as an expression of SQL, for an instant inside JSON, which PostgreSQL would print in a form of its own. */
export function isoInJson(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

// Timestamps travel as text: making a Date of each cost a fifth of a thread list's CPU. Counts and numbers are far below 2^53.
pg.types.setTypeParser(1184, isoOf);
pg.types.setTypeParser(20, Number);
