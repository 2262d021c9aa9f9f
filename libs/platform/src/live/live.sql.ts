/** What live delivery reads. */
import type { EventRow } from '#kernel';
import type { Sql } from '../database/database.js';

export interface EventRead extends EventRow {
  streamId: string;
}

/** The events after each stream's cursor. Whoever sees number n may take everything up to n: n-1 was committed before it. */
export function eventsAfter(streamIds: string[], cursors: number[], most: number): Sql {
  return {
    name: 'platform.live.after',
    text: `select e.stream_id as "streamId", e.n, e.type, e.actor_id as "actorId", e.subject_id as "subjectId",
                  e.subject_version as "subjectVersion", e.at
           from unnest($1::uuid[], $2::bigint[]) as w(stream_id, cursor)
           cross join lateral (select * from platform.event e where e.stream_id = w.stream_id and e.n > w.cursor
                               order by e.n limit $3) e
           order by e.stream_id, e.n`,
    values: [streamIds, cursors, most],
  };
}

/** A row if the stream's newest event, number `head`, is younger than `age` milliseconds by the database's clock. */
export function movedWithin(streamId: string, head: number, age: number): Sql {
  return {
    name: 'platform.live.moved',
    text: `select true as moved from platform.event
           where stream_id = $1 and n = $2 and at > clock_timestamp() - $3 * interval '1 millisecond'`,
    values: [streamId, head, age],
  };
}

/** Head and audience of streams, in one snapshot. */
export function headsOf(streamIds: string[]): Sql {
  return {
    name: 'platform.live.heads',
    text: `select s.id as "streamId", s.kind, coalesce(h.head, 0) as head, s.audience_id as "audienceId",
                  a.version as "audienceVersion"
           from platform.stream s
           left join platform.stream_head h on h.stream_id = s.id
           join platform.audience a on a.id = s.audience_id
           where s.id = any($1::uuid[])`,
    values: [streamIds],
  };
}

export interface HeadRead {
  streamId: string;
  kind: string;
  head: number;
  audienceId: string;
  audienceVersion: number;
}
