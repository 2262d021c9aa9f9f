/** Who is reminded of what, claimed in the statement that tells them. */
import { isActive, visibleToPerson } from '#people';
import type { Sql } from '#platform';

/** When a meeting `m` is, as its row says it. */
const planned = `concat_ws(' ', m.date, coalesce(m.start_time, '-'), m.time_zone)`;

/** Whether the meeting of a reminding notice `n` is still as it was reminded of. */
export function stillToCome(notice: string): string {
  return `exists (select 1 from notices.meeting_reminder mr join meetings.meeting m on m.id = mr.meeting_id
    where mr.meeting_id = ${notice}.subject_id and mr.person_id = ${notice}.person_id and mr.reason = ${notice}.reason
      and m.state = 'PLANNED' and mr.planned = ${planned})`;
}

export interface Planned {
  id: string;
  planned: string;
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
}

/** The announced meetings of the days around this moment. */
export function meetingsAround(moment: string): Sql {
  return {
    name: 'notices.reminders.around',
    text: `select m.id, ${planned} as planned, m.date, m.start_time as "startTime", m.end_time as "endTime", m.time_zone as "timeZone"
      from meetings.meeting m where m.state = 'PLANNED'
        and m.date_earliest between $1::timestamptz - interval '2 days' and $1::timestamptz + interval '3 days'`,
    values: [moment],
  };
}

export interface DueReminder {
  id: string;
  planned: string;
  reason: 'MEETING_REMINDER' | 'MEETING_SOON';
}

/**
 * Reminds those who take part, and who follow everything in the place, each once, whatever number of workers ask at the same time.
 * The meetings are held until the commit: who cancels one meanwhile is told of after the reminder, never before. Who heard of the
 * meeting a few hours ago is not reminded yet.
 */
export function remind(due: readonly DueReminder[]): Sql {
  return {
    name: 'notices.reminders.remind',
    text: `with due as (
        select * from unnest($1::uuid[], $2::text[], $3::text[]) as d(id, planned, reason)
      ), held as (
        select m.id, m.community_id, m.group_id, due.planned, due.reason from meetings.meeting m join due on due.id = m.id
        where m.state = 'PLANNED' and ${planned} = due.planned for share of m
      ), claimed as (
        insert into notices.meeting_reminder (meeting_id, person_id, reason, planned)
        select h.id, c.person_id, h.reason, h.planned from held h
        cross join lateral (
          select g.person_id from people.scope_grant g where g.scope_id = h.id and ${isActive('g')}
          union select f.person_id from discussions.place_follow f
            where f.scope_id = coalesce(h.group_id, h.community_id) and f.level = 'ALL') c
        join people.person p on p.id = c.person_id and p.erased_at is null
        left join notices.preference w on w.person_id = c.person_id and w.reason = h.reason
        where exists (select 1 from people.account a where a.person_id = c.person_id)
          and coalesce(w.way, case h.reason when 'MEETING_SOON' then 'NOTHING' else 'MAIL' end) <> 'NOTHING'
          and ${visibleToPerson('c.person_id', 'h.id', 'read')}
          and (h.reason = 'MEETING_SOON' or not exists (select 1 from notices.notice heard where heard.person_id = c.person_id
            and heard.subject_id = h.id and heard.raised_at > now() - interval '12 hours'))
        order by c.person_id, h.id
        on conflict do nothing returning *
      )
      insert into notices.notice as n (id, person_id, reason, scope_id, subject_id)
      select gen_random_uuid(), person_id, reason, meeting_id, meeting_id from claimed order by person_id, meeting_id
      on conflict (person_id, subject_id) where read_at is null do update set reason = excluded.reason, actor_id = null,
        raised_at = greatest(excluded.raised_at, n.mailed_at + interval '1 millisecond'), version = n.version + 1
      returning n.id, n.person_id as "personId", n.version`,
    values: [due.map(({ id }) => id), due.map((one) => one.planned), due.map(({ reason }) => reason)],
  };
}

/** Of what is long over nobody is reminded again. */
export const forgetOld: Sql = {
  name: 'notices.reminders.forget',
  text: `delete from notices.meeting_reminder where at < now() - interval '30 days'`,
  values: [],
};
