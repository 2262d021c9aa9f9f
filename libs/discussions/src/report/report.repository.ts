import type { Actor } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import type { Sql } from '#platform';
import { moderates, reads } from '../thread/thread-access.sql.js';
import type { HidingReason } from '../hiding/hiding.type.js';
import type { Report, ReportOutcome } from './report.type.js';

/** The stream of those who keep order in a place; a conversation has none. */
export function deskStreamOf(scopeId: string): Sql {
  return {
    name: 'discussions.report.desk-stream',
    text: `select id from platform.stream where audience_id = $1 and kind = 'desk'`,
    values: [scopeId],
  };
}

export interface NewReport {
  id: string;
  postId: string;
  reason: HidingReason;
  words: string | null;
}

export interface ReportTarget {
  mayRead: boolean;
  isAuthor: boolean;
  shown: boolean;
  scopeId: string;
  /** whether it was not reported by the actor before */
  made: boolean;
}

/** Reports a post, once; access is asked in the statement that writes, for the reason given at insertPost. */
export function makeReport(actor: Actor, report: NewReport): Sql {
  return {
    name: 'discussions.report.make',
    text: `with target as (
        select p.id, t.scope_id, ${reads('t.scope_id')} as may_read, coalesce(p.author_id = $1::uuid, false) as is_author,
          p.withdrawn_at is null and p.hidden_at is null as shown
        from discussions.post p join discussions.thread t on t.id = p.thread_id where p.id = $2::uuid
      ), made as (
        insert into discussions.report (id, post_id, reporter_id, reason, words)
        select $3::uuid, id, $1::uuid, $4, $5 from target
        where may_read and not is_author and shown and $1::uuid is not null
        on conflict (post_id, reporter_id) do nothing returning id
      )
      select may_read as "mayRead", is_author as "isAuthor", shown, scope_id as "scopeId", exists (select 1 from made) as made
      from target`,
    values: [actor.personId, report.postId, report.id, report.reason, report.words],
  };
}

/** Columns of a report `r` on a post `p` of a thread `t`, joined by `joinReport`; $1 is the actor. */
export const reportColumns = `r.id, r.post_id as "postId", t.number as "threadNumber",
  case when ${reads('t.scope_id')} then t.title else '' end as "threadTitle", r.reason, r.words, r.at,
  ${personCard('reporter')} as reporter, r.outcome, r.answer, r.closed_at as "closedAt"`;

export const joinReport = `join discussions.post p on p.id = r.post_id join discussions.thread t on t.id = p.thread_id
  ${joinPersonCard('reporter', 'r.reporter_id')}`;

/** The actor's own report of a post. */
export function ownReport(actor: Actor, postId: string): Sql {
  return {
    name: 'discussions.report.own-one',
    text: `select ${reportColumns} from discussions.report r ${joinReport}
      where r.post_id = $2::uuid and r.reporter_id = $1::uuid`,
    values: [actor.personId, postId],
  };
}

/** The actor's own reports, the newest first. */
export function ownReports(actor: Actor, after: { at: string; id: string } | null, rows: number): Sql {
  return {
    name: 'discussions.report.own',
    text: `select ${reportColumns} from discussions.report r ${joinReport}
      where r.reporter_id = $1::uuid and (r.at, r.id) < ($2::timestamptz, $3::uuid)
      order by r.at desc, r.id desc limit $4`,
    values: [
      actor.personId,
      after?.at ?? 'infinity',
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      rows,
    ],
  };
}

/** All reports of these posts, for those who keep order there; the caller has asked. */
export function reportsOf(actor: Actor, postIds: readonly string[]): Sql {
  return {
    name: 'discussions.report.of-posts',
    text: `select ${reportColumns} from discussions.report r ${joinReport}
      where r.post_id = any($2::uuid[]) and ${moderates('t.scope_id')} order by r.at desc, r.id desc`,
    values: [actor.personId, postIds],
  };
}

export type ReportRow = Report;

/** Answers every report of a post that waits; tells whose they were. */
export function closeOpenReports(
  actor: Actor,
  closing: { postId: string; outcome: ReportOutcome; words: string | null },
): Sql {
  return {
    name: 'discussions.report.close',
    text: `update discussions.report set closed_at = now(), closed_by = $1::uuid, outcome = $3, answer = $4
      where post_id = $2::uuid and closed_at is null returning reporter_id as "reporterId"`,
    values: [actor.personId, closing.postId, closing.outcome, closing.words],
  };
}
