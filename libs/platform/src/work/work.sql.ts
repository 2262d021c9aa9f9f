/** The statements of the unit of work, in one place: they are the part that must be right. */
import type { NewEvent } from '#kernel';
import type { Sql } from '../database/database.js';
import type { Letter, LetterToWrite } from '../mail/letter.js';

/**
 * Numbers the buffered events per stream and writes them, in one statement. The head is UPSERTED: it is born with the
 * stream's first event, and a plain UPDATE of a missing row would write no event, raise no error, and COMMIT would succeed. Heads are locked in sorted order, so
 * two writers of the same streams cannot wait for one another.
 * @param told whether it answers with the numbers, for whoever watches
 */
export function flushEvents(actorId: string | null, events: readonly NewEvent[], { told = false } = {}): Sql {
  return {
    name: told ? 'platform.work.flush-told' : 'platform.work.flush',
    text: `
      with draft as (
        select stream_id, type, subject_id, subject_version, position,
               row_number() over (partition by stream_id order by position) as place
        from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[])
             with ordinality as d(stream_id, type, subject_id, subject_version, position)
      ), head as (
        insert into platform.stream_head as h (stream_id, head)
        select stream_id, count(*) from draft group by stream_id order by stream_id
        on conflict (stream_id) do update set head = h.head + excluded.head
        returning h.stream_id, h.head
      ), many as (
        select stream_id, count(*) as events from draft group by stream_id
      )
      insert into platform.event (stream_id, n, type, actor_id, subject_id, subject_version, at)
      select d.stream_id, h.head - m.events + d.place, d.type, $5::uuid, d.subject_id, d.subject_version, now()
      from draft d join head h using (stream_id) join many m using (stream_id)
      ${told ? 'returning stream_id as "streamId", n, type' : ''}`,
    values: [
      events.map((event) => event.streamId),
      events.map((event) => event.type),
      events.map((event) => event.subjectId),
      events.map((event) => event.subjectVersion),
      actorId,
    ],
  };
}

/** Claims an idempotency key; no row comes back when it is taken. A second sender waits here for the first one's commit. */
export function claimKey(owner: string, key: string, contentHash: Buffer): Sql {
  return {
    name: 'platform.work.claim',
    text: `insert into platform.idempotency (owner, key, content_hash) values ($1, $2, $3)
           on conflict (owner, key) do nothing returning key`,
    values: [owner, key, contentHash],
  };
}

/** Writes down what the claimed key was about. */
export function keepSubject(owner: string, key: string, id: string, version: number): Sql {
  return {
    name: 'platform.work.keep',
    text: `update platform.idempotency set subject_id = $3, subject_version = $4 where owner = $1 and key = $2`,
    values: [owner, key, id, version],
  };
}

export function subjectOf(owner: string, key: string): Sql {
  return {
    name: 'platform.work.subject',
    text: `select content_hash, subject_id, subject_version from platform.idempotency where owner = $1 and key = $2`,
    values: [owner, key],
  };
}

export function birthOfStream(id: string, kind: string, subjectId: string, audienceId: string): Sql {
  return {
    name: 'platform.work.stream',
    text: 'insert into platform.stream (id, kind, subject_id, audience_id) values ($1, $2, $3, $4)',
    values: [id, kind, subjectId, audienceId],
  };
}

export function changeOfAudience(id: string, audienceId: string): Sql {
  return {
    name: 'platform.work.stream-audience',
    text: 'update platform.stream set audience_id = $2 where id = $1',
    values: [id, audienceId],
  };
}

export function birthOfAudiences(ids: readonly string[]): Sql {
  return {
    name: 'platform.work.audience',
    text: 'insert into platform.audience (id) select unnest($1::uuid[])',
    values: [ids],
  };
}

/** Raised in sorted order, for the same reason as the heads. */
export function raiseAudiences(ids: readonly string[]): Sql {
  return {
    name: 'platform.work.raise',
    text: `with locked as (select id from platform.audience where id = any($1::uuid[]) order by id for update)
           update platform.audience a set version = a.version + 1 from locked where a.id = locked.id`,
    values: [ids],
  };
}

export function postLetter(id: string, letter: Letter | LetterToWrite): Sql {
  const [now, ref] = 'ref' in letter ? [null, letter.ref] : [letter, null];
  return {
    name: 'platform.work.letter',
    text: `insert into platform.mail (id, recipient, language, subject, text, kind, headers, ref, names)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9::uuid[])`,
    values: [
      id,
      now?.to ?? '',
      now?.language ?? '',
      now?.subject ?? '',
      now?.text ?? '',
      letter.kind,
      now?.headers ?? {},
      ref,
      now?.names ?? [],
    ],
  };
}
