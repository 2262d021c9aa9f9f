/** What waits at the desks of somebody who keeps order. In every statement $1 is that person, $2 one place or null for all. */
import type { Actor, PlaceTitle, PostView } from '#kernel';
import type { Sql } from '#platform';
import { joinPost, postColumns } from '../post/post-row.sql.js';
import { moderates } from '../thread/thread-access.sql.js';
import type { DeskPlace, DeskState } from './report.type.js';

/** Places with a desk where the actor keeps order: looked for from what the actor holds, not among all places. */
export const keptPlaces = `kept as (
    select s.id, s.title, s.address, d.id as stream_id
    from (select coalesce(array_agg(scope_id), '{}') as scopes from people.scope_grant where person_id = $1::uuid) given
    join people.scope s on (s.id = any(given.scopes) or s.reached_from && given.scopes) and ${moderates('s.id')}
    join platform.stream d on d.audience_id = s.id and d.kind = 'desk'
    where $2::uuid is null or s.id = $2::uuid
  )`;

const waiting = `waiting as (
    select c.post_id, max(c.at) as at from (
      select post_id, at from discussions.report where closed_at is null
      union all
      select post_id, appealed_at from discussions.hiding
      where appealed_at is not null and answered_at is null and lifted_at is null) c
    group by c.post_id
  )`;

const settled = `settled as (
    select c.post_id, max(c.at) as at from (
      select post_id, closed_at as at from discussions.report where closed_at is not null
      union all
      select post_id, answered_at from discussions.hiding where answered_at is not null) c
    where not exists (select 1 from waiting w where w.post_id = c.post_id)
    group by c.post_id
  )`;

/** The places, each with how many posts wait there. */
export function deskPlaces(actor: Actor, scopeId: string | null): Sql {
  return {
    name: 'discussions.desk.places',
    text: `with ${keptPlaces}, ${waiting}
      select kept.id as "scopeId", kept.title, kept.address, kept.stream_id as "streamId", count(w.post_id)::int as waiting
      from kept left join (select waiting.post_id, t.scope_id from waiting
          join discussions.post p on p.id = waiting.post_id join discussions.thread t on t.id = p.thread_id) w
        on w.scope_id = kept.id
      group by kept.id, kept.title, kept.address, kept.stream_id`,
    values: [actor.personId, scopeId],
  };
}

export interface CaseRow extends PostView {
  fullText: string;
  scopeId: string;
  threadNumber: number;
  threadTitle: string;
  threadSlug: string;
  threadLockedAt: string | null;
  caseAt: string;
}

export interface CaseKey {
  at: string;
  id: string;
}

/** Posts that wait, or that waited once, the newest word about them first. */
export function deskCases(
  actor: Actor,
  asked: { scopeId: string | null; state: DeskState; after: CaseKey | null; rows: number },
): Sql {
  const which = asked.state === 'OPEN' ? 'waiting' : 'settled';
  return {
    name: `discussions.desk.${which}`,
    text: `with ${keptPlaces}, ${waiting}${which === 'settled' ? `, ${settled}` : ''}, page as (
        select c.post_id, c.at, t.id as thread_id from ${which} c
        join discussions.post cp on cp.id = c.post_id join discussions.thread t on t.id = cp.thread_id
        join kept on kept.id = t.scope_id
        where (c.at, c.post_id) < ($3::timestamptz, $4::uuid) order by c.at desc, c.post_id desc limit $5
      )
      select ${postColumns}, p.text as "fullText", t.scope_id as "scopeId", t.number as "threadNumber", t.title as "threadTitle",
        t.slug as "threadSlug", t.locked_at as "threadLockedAt", page.at as "caseAt"
      from page join discussions.post p on p.id = page.post_id join discussions.thread t on t.id = page.thread_id
      ${joinPost}
      order by page.at desc, page.post_id desc`,
    values: [
      actor.personId,
      asked.scopeId,
      asked.after?.at ?? 'infinity',
      asked.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      asked.rows,
    ],
  };
}

export interface PlaceRow extends Omit<DeskPlace, 'title'> {
  title: PlaceTitle;
}
