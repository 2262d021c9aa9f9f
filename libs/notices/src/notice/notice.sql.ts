/** The sentences about a notice `n` (with its thread `t`, if it is about one) that writing, reading and counting share. */
import { visibleToPerson } from '#people';
import { reasons, reasonsThatNeed } from '../sources/sources.js';

/** Where it is now: a thread may have been moved. */
export const scopeOf = 'coalesce(t.scope_id, n.scope_id)';

/** Nobody is told, today, of what they may not read today. */
export function mayBeTold(person: string): string {
  return `(n.reason in ${reasonsThatNeed('nothing')}
    or (n.reason in ${reasonsThatNeed('read')} and ${visibleToPerson(person, scopeOf, 'read')})
    or (n.reason in ${reasonsThatNeed('moderate')} and ${visibleToPerson(person, scopeOf, 'moderate')})
    or (n.reason in ${reasonsThatNeed('edit')} and ${visibleToPerson(person, scopeOf, 'edit')})
    or (n.reason in ${reasonsThatNeed('practices')} and ${visibleToPerson(person, scopeOf, 'practices')})
    or (n.reason in ${reasonsThatNeed('admit')} and ${visibleToPerson(person, scopeOf, 'admit')}))`;
}

/** Whether reading the thread has read the notice. */
export const readWithThread = `(not n.kept and n.thread_id is not null and exists (select 1 from discussions.read_mark rm
    where rm.thread_id = n.thread_id and rm.person_id = n.person_id and (rm.number >= n.last_number or n.last_number <@ rm.also_read)))`;

/**
 * A mark that moved while a worker was just raising the notice may be passed over by both; so what counts is asked of the
 * mark itself too, and `read_at` only keeps the open ones few.
 */
export const isUnread = `(n.read_at is null and not ${readWithThread})`;

const reasonsOf = (...kinds: ('MEETING_' | 'MINUTES_' | 'PRACTICE_' | 'REVIEW_')[]): string =>
  reasons
    .filter((reason) => kinds.some((kind) => reason.startsWith(kind)))
    .map((reason) => `'${reason}'`)
    .join(', ');

/** The reasons that are about a meeting, about minutes of one, and about a practice, as SQL has them after `in (`. */
export const meetingReasons = reasonsOf('MEETING_');
export const minutesReasons = reasonsOf('MINUTES_');
export const practiceReasons = reasonsOf('PRACTICE_', 'REVIEW_');
