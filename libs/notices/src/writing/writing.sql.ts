/** How events become notices: for all their events, sources and persons in one statement. */
import { isShown } from '#discussions';
import { visibleToPerson } from '#people';
import type { EventRead, Sql } from '#platform';
import { readWithThread } from '../notice/notice.sql.js';
import type { NoticeReason } from '../notice/notice.type.js';
import type { NoticeSource } from '../sources/source.js';
import { rankOf, sources } from '../sources/sources.js';

/** A notice whose person's devices must hear of it. */
export interface Changed {
  id: string;
  personId: string;
  version: number;
}

const batch = `event as (
    select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::uuid[], $6::int[], $7::timestamptz[])
      with ordinality as e(stream_id, n, type, actor_id, subject_id, version, at, i))`;

function valuesOf(events: readonly EventRead[]): unknown[] {
  return [
    events.map((event) => event.streamId),
    events.map((event) => event.n),
    events.map((event) => event.type),
    events.map((event) => event.actorId),
    events.map((event) => event.subjectId),
    events.map((event) => event.subjectVersion),
    events.map((event) => event.at),
  ];
}

const types = (source: NoticeSource): string => source.events.map((type) => `'${type}'`).join(', ');

function permits(needs: NoticeSource['needs']): string {
  return needs === 'nothing' ? 'true' : visibleToPerson('x.person_id', 'x.scope_id', needs);
}

/** One source's people, less those who may not be told, who did it themselves, or who want nothing for this reason. */
function tellings(source: NoticeSource): string {
  return `select x.*, '${source.reason}' as reason, e2.actor_id
    from (${source.told.replace(/\bevent e\b/, `(select * from event where type in (${types(source)})) e`)}) x
    join event e2 on e2.i = x.i
    where ${source.ownActs ? 'true' : 'x.person_id is distinct from e2.actor_id'} and ${permits(source.needs)}
      and not exists (select 1 from notices.preference w where w.person_id = x.person_id and w.reason = '${source.reason}' and w.way = 'NOTHING')`;
}

/** In a thread the stronger reason stays; about a membership or a request the newest word is the one that holds. */
function prevails(sign: '<' | '<='): string {
  return `(n.thread_id is null or ${rankOf('excluded.reason')} ${sign} ${rankOf('n.reason')})`;
}

/** The posts of a group of tellings, all or those told for one reason, as ranges of their numbers. */
function numbers(where = 'true'): string {
  return `coalesce(range_agg(int4range(number, number + 1)) filter (where number is not null and ${where}), '{}')`;
}

const countOf = (told: string): string =>
  `greatest(1, (select sum(upper(r) - lower(r)) from unnest(${told}) r))::int`;

/**
 * Tells everybody of everything in a batch. Of several reasons for one event the strongest is given; several events about one
 * thing are one notice; one that is still unread is raised. Persons are taken in order, so that two workers cannot cross.
 */
export function tell(events: readonly EventRead[]): Sql {
  return {
    name: 'notices.writing.tell',
    text: `with ${batch}, told as (
        ${sources.map(tellings).join('\n        union all\n        ')}
      ), strongest as (
        select distinct on (x.i, x.person_id) x.*, ${rankOf('x.reason')} as rank
        from told x
        join people.person p on p.id = x.person_id and p.erased_at is null
        where exists (select 1 from people.account a where a.person_id = x.person_id)
          and (x.kept or x.thread_id is null or not exists (select 1 from discussions.read_mark rm
            where rm.thread_id = x.thread_id and rm.person_id = x.person_id and (rm.number >= x.number or x.number <@ rm.also_read)))
        order by x.i, x.person_id, ${rankOf('x.reason')}
      ), sums as (
        select person_id, subject_id, scope_id, thread_id, (array_agg(reason order by weight))[1] as reason,
          (array_agg(number order by weight, number))[1] as number, max(number) as last_number,
          ${numbers()} as told, ${numbers("reason = 'MENTION'")} as named, ${numbers("reason = 'REPLY'")} as answered,
          (array_agg(actor_id order by weight, i desc))[1] as actor_id,
          bool_or(kept) as kept, max(at) as at
        from (select *, case when thread_id is null then -i else rank end as weight from strongest) s group by person_id, subject_id, scope_id, thread_id
      )
      insert into notices.notice as n
        (id, person_id, reason, scope_id, thread_id, subject_id, number, last_number, count, told, named, answered, actor_id, kept,
          created_at, raised_at)
      select gen_random_uuid(), person_id, reason, scope_id, thread_id, subject_id, number, last_number, ${countOf('told')},
        told, named, answered, actor_id, kept, at, at
      from sums order by person_id, subject_id
      on conflict (person_id, subject_id) where read_at is null do update set
        reason = case when ${prevails('<')} then excluded.reason else n.reason end,
        number = case when ${prevails('<')} then excluded.number else n.number end,
        actor_id = case when ${prevails('<=')} then excluded.actor_id else n.actor_id end,
        last_number = greatest(n.last_number, excluded.last_number),
        count = ${countOf('n.told + excluded.told')}, told = n.told + excluded.told, named = n.named + excluded.named,
        answered = n.answered + excluded.answered,
        scope_id = excluded.scope_id, kept = n.kept or excluded.kept, raised_at = greatest(n.raised_at, excluded.raised_at, n.mailed_at + interval '1 millisecond'),
        version = n.version + 1
      returning n.id, n.person_id as "personId", n.version`,
    values: valuesOf(events),
  };
}

/** Closes what these people have read with the thread, before it could be raised again. */
export function closeRead(events: readonly EventRead[]): Sql {
  return {
    name: 'notices.writing.close-read',
    text: `with moved as (
        select distinct m.person_id, m.thread_id from unnest($1::uuid[], $2::uuid[]) as m(person_id, thread_id)
      ), due as (
        select n.id from notices.notice n join moved using (person_id, thread_id)
        where n.read_at is null and ${readWithThread} order by n.person_id, n.subject_id for update of n
      )
      update notices.notice n set read_at = now(), version = n.version + 1 from due where n.id = due.id
      returning n.id, n.person_id as "personId", n.version`,
    values: [events.map((event) => event.streamId), events.map((event) => event.subjectId)],
  };
}

/** The same for everybody who is about to be told of these threads: a read notice is not raised, a new one is made. */
export function closeReadIn(threadIds: readonly string[]): Sql {
  return {
    name: 'notices.writing.close-read-in',
    text: `with due as (
        select n.id from notices.notice n where n.thread_id = any($1::uuid[]) and n.read_at is null and ${readWithThread}
        order by n.person_id, n.subject_id for update of n
      )
      update notices.notice n set read_at = now(), version = n.version + 1 from due where n.id = due.id
      returning n.id, n.person_id as "personId", n.version`,
    values: [threadIds],
  };
}

/** What was told for these reasons, and is done with, waits for nobody any more. */
export function closeDone(subjectIds: readonly string[], reasons: readonly NoticeReason[]): Sql {
  return {
    name: 'notices.writing.close-done',
    text: `with due as (
        select n.id from notices.notice n where n.subject_id = any($1::uuid[]) and n.reason = any($2::text[]) and n.read_at is null
        order by n.person_id, n.subject_id for update of n
      )
      update notices.notice n set read_at = now(), version = n.version + 1 from due where n.id = due.id
      returning n.id, n.person_id as "personId", n.version`,
    values: [subjectIds, reasons],
  };
}

/**
 * What was told of posts that are shown no more, and was not yet read, is taken back: the notice tells of the others, for the
 * reason that is left, or is gone with the last of them.
 */
export function takeBack(postIds: readonly string[]): Sql {
  return {
    name: 'notices.writing.take-back',
    text: `with gone as (
        select p.thread_id, ${numbers()} as numbers from discussions.post p
        where p.id = any($1::uuid[]) and not ${isShown('p')} group by p.thread_id
      ), hit as (
        select n.id, n.reason, n.told - gone.numbers as told, n.named - gone.numbers as named, n.answered - gone.numbers as answered
        from notices.notice n join gone on gone.thread_id = n.thread_id
        where n.read_at is null and n.told && gone.numbers order by n.person_id, n.subject_id for update of n
      ), emptied as (
        delete from notices.notice n using hit where n.id = hit.id and isempty(hit.told)
        returning n.id, n.person_id as "personId", n.version + 1 as version
      ), lowered as (
        update notices.notice n set told = hit.told, named = hit.named, answered = hit.answered, count = ${countOf('hit.told')},
          last_number = upper(hit.told) - 1, reason = l.reason, number = lower(l.posts), version = n.version + 1,
          actor_id = (select p.author_id from discussions.post p where p.thread_id = n.thread_id and p.number = upper(l.posts) - 1)
        from hit cross join lateral (
          select case when hit.reason = 'MESSAGE' then 'MESSAGE' when not isempty(hit.named) then 'MENTION' when not isempty(hit.answered) then 'REPLY'
              when hit.told @> 1 then 'THREAD' else 'POST' end as reason,
            case when not isempty(hit.named) then hit.named when not isempty(hit.answered) then hit.answered
              when hit.told @> 1 then '{[1,2)}' else hit.told end as posts
        ) l
        where n.id = hit.id and not isempty(hit.told)
        returning n.id, n.person_id as "personId", n.version
      )
      select * from emptied union all select * from lowered`,
    values: [postIds],
  };
}
