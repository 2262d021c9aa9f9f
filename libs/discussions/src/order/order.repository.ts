import type { Sql } from '#platform';

/** How many threads may stand first in the list of one place. */
export const mostPinned = 5;

export function closeThread(id: string, by: string, reason: string): Sql {
  return {
    name: 'discussions.order.close',
    text: 'update discussions.thread set locked_at = coalesce(locked_at, now()), locked_by = $2, lock_reason = $3 where id = $1',
    values: [id, by, reason],
  };
}

export function reopenThread(id: string): Sql {
  return {
    name: 'discussions.order.reopen',
    text: 'update discussions.thread set locked_at = null, locked_by = null, lock_reason = null where id = $1',
    values: [id],
  };
}

/** Two pinnings at once in one place come one after the other: else both would find the last free place. */
export function takeTurnInPinning(scopeId: string): Sql {
  return {
    name: 'discussions.order.pinning-turn',
    text: `select pg_advisory_xact_lock(hashtextextended('discussions.pinning ' || $1::text, 0))`,
    values: [scopeId],
  };
}

/** Pins a thread where there is room for one; no row: there is none. */
export function pin(id: string, scopeId: string): Sql {
  return {
    name: 'discussions.order.pin',
    text: `update discussions.thread set pinned_at = now() where id = $1
        and (select count(*) from discussions.thread p where p.scope_id = $2 and p.pinned_at is not null) < ${mostPinned}
      returning id`,
    values: [id, scopeId],
  };
}

export function unpin(id: string): Sql {
  return {
    name: 'discussions.order.unpin',
    text: 'update discussions.thread set pinned_at = null where id = $1',
    values: [id],
  };
}

export function slowDown(id: string, seconds: number): Sql {
  return {
    name: 'discussions.order.slow',
    text: 'update discussions.thread set slow_seconds = $2 where id = $1',
    values: [id, seconds],
  };
}
