/** How far the actor has read a thread `t`, and what waits: the same sentence for lists, single threads and counts. */
import { isNotShown, isShown } from '../post/post-row.sql.js';
import { actorParameter as me } from '../thread/thread-access.sql.js';

/**
 * Joins `mark.number`, up to which the thread counts as read, and `waiting.posts`.
 * What came from another thread and was read there does not wait, wherever the mark stands.
 * A thread that was never opened counts as read up to the actor's joining: a new member is not met by a thousand old posts.
 *
 * `offset 0` keeps the planner from writing each expression out wherever it is used: the number of copies multiplies, and a
 * list was planned for twenty milliseconds.
 * @param joined the expression that says since when the actor belongs here
 */
export function joinUnread(joined: string): string {
  return `left join discussions.read_mark rm on rm.thread_id = t.id and rm.person_id = ${me}
    cross join lateral (select case
        when rm.number is not null then rm.number
        when ${joined} is null or t.last_post_at < ${joined} then t.last_number
        else coalesce((select b.number from discussions.post b where b.thread_id = t.id and b.created_at < ${joined}
                       order by b.created_at desc limit 1), 0)
      end as number offset 0) mark
    cross join lateral (select case when mark.number >= t.last_number then 0 else greatest(0, t.last_number - mark.number
        - (select count(*) from discussions.post o where o.thread_id = t.id and o.author_id = ${me} and o.number > mark.number)
        - (select count(*) from discussions.post w where w.thread_id = t.id and ${isNotShown('w')}
             and w.author_id <> ${me} and w.number > mark.number)
        - (select count(*) from discussions.post k where rm.also_read is not null and k.thread_id = t.id and k.number > mark.number
             and k.number <@ rm.also_read and k.author_id <> ${me} and ${isShown('k')})) end::int as posts offset 0) waiting`;
}

/** Whether a post that waits names the actor. */
export const mentionsMe = `(waiting.posts > 0 and exists (select 1 from discussions.mention m
    join discussions.post mp on mp.id = m.post_id and ${isShown('mp')} and mp.author_id <> ${me}
    where m.person_id = ${me} and m.thread_id = t.id and m.number > mark.number
      and not coalesce(m.number <@ rm.also_read, false)))`;
