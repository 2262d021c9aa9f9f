/** Posts from one held thread to another: the statements, in the order in which they run. */
import type { Actor } from '#kernel';
import { visibleToPerson } from '#people';
import type { Sql } from '#platform';
import { isShown } from '../post/post-row.sql.js';

export interface Carrying {
  from: string;
  into: string;
  /** the number of the newest post of `into` before */
  base: number;
  /** in their order */
  posts: readonly { id: string; number: number; markId: string }[];
}

/** Gives the posts their new thread and numbers, after those that stand there. Their id stays, and so does all that hangs on it. */
export function carry({ into, base, posts }: Carrying): Sql {
  return {
    name: 'discussions.moving.carry',
    text: `with given as (select * from unnest($2::uuid[]) with ordinality as g(id, place)), carried as (
        update discussions.post p set thread_id = $1::uuid, number = $3::int + g.place from given g where p.id = g.id
      )
      update discussions.mention m set thread_id = $1::uuid, number = $3::int + g.place from given g where m.post_id = g.id`,
    values: [into, posts.map((post) => post.id), base],
  };
}

/** Leaves a mark under each old number, so that a thread's numbers have no hole and every old address leads on. */
export function leaveMarks(actor: Actor, { from, posts }: Carrying): Sql {
  return {
    name: 'discussions.moving.leave-marks',
    text: `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, created_at, withdrawn_at, withdrawn_by, moved_to_id)
      select g.mark_id, $1::uuid, g.number, p.author_id, '', '', p.language, p.created_at, now(), $5::uuid, p.id
      from unnest($2::uuid[], $3::int[], $4::uuid[]) as g(id, number, mark_id) join discussions.post p on p.id = g.id`,
    values: [
      from,
      posts.map((post) => post.id),
      posts.map((post) => post.number),
      posts.map((post) => post.markId),
      actor.personId,
    ],
  };
}

/**
 * Answers that stayed lead to the marks. Answers that come to a thread in which what they answer stands by now, and which led
 * to the mark that it had left, lead to it again.
 */
export function leadAnswers({ from, into, posts }: Carrying): Sql {
  return {
    name: 'discussions.moving.lead-answers',
    text: `with stayed as (
        update discussions.post r set reply_to_id = g.mark_id
        from unnest($3::uuid[], $4::uuid[]) as g(id, mark_id) where r.thread_id = $1::uuid and r.reply_to_id = g.id
      )
      update discussions.post r set reply_to_id = answered.id
      from discussions.post mark join discussions.post answered on answered.id = mark.moved_to_id and answered.thread_id = $2::uuid
      where r.id = any($3::uuid[]) and r.reply_to_id = mark.id`,
    values: [from, into, posts.map((post) => post.id), posts.map((post) => post.markId)],
  };
}

/** Nobody is told by their own stream of a thread that they may not read: what they had of the old one stays there. */
const reads = (person: string): string => visibleToPerson(person, 'it.scope_id', 'read');

/**
 * Whoever has read posts where they stood has read them where they stand now: as the mark where that is all before them, else
 * as numbers beyond it. A person's mark that moves at this very moment stays behind: those posts wait once more.
 */
export function carryMarks({ from, into, base, posts }: Carrying): Sql {
  return {
    name: 'discussions.moving.carry-marks',
    text: `with given as (select g.number, $4::int + g.place::int as fresh from unnest($3::int[]) with ordinality as g(number, place))
      insert into discussions.read_mark as held (thread_id, person_id, number, also_read, at)
      select $2::uuid, rm.person_id, null, r.read, now()
      from discussions.read_mark rm
      join discussions.thread it on it.id = $2::uuid and ${reads('rm.person_id')}
      cross join lateral (select range_agg(int4range(g.fresh, g.fresh, '[]')) as read from given g
        where g.number <= rm.number or g.number <@ rm.also_read) r
      where rm.thread_id = $1::uuid and r.read is not null order by rm.person_id
      on conflict (thread_id, person_id) do update
        set also_read = coalesce(held.also_read, '{}'::int4multirange) + excluded.also_read`,
    values: [from, into, posts.map((post) => post.number), base],
  };
}

/** Where nothing unread lies between a mark and what was read beyond it, the mark goes there. Tells whose did. */
export function settleMarks(threadId: string, isNew: boolean): Sql {
  return {
    name: 'discussions.moving.settle-marks',
    text: `update discussions.read_mark rm set number = upper(r.span) - 1,
        also_read = nullif(rm.also_read - int4multirange(r.span), '{}'::int4multirange)
      from (select b.person_id, u.span from discussions.read_mark b cross join unnest(b.also_read) as u(span)
            where b.thread_id = $1::uuid and u.span @> coalesce(b.number, case when $2::boolean then 0 end) + 1) r
      where rm.thread_id = $1::uuid and rm.person_id = r.person_id
      returning rm.person_id as "personId", rm.number`,
    values: [threadId, isNew],
  };
}

/** Who chose how closely to follow the one follows the other so, unless they chose for that too. */
export function carryFollows({ from, into }: Carrying): Sql {
  return {
    name: 'discussions.moving.carry-follows',
    text: `insert into discussions.thread_follow (thread_id, person_id, level)
      select $2::uuid, f.person_id, f.level
      from discussions.thread_follow f join discussions.thread it on it.id = $2::uuid and ${reads('f.person_id')}
      where f.thread_id = $1::uuid order by f.person_id
      on conflict (thread_id, person_id) do nothing returning person_id as "personId"`,
    values: [from, into],
  };
}

/** What lists show of a thread, counted anew from its posts. */
export function recount(threadId: string): Sql {
  return {
    name: 'discussions.moving.recount',
    text: `update discussions.thread t set last_number = l.number, last_author_id = l.author_id, last_excerpt = l.excerpt,
        last_on_behalf = l.on_behalf,
        last_post_at = (select max(created_at) from discussions.post where thread_id = $1::uuid),
        post_count = (select count(*) from discussions.post c where c.thread_id = $1::uuid and ${isShown('c')}),
        head_changed_at = clock_timestamp()
      from (select number, author_id, case when ${isShown('n')} then excerpt else '' end as excerpt,
              (behalf_town_id is not null or behalf_organisation_id is not null) as on_behalf
            from discussions.post n where thread_id = $1::uuid order by number desc limit 1) l
      where t.id = $1::uuid`,
    values: [threadId],
  };
}
