import { newId, type Actor, type PlaceTitle } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import type { Sql } from '#platform';
import { keptPlaces } from '../report/desk.repository.js';
import { moderates, reads } from '../thread/thread-access.sql.js';
import type { ModerationAct } from './moderation-act.js';
import type { ModerationEntry } from './moderation-log.type.js';

export interface NewEntry {
  act: ModerationAct;
  scopeId: string;
  threadId: string;
  postId?: string;
  aboutId?: string;
  reason?: string;
  words?: string | null;
  before?: string | null;
  after?: string | null;
}

/** Writes an act down, in the transaction that does it: what is not in the log was not done. */
export function logged(actor: Actor, entry: NewEntry): Sql {
  return {
    name: 'discussions.moderation.log',
    text: `insert into discussions.moderation_entry
        (id, scope_id, actor_id, act, thread_id, post_id, about_id, reason, words, before, after)
      values ($2, $3, $1, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      actor.personId,
      newId(),
      entry.scopeId,
      entry.act,
      entry.threadId,
      entry.postId ?? null,
      entry.aboutId ?? null,
      entry.reason ?? null,
      entry.words || null,
      entry.before ?? null,
      entry.after ?? null,
    ],
  };
}

export interface EntryRow extends ModerationEntry {
  placeBefore: PlaceTitle | null;
  placeAfter: PlaceTitle | null;
}

/**
 * What an act of moving names is kept by its id: its title is told only to who may read there, and may have changed since.
 * An id stands in no other act's columns, which are texts.
 */
function named(column: string): string {
  return `case when e.act = 'MOVED' then null when e.act in ('SPLIT', 'MERGED') then (select nt.title from discussions.thread nt
      where nt.id = ${column}::uuid and ${reads('nt.scope_id')})
    else ${column} end`;
}

/** The same of a place, which is called differently in each language. */
function placeNamed(column: string): string {
  return `case when e.act = 'MOVED' then (select ns.title from people.scope ns
      where ns.id = ${column}::uuid and ${reads('ns.id')}) end`;
}

const entry = `select e.id, e.at, ${personCard('doer')} as actor, e.act, t.number as "threadNumber",
    case when ${reads('t.scope_id')} then t.title else '' end as "threadTitle", p.number as "postNumber",
    case when e.about_id is not null then ${personCard('concerned')} end as about, e.reason, e.words,
    ${named('e.before')} as before, ${named('e.after')} as after,
    ${placeNamed('e.before')} as "placeBefore", ${placeNamed('e.after')} as "placeAfter"
  from discussions.moderation_entry e join discussions.thread t on t.id = e.thread_id
  left join discussions.post p on p.id = e.post_id
  ${joinPersonCard('doer', 'e.actor_id')} ${joinPersonCard('concerned', 'e.about_id')}`;

const top = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The acts in the places where the actor keeps order. */
export function entriesIn(
  actor: Actor,
  asked: {
    scopeId: string | null;
    act: ModerationAct | null;
    after: { at: string; id: string } | null;
    rows: number;
  },
): Sql {
  const from = asked.after ?? top;
  return {
    name: 'discussions.moderation.in-places',
    text: `with ${keptPlaces}
      ${entry}
      where e.scope_id in (select id from kept) and ($3::text is null or e.act = $3)
        and (e.at, e.id) < ($4::timestamptz, $5::uuid)
      order by e.at desc, e.id desc limit $6`,
    values: [actor.personId, asked.scopeId, asked.act, from.at, from.id, asked.rows],
  };
}

/** The acts about the actor's own posts. */
export function entriesAbout(actor: Actor, after: { at: string; id: string } | null, rows: number): Sql {
  const from = after ?? top;
  return {
    name: 'discussions.moderation.about-own',
    text: `${entry} where e.about_id = $1::uuid and e.act <> 'REPORTS_DISMISSED' and (e.at, e.id) < ($2::timestamptz, $3::uuid)
      order by e.at desc, e.id desc limit $4`,
    values: [actor.personId, from.at, from.id, rows],
  };
}

export function moderatesScope(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.moderation.moderates-scope',
    text: `select ${moderates('$2::uuid')} as "mayModerate"`,
    values: [actor.personId, scopeId],
  };
}
