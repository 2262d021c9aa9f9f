/** What the durable consumers ask of the log. */
import type { Sql } from '../database/database.js';

/** Streams whose head is ahead of the consumer: all, or those of a wake. */
export function behind(consumer: string, streamIds: readonly string[] | null, most: number): Sql {
  return {
    name: 'platform.consumers.behind',
    text: `select h.stream_id as "streamId", h.head from platform.stream_head h
           left join platform.consumer_cursor c on c.consumer = $1 and c.stream_id = h.stream_id
           where h.head > coalesce(c.n, 0) and ($2::uuid[] is null or h.stream_id = any($2))
           order by h.stream_id limit $3`,
    values: [consumer, streamIds, most],
  };
}

/** A stream that is met for the first time is taken in from its beginning. */
export function beginAt(consumer: string, streamIds: readonly string[]): Sql {
  return {
    name: 'platform.consumers.begin',
    text: `insert into platform.consumer_cursor (consumer, stream_id)
           select $1, id from unnest($2::uuid[]) as s(id) order by id on conflict do nothing`,
    values: [consumer, streamIds],
  };
}

/** Takes the cursors until the commit; those that another worker holds are passed over. */
export function claim(consumer: string, streamIds: readonly string[]): Sql {
  return {
    name: 'platform.consumers.claim',
    text: `select stream_id as "streamId", n from platform.consumer_cursor
           where consumer = $1 and stream_id = any($2::uuid[]) order by stream_id for update skip locked`,
    values: [consumer, streamIds],
  };
}

export function moveTo(consumer: string, streamIds: readonly string[], numbers: readonly number[]): Sql {
  return {
    name: 'platform.consumers.move',
    text: `update platform.consumer_cursor c set n = to_n.n from unnest($2::uuid[], $3::bigint[]) as to_n(stream_id, n)
           where c.consumer = $1 and c.stream_id = to_n.stream_id and c.n < to_n.n`,
    values: [consumer, streamIds, numbers],
  };
}

/** Passes over everything that these kinds of streams hold now: what is loaded as history is no news. */
export function skipKinds(consumer: string, kinds: readonly string[]): Sql {
  return {
    name: 'platform.consumers.skip',
    text: `insert into platform.consumer_cursor as c (consumer, stream_id, n)
           select $1, h.stream_id, h.head from platform.stream_head h join platform.stream s on s.id = h.stream_id
           where s.kind = any($2::text[])
           on conflict (consumer, stream_id) do update set n = greatest(c.n, excluded.n)`,
    values: [consumer, kinds],
  };
}
