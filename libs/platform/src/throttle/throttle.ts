import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database } from '../database/database.js';

@Injectable()
export class Throttle {
  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt (or several, made at once); throws RATE_LIMITED (with `retryAfterSeconds`) when there were more than `limit` in the window.
   * It commits on its own, so that a failed attempt is counted although its transaction was rolled back. Addresses in a
   * bucket's name are hashed: the table must not become a list of who tried to sign in.
   */
  async take(
    bucket: string,
    allowed: { limit: number; windowSeconds: number },
    attempts: number = 1,
  ): Promise<void> {
    const row = await this.database.readOne<{ count: number; wait: number }>({
      name: 'platform.throttle.take',
      text: `insert into platform.throttle as t (bucket, count, until)
             values ($1, $3::int, now() + make_interval(secs => $2))
             on conflict (bucket) do update set
               count = case when t.until <= now() then excluded.count else t.count + excluded.count end,
               until = case when t.until <= now() then excluded.until else t.until end
             returning count, ceil(extract(epoch from until - now()))::int as wait`,
      values: [hashOfBucket(bucket), allowed.windowSeconds, attempts],
    });
    if (row && row.count > allowed.limit)
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, row.wait) });
  }

  /** Takes back one attempt that turned out to be none; those before it count on. */
  async giveBack(bucket: string): Promise<void> {
    await this.database.read({
      name: 'platform.throttle.give-back',
      text: 'update platform.throttle set count = count - 1 where bucket = $1 and count > 0',
      values: [hashOfBucket(bucket)],
    });
  }

  /** Forgets the attempts, as after a success. */
  async clear(bucket: string): Promise<void> {
    await this.database.read({
      name: 'platform.throttle.clear',
      text: 'delete from platform.throttle where bucket = $1',
      values: [hashOfBucket(bucket)],
    });
  }
}

/** A bucket's name as the table holds it. */
export function hashOfBucket(bucket: string): string {
  return createHash('sha256').update(bucket).digest('base64url');
}
