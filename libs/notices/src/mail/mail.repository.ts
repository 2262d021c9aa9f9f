import { threadLevel } from '#discussions';
import type { Sql, Tx } from '#platform';
import { stillToCome } from '../reminders/reminders.sql.js';
import { isUnread, mayBeTold, meetingReasons, scopeOf } from '../notice/notice.sql.js';
import { takesPart } from '../sources/meeting.sources.js';
import { noticeKinds } from '../sources/sources.js';

const byMail = noticeKinds.filter((kind) => kind.way === 'MAIL').map((kind) => `'${kind.reason}'`);

/** How the person of a notice `n` is told: as chosen, else as its source says. */
export const way = `coalesce((select w.way from notices.preference w where w.person_id = n.person_id and w.reason = n.reason),
    case when n.reason in (${byMail.join(', ')}) then 'MAIL' else 'BELL' end)`;

const seenSince = (instant: string): string =>
  `exists (select 1 from people.session s where s.person_id = n.person_id and s.last_seen_at > ${instant})`;

const aboutMeeting = `n.reason in (${meetingReasons})`;
/**
 * Who comes, registers, or is reminded is written to though they are here, and read it in the bell: the letter is what their
 * calendar reads, and what they look up again.
 */
const inAnyCase = `(n.reason in ('REGISTRATION', 'MEETING_REMINDER', 'MEETING_SOON')
    or (n.reason in (${meetingReasons}) and n.reason <> 'MEETING_ANNOUNCED' and ${takesPart('n.person_id', 'n.scope_id', 'n.raised_at')}))`;

/** To whom there is a way by mail, and whom it may still be told. */
const reachable = `exists (select 1 from people.email a where a.person_id = n.person_id and a.main and a.verified_at is not null)
    and ${way} = 'MAIL' and ${mayBeTold('n.person_id')}`;

export interface Patience {
  /** so long a notice waits in the bell, so that whoever is there reads it there */
  quietMinutes: number;
  /** whoever was seen so long before it is still there */
  awayMinutes: number;
}

/**
 * Takes the notices that a letter is due for, and notes that it goes. One letter about one thing until its person was seen
 * again; none about what is muted, read, too old, or not to be told today.
 */
export function takeDue({ quietMinutes, awayMinutes }: Patience): Sql {
  return {
    name: 'notices.mail.due',
    text: `with due as (
        select n.id from notices.notice n left join discussions.thread t on t.id = n.thread_id
        where n.read_at is null and n.raised_at between now() - interval '1 day' and now() - make_interval(mins => $1)
          and (n.mailed_at is null or (n.raised_at > n.mailed_at and (${aboutMeeting} or ${seenSince('n.mailed_at')})))
          and not ${seenSince('n.raised_at - make_interval(mins => $2)')}
          and ${reachable} and ${isUnread}
          and (n.thread_id is null or ${threadLevel('n.person_id', 'n.thread_id', scopeOf)} <> 'MUTED')
        order by n.raised_at limit 200 for update of n skip locked
      ), due_in_any_case as (
        select n.id from notices.notice n left join discussions.thread t on t.id = n.thread_id
        where ${inAnyCase} and n.raised_at between now() - interval '1 day' and now() - make_interval(mins => $1)
          and (n.mailed_at is null or n.raised_at > n.mailed_at) and ${reachable}
        order by n.raised_at limit 200 for update of n skip locked
      )
      update notices.notice n set mailed_at = now()
      where n.id in (select id from due union select id from due_in_any_case) returning n.id`,
    values: [quietMinutes, awayMinutes],
  };
}

export interface Addressee {
  personId: string;
  name: string;
  address: string;
  language: string | null;
  languages: string[];
  /** false: the letter must not say more than that there is something */
  mailsContent: boolean;
  /** of a meeting: which, and whether they take part in it */
  meetingId: string | null;
  takesPart: boolean;
  /** or once did */
  tookPart: boolean;
}

/** To whom a notice goes, if a letter is still due for it at this moment. */
export function addressee(noticeId: string): Sql {
  return {
    name: 'notices.mail.addressee',
    text: `select n.person_id as "personId", p.name, case when ${aboutMeeting} or n.reason = 'REGISTRATION' then n.scope_id end as "meetingId",
        exists (select 1 from people.scope_grant had where had.scope_id = n.scope_id and had.person_id = n.person_id
          and had.ended_at is not null) as "tookPart",
        ${takesPart('n.person_id', 'n.scope_id')} as "takesPart", a.address, p.interface_language as language, p.languages, ${mailsContent(scopeOf)} as "mailsContent"
      from notices.notice n left join discussions.thread t on t.id = n.thread_id
      join people.person p on p.id = n.person_id and p.erased_at is null
      join people.email a on a.person_id = n.person_id and a.main and a.verified_at is not null
      where n.id = $1 and ${way} = 'MAIL' and (${isUnread} or ${inAnyCase}) and ${mayBeTold('n.person_id')}
        and (n.reason not in ('MEETING_REMINDER', 'MEETING_SOON') or ${stillToCome('n')})`,
    values: [noticeId],
  };
}

/**
 * Whether letters may hold what is said in a scope: as chosen there, else unless it is secret. Of a meeting or a practice its place decides;
 * a practice that is not published yet is no secret to those who are asked to do something about it.
 */
export function mailsContent(scope: string): string {
  return `coalesce((select coalesce(ps.mails_content,
      (ms.kind = 'practice' or ms.discover not in ('HERE', 'NEXT_ABOVE')) and mp.discover <> 'HERE')
    from people.scope ms join people.scope mp on mp.id = case when ms.kind in ('meeting', 'practice') then ms.parent_id else ms.id end
    left join notices.place_setting ps on ps.scope_id = mp.id where ms.id = ${scope}), false)`;
}

export function contentMailed(scopeIds: readonly string[]): Sql {
  return {
    name: 'notices.mail.content',
    text: `select s.id, ${mailsContent('s.id')} as "mailsContent" from people.scope s where s.id = any($1::uuid[])`,
    values: [scopeIds],
  };
}

export async function chooseContent(tx: Tx, scopeId: string, mails: boolean): Promise<void> {
  await tx.query({
    name: 'notices.mail.choose-content',
    text: `insert into notices.place_setting (scope_id, mails_content) values ($1, $2)
           on conflict (scope_id) do update set mails_content = excluded.mails_content`,
    values: [scopeId, mails],
  });
}

/** The key of the links; the first who asks makes it. */
export async function linkKey(tx: Tx, fresh: Buffer): Promise<Buffer> {
  await tx.query({
    name: 'notices.mail.make-key',
    text: 'insert into notices.link_key (sole, key) values (true, $1) on conflict do nothing',
    values: [fresh],
  });
  const row = await tx.queryOne<{ key: Buffer }>({
    name: 'notices.mail.key',
    text: 'select key from notices.link_key',
    values: [],
  });
  return row!.key;
}
