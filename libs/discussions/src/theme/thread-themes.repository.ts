import type { Actor } from '#kernel';
import { visibleTo } from '#people';
import type { Sql } from '#platform';
import { joinedAt } from '../thread/thread-access.sql.js';
import { joinReader, joinThread, readersColumns, threadColumns } from '../thread/thread-row.sql.js';

export function markThread(id: string, themeIds: readonly string[]): Sql {
  return {
    name: 'discussions.theme.mark',
    text: 'update discussions.thread set theme_ids = $2::uuid[] where id = $1',
    values: [id, themeIds],
  };
}

/** The places are asked once, before the threads, and the page is cut before anything is joined to it. */
export function themedThreads(
  actor: Actor,
  themeId: string,
  after: { lastPostAt: string; id: string } | null,
  rows: number,
): Sql {
  const readable = visibleTo(actor, 's.id', { answer: 'read' }, 1);
  return {
    name: 'discussions.theme.threads',
    text: `with place as materialized (
        select s.id from people.scope s where s.kind in ('group', 'community') and ${readable.sql})
      select ${threadColumns}, ${readersColumns('t.scope_id')}
      from (select * from discussions.thread where theme_ids @> array[$2::uuid] and merged_into_id is null and scope_id in (select id from place)
          and ($3::timestamptz is null or (last_post_at, id) < ($3, $4::uuid))
        order by last_post_at desc, id desc limit $5) t
      cross join lateral (select ${joinedAt('t.scope_id')} as joined offset 0) held
      ${joinReader}
      ${joinThread}
      order by t.last_post_at desc, t.id desc`,
    values: [...readable.values, themeId, after?.lastPostAt ?? null, after?.id ?? null, rows],
  };
}
