/**
 * Gives what was loaded its past times. The only place outside the rooms that writes their tables: no verb of theirs lets
 * anybody say when something happened, and none should. The event log keeps its own times, of the loading.
 */
import { guest } from '#kernel';
import type { Sql, Tx, UnitOfWork } from '#platform';
import type { TimedPost } from './demo-talk.js';

/** Everybody has belonged for this long: longer than the oldest post, or what is unread would be counted from today. */
const belongs = `interval '120 days'`;

export async function backdate(
  work: UnitOfWork,
  posts: readonly TimedPost[],
  communityIds: readonly string[],
): Promise<void> {
  await work.run(guest(), async (tx: Tx) => {
    for (const statement of [...talkTimes(posts), ...membershipTimes(communityIds)])
      await tx.query(statement);
  });
}

function talkTimes(posts: readonly TimedPost[]): Sql[] {
  return [
    {
      name: 'api.demo.backdate.posts',
      text: `update discussions.post p set created_at = now() - make_interval(mins => d.written),
               edited_at = now() - make_interval(mins => d.edited), withdrawn_at = now() - make_interval(mins => d.withdrawn)
             from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as d (id, written, edited, withdrawn) where p.id = d.id`,
      values: [
        posts.map((post) => post.id),
        posts.map((post) => post.minutesAgo),
        posts.map((post) => post.editedMinutesAgo),
        posts.map((post) => post.withdrawnMinutesAgo),
      ],
    },
    {
      name: 'api.demo.backdate.revisions',
      text: `update discussions.post_revision r
             set edited_at = case when r.version = 1 then p.created_at else coalesce(p.edited_at, p.created_at) end
             from discussions.post p where p.id = r.post_id`,
      values: [],
    },
    {
      name: 'api.demo.backdate.threads',
      text: `update discussions.thread t
             set created_at = first.created_at, last_post_at = last.created_at, head_changed_at = last.created_at,
               announced_at = case when t.announced_at is not null then first.created_at end
             from discussions.post first, discussions.post last
             where first.thread_id = t.id and first.number = 1 and last.thread_id = t.id and last.number = t.last_number`,
      values: [],
    },
    {
      name: 'api.demo.backdate.marks',
      text: `update discussions.read_mark m set at = least(now(), p.created_at + interval '20 minutes')
             from discussions.post p where p.thread_id = m.thread_id and p.number = m.number`,
      values: [],
    },
  ];
}

/** Something that lasted, in minutes from the beginning of the meeting. */
export interface Lasted {
  id: string;
  began: number;
  minutes: number;
}

export interface TimedSession {
  meetingId: string;
  minutes: number;
  items: Lasted[];
  turns: Lasted[];
}

/** A session that was held just now gets the times of its meeting. */
export async function backdateSession(work: UnitOfWork, session: TimedSession): Promise<void> {
  await work.run(guest(), async (tx: Tx) => {
    for (const statement of sessionTimes(session)) await tx.query(statement);
  });
}

/** By the clock of the meeting: what was taken and who spoke, one after the other from its beginning. */
const start = `(m.date || 'T' || m.start_time)::timestamp at time zone m.time_zone`;
const minutesAfter = (began: string): string => `${start} + make_interval(mins => ${began})`;

function sessionTimes({ meetingId, minutes, items, turns }: TimedSession): Sql[] {
  const spans = (lasted: readonly Lasted[]): unknown[] => [
    meetingId,
    lasted.map(({ id }) => id),
    lasted.map(({ began }) => began),
    lasted.map((one) => one.minutes),
  ];
  const lasted = `unnest($2::uuid[], $3::int[], $4::int[]) as d (id, began, minutes), meetings.meeting m where m.id = $1`;
  return [
    {
      name: 'api.demo.backdate.session',
      text: `update meetings.live_session s set opened_at = ${start}, closed_at = ${minutesAfter('$2::int')}
             from meetings.meeting m where m.id = $1 and s.meeting_id = m.id`,
      values: [meetingId, minutes],
    },
    {
      name: 'api.demo.backdate.session-items',
      text: `update meetings.session_item i set used_ms = d.minutes * 60000, taken_at = ${minutesAfter('d.began')},
               left_at = ${minutesAfter('d.began + d.minutes')} from ${lasted} and i.item_id = d.id`,
      values: spans(items),
    },
    {
      name: 'api.demo.backdate.session-spans',
      text: `update meetings.session_span i set began_at = ${minutesAfter('d.began')},
               ended_at = ${minutesAfter('d.began + d.minutes')} from ${lasted} and i.item_id = d.id`,
      values: spans(items),
    },
    {
      name: 'api.demo.backdate.turns',
      text: `update meetings.turn t set used_ms = d.minutes * 60000, asked_at = ${minutesAfter('d.began')},
               began_at = ${minutesAfter('d.began')}, ended_at = ${minutesAfter('d.began + d.minutes')}
             from ${lasted} and t.id = d.id`,
      values: spans(turns),
    },
    {
      name: 'api.demo.backdate.attendance',
      text: `update meetings.attendance a set noted_at = ${start} from meetings.meeting m where m.id = $1 and a.meeting_id = m.id`,
      values: [meetingId],
    },
  ];
}

/** Moved, not set: the order in which they came is the order in which they are listed. */
function membershipTimes(communityIds: readonly string[]): Sql[] {
  return [
    {
      name: 'api.demo.backdate.memberships',
      text: `update groups.membership set since = since - ${belongs}, until = until - ${belongs}`,
      values: [],
    },
    {
      name: 'api.demo.backdate.grants',
      text: `update people.scope_grant set since = since - ${belongs}, ended_at = ended_at - ${belongs},
               until = case when ended_at is null then until else until - ${belongs} end`,
      values: [],
    },
    {
      name: 'api.demo.backdate.community',
      text: `update groups.community set created_at = created_at - ${belongs} where id = any($1::uuid[])`,
      values: [communityIds],
    },
    {
      name: 'api.demo.backdate.groups',
      text: `update groups.working_group set created_at = created_at - ${belongs} where community_id = any($1::uuid[])`,
      values: [communityIds],
    },
  ];
}
