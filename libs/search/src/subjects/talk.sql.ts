import { isNotShown } from '#discussions';

/**
 * Whether what an entry `e` found in a thread still stands there: the thread in the place whose readers the entry is for, the post neither
 * withdrawn nor hidden. It reads the thread's row and the small index of what is not shown, and never the post: among a million posts a
 * row of each hit would cost most of the time (`offset 0`: else PostgreSQL reads all threads first, to have them at hand). That it was edited a moment ago is seen when the hit itself is read.
 */
export const standingTalk = `exists (select 1 from discussions.thread t
    where t.id = e.thread_id and t.scope_id = e.scope_id and t.merged_into_id is null offset 0)
  and (e.number is null or not exists (select 1 from discussions.post p
    where p.thread_id = e.thread_id and p.number = e.number and ${isNotShown('p')} offset 0))`;
