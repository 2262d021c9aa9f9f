/** All SQL of what is said of drafts of minutes. */
import { personCardOf } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { MinutesStateName } from './minutes.policy.js';

const columns = `c.id, c.part_id as "partId", c.paragraph, c.text, ${personCardOf('c.author_id')} as author, c.at, c.answer,
  c.answered_text as "answeredText"`;

/** Those of an edition, the earliest first. */
export function commentsOf(minutesId: string, edition: number): Sql {
  return {
    name: 'meetings.minutes-comment.of',
    text: `select ${columns} from meetings.minutes_comment c join meetings.minutes_part pt on pt.id = c.part_id
      where pt.minutes_id = $1 and c.edition = $2 order by c.at, c.id`,
    values: [minutesId, edition],
  };
}

export function commentById(id: string): Sql {
  return {
    name: 'meetings.minutes-comment.id',
    text: `select ${columns} from meetings.minutes_comment c where c.id = $1`,
    values: [id],
  };
}

export interface Round {
  id: string;
  meetingId: string;
  version: number;
  edition: number;
  state: MinutesStateName;
  correctionUntil: string | null;
  /** what stands in the part now */
  text: string;
  /** whether who asks is noted as present, and how much they have said already */
  wasThere: boolean;
  said: number;
  now: string;
}

/** The round in which the part stands, held against being ended meanwhile. */
export function roundOf(tx: Tx, partId: string): Promise<Round | null> {
  return tx.queryOne<Round>({
    name: 'meetings.minutes-comment.round',
    text: `select mi.id, mi.meeting_id as "meetingId", mi.version, mi.edition, mi.state, mi.correction_until as "correctionUntil",
        pt.text, clock_timestamp() as now,
        exists (select 1 from meetings.attendance a where a.meeting_id = mi.meeting_id and a.person_id = $2::uuid
          and a.state in ('ON_SITE', 'REMOTE')) as "wasThere",
        (select count(*)::int from meetings.minutes_comment c join meetings.minutes_part other on other.id = c.part_id
          where other.minutes_id = mi.id and c.edition = mi.edition and c.author_id = $2::uuid) as said
      from meetings.minutes_part pt join meetings.minutes mi on mi.id = pt.minutes_id where pt.id = $1 for share of mi`,
    values: [partId, tx.actor.personId],
  });
}

export async function insertComment(
  tx: Tx,
  comment: { id: string; partId: string; edition: number; paragraph: string; text: string },
): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-comment.insert',
    text: `insert into meetings.minutes_comment (id, part_id, edition, paragraph, text, author_id) values ($1, $2, $3, $4, $5, $6)`,
    values: [comment.id, comment.partId, comment.edition, comment.paragraph, comment.text, tx.actor.personId],
  });
}

export interface HeldComment {
  id: string;
  edition: number;
  minutes: { id: string; meetingId: string; version: number; edition: number; state: MinutesStateName };
}

export function lockComment(tx: Tx, id: string): Promise<HeldComment | null> {
  return tx.queryOne<HeldComment>({
    name: 'meetings.minutes-comment.lock',
    text: `select c.id, c.edition, json_build_object('id', mi.id, 'meetingId', mi.meeting_id, 'version', mi.version,
        'edition', mi.edition, 'state', mi.state) as minutes
      from meetings.minutes_comment c join meetings.minutes_part pt on pt.id = c.part_id
      join meetings.minutes mi on mi.id = pt.minutes_id where c.id = $1 for update of c for share of mi`,
    values: [id],
  });
}

export async function answerComment(tx: Tx, id: string, answer: string, text: string | null): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-comment.answer',
    text: `update meetings.minutes_comment set answer = $2, answered_text = $3, answered_by = $4,
        answered_at = date_trunc('milliseconds', now()) where id = $1`,
    values: [id, answer, text, tx.actor.personId],
  });
}
