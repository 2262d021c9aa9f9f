import type { Actor } from '#kernel';
import { isShown } from '#discussions';
import { behalfOfRequest } from '#groups';
import { behalf, joinPersonCard, personCard } from '#municipalities';
import { visibleToPerson } from '#people';
import type { Sql } from '#platform';
import { placeOfMeeting } from '../sources/meeting.sources.js';
import {
  isUnread,
  mayBeTold,
  meetingReasons,
  minutesReasons,
  practiceReasons,
  scopeOf,
} from './notice.sql.js';

const me = '$1::uuid';

/** Where those who keep order speak as one, and where nobody learns who reported. */
const unnamed = `'REGISTRATION', 'REMOVED', 'HIDDEN', 'APPEAL_ANSWERED', 'REPORT'`;

/** The body that an invitation names. */
const invited = { town_id: 'b.municipality_id', organisation_id: 'b.organisation_id' };

/** The columns of a notice `n`; the name of a place only for whoever may know of it, a text only where it still stands. */
const columns = `n.id, n.reason, ${isUnread} as unread, n.count, n.raised_at as "raisedAt",
  coalesce(n.number, sp.number) as number, case when n.reason not in (${unnamed}) then ${personCard('doer')} end as author,
  n.thread_id as "threadId", coalesce(t.title, st.title) as title, coalesce(t.language, st.language, tk.language) as language, coalesce(t.slug, st.slug) as "threadSlug",
  coalesce(t.number, st.number) as "threadNumber", case when tk.id is not null then left(tk.text, 300) when ${isShown('p')} then p.excerpt end as excerpt, tk.number as "taskNumber",
  case when n.reason = 'ROLE' then (select m.role from groups.membership m where m.id = n.subject_id) end as role,
  case n.reason when 'REQUEST_ANSWERED'
      then (select r.accepted from groups.membership_request r where r.id = n.subject_id)
    when 'APPEAL_ANSWERED' then (select h.answer = 'RESTORED' from discussions.hiding h where h.post_id = n.subject_id
      and h.answered_at is not null order by h.answered_at desc limit 1) end as accepted,
  case when n.reason in ('REQUEST', 'REQUEST_ANSWERED') then (select ${behalfOfRequest('r')} from groups.membership_request r
      where r.id = n.subject_id)
    when n.reason = 'BODY_ASKED' then (select ${behalf((name) => (name === 'office_id' ? 'null::uuid' : invited[name]))}
      from groups.body_invitation b where b.id = n.subject_id) end as "onBehalfOf",
  case when n.reason in ('REQUEST', 'REQUEST_ANSWERED') then (select r.for_body from groups.membership_request r
    where r.id = n.subject_id) end as "forBody",
  case when n.reason = 'BODY_ASKED' then (select coalesce('/municipalities/' || bt.number || '-' || bt.slug, '/organisations/' || bo.number)
    from groups.body_invitation b left join municipalities.municipality bt on bt.id = b.municipality_id
    left join municipalities.organisation bo on bo.id = b.organisation_id where b.id = n.subject_id) end as "bodyAddress",
  case when n.reason in ('REGISTRATION', 'REGISTRATION_ASKED') then (
    select json_build_object('state', z.state, 'offeredUntil', z.offered_until, 'address', '/meetings/' || m.number || '-' || m.slug,
      'timeZone', m.time_zone, 'title', coalesce((select json_build_object('labels', ses.titles, 'local', null)
          from meetings.meeting_session ses where ses.id = zp.session_id and ses.titles <> '{}'),
        (select to_json(ms.title) from people.scope ms where ms.id = m.id)),
      'ofSession', zp.kind = 'SESSION', 'waitingPlace', case when z.state = 'WAITING' then (select count(*) from meetings.seat w
        where w.pool_id = z.pool_id and w.state = 'WAITING' and w.arrival <= z.arrival) end)
    from meetings.registration rg join meetings.meeting m on m.id = rg.meeting_id
    join meetings.seat z on z.registration_id = rg.id join meetings.seat_pool zp on zp.id = z.pool_id
    where (rg.id = n.subject_id and zp.kind <> 'SESSION') or z.id = n.subject_id limit 1) end as registration,
  case when n.reason in (${meetingReasons}, ${minutesReasons}) then (select json_build_object('titleLabels', m.titles, 'topicLabels', m.topics, 'kind', m.kind,
      'ordinal', m.ordinal, 'city', m.city, 'town', (select ts.title from people.scope ts where ts.id = m.town_id), 'venue', m.venue,
      'date', m.date, 'startTime', m.start_time, 'endTime', m.end_time, 'timeZone', m.time_zone, 'explanationLabels', m.explanations,
      'placeTitle', (select ms.title from people.scope ms where ms.id = ${placeOfMeeting}
        and ${visibleToPerson(me, 'ms.id', 'discover')}),
      'correctionUntil', (select mi.correction_until from meetings.minutes mi where mi.id = n.subject_id))
    from meetings.meeting m where m.id = n.scope_id) end as meeting,
  case when n.reason in (${practiceReasons}) then (select json_build_object('title', ps.title, 'address', ps.address,
      'inWork', p.working_id is not null, 'communityTitle', (select cs.title from people.scope cs where cs.id = p.community_id
        and ${visibleToPerson(me, 'cs.id', 'discover')}),
      'reason', case n.reason when 'PRACTICE_TRAVELS' then (select m.local_name from practices.transfer_step ts
        join practices.transfer tr on tr.id = ts.transfer_id join municipalities.municipality m on m.id = tr.municipality_id
        where tr.practice_id = p.id order by ts.id desc limit 1) else (select left(v.reason, 300) from practices.edition_move v
        where v.edition_id = case when n.reason in ('PRACTICE_RETURNED', 'PRACTICE_REFUSED') then p.working_id
          when n.reason in ('PRACTICE_PUBLISHED', 'PRACTICE_TAKEN') then p.current_id end order by v.id desc limit 1) end)
    from practices.practice p join people.scope ps on ps.id = p.id where p.id = n.subject_id) end as practice,
  case when s.known then s.title end as "placeTitle", case when s.known then s.address end as "placeAddress"`;

const joins = `left join discussions.thread t on t.id = n.thread_id
  left join discussions.post p on p.thread_id = n.thread_id and p.number = n.number
  left join discussions.post sp on n.thread_id is null and sp.id = n.subject_id
  left join discussions.thread st on st.id = sp.thread_id
  left join outcomes.task tk on n.reason like 'TASK%' and tk.id = n.subject_id
  join lateral (select s.id, s.title, s.address, ${visibleToPerson(me, 's.id', 'discover')} as known
                from people.scope s where s.id = ${scopeOf}) s on true
  ${joinPersonCard('doer', 'n.actor_id')}`;

export interface NoticeKey {
  raisedAt: string;
  id: string;
}

/** The actor's notices, those raised last first; none about what they may not read. */
export function listNotices(actor: Actor, unreadOnly: boolean, after: NoticeKey | null, rows: number): Sql {
  return {
    name: 'notices.notice.list',
    text: `select ${columns} from notices.notice n ${joins}
      where n.person_id = ${me} and ${mayBeTold(me)} and (not $2::boolean or ${isUnread})
        and (n.raised_at, n.id) < ($3::timestamptz, $4::uuid)
      order by n.raised_at desc, n.id desc limit $5`,
    values: [
      actor.personId,
      unreadOnly,
      after?.raisedAt ?? 'infinity',
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      rows,
    ],
  };
}

/** One of the actor's notices. */
export function oneNotice(actor: Actor, id: string): Sql {
  return {
    name: 'notices.notice.one',
    text: `select ${columns} from notices.notice n ${joins} where n.id = $2::uuid and n.person_id = ${me} and ${mayBeTold(me)}`,
    values: [actor.personId, id],
  };
}

/** How many of a person's notices wait. */
export function unreadCount(personId: string): Sql {
  return {
    name: 'notices.notice.unread',
    text: `select count(*)::int as unread from notices.notice n left join discussions.thread t on t.id = n.thread_id
      where n.person_id = ${me} and ${isUnread} and ${mayBeTold(me)}`,
    values: [personId],
  };
}

/** Reads a notice, or keeps it unread although its thread was read; nothing comes back where it is so already. */
export function markNotice(actor: Actor, id: string, unread: boolean): Sql {
  return {
    name: unread ? 'notices.notice.mark-unread' : 'notices.notice.mark-read',
    text: unread
      ? `update notices.notice n set read_at = null, kept = true, version = n.version + 1
         where n.id = $2::uuid and n.person_id = ${me} and not ${isUnread}
           and not exists (select 1 from notices.notice o where o.person_id = n.person_id and o.subject_id = n.subject_id
                           and o.read_at is null and o.id <> n.id)
         returning n.id, n.version`
      : `update notices.notice n set read_at = now(), kept = false, version = n.version + 1
         where n.id = $2::uuid and n.person_id = ${me} and n.read_at is null returning n.id, n.version`,
    values: [actor.personId, id],
  };
}

/** Reads all that was raised up to a notice of the actor's, itself included: what came later was not seen yet. */
export function markAllUpTo(actor: Actor, id: string): Sql {
  return {
    name: 'notices.notice.mark-up-to',
    text: `with newest as (select raised_at, id from notices.notice where id = $2::uuid and person_id = ${me})
      update notices.notice n set read_at = now(), kept = false, version = n.version + 1 from newest
      where n.person_id = ${me} and n.read_at is null and (n.raised_at, n.id) <= (newest.raised_at, newest.id)
      returning n.id, n.version`,
    values: [actor.personId, id],
  };
}
