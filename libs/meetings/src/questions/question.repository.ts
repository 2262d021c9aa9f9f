/** All SQL of questions from the hall. */
import { personCardOf } from '#municipalities';
import type { QuestionView } from '#kernel';
import type { Sql, Tx } from '#platform';

export const view = `q.id, q.number, q.text, q.language, q.anonymous, ${personCardOf('q.asker_id')} as asker,
  (select a.name from meetings.hall_guest hg join meetings.attendance a on a.id = hg.attendance_id where hg.id = q.guest_id) as guest,
  q.support, q.state, q.reason, q.version`;

export interface Box {
  open: boolean;
  anonymous: boolean;
  asked: number;
  version: number;
}

export interface OwnMarks {
  supportedIds: string[];
  ownIds: string[];
  streamHead: number;
}

export function boxOf(meetingId: string): Sql {
  return {
    name: 'meetings.question-box.of',
    text: `select open, anonymous, asked, version from meetings.question_box where meeting_id = $1`,
    values: [meetingId],
  };
}

/** What the reader did themselves, and how far the stream is. */
export function ownMarks(meetingId: string, personId: string | null): Sql {
  return {
    name: 'meetings.question.own',
    text: `select array(select s.question_id from meetings.question_support s join meetings.question q on q.id = s.question_id
          where q.meeting_id = $1 and s.person_id = $2::uuid) as "supportedIds",
        array(select q.id from meetings.question q where q.meeting_id = $1 and q.asker_id = $2::uuid
          and q.state <> 'WITHDRAWN') as "ownIds",
        coalesce((select h.head from platform.stream_head h where h.stream_id = $1), 0)::int as "streamHead"`,
    values: [meetingId, personId],
  };
}

export function questionsOf(meetingId: string): Sql {
  return {
    name: 'meetings.question.list',
    text: `select ${view} from meetings.question q where q.meeting_id = $1 and q.state <> 'WITHDRAWN'`,
    values: [meetingId],
  };
}

/** As facts have them; the withdrawn are gone. */
export function questionViews(ids: readonly string[]): Sql {
  return {
    name: 'meetings.question.views',
    text: `select ${view} from meetings.question q where q.id = any($1::uuid[]) and q.state <> 'WITHDRAWN'`,
    values: [ids],
  };
}

/** The box of a meeting, made where there is none, and held until the commit: numbers and turns go one after another. */
export async function lockBox(tx: Tx, meetingId: string): Promise<Box> {
  await tx.query({
    name: 'meetings.question-box.make',
    text: 'insert into meetings.question_box (meeting_id) values ($1) on conflict do nothing',
    values: [meetingId],
  });
  const { name, text, values } = boxOf(meetingId);
  return (await tx.queryOne<Box>({ name: `${name}-held`, text: `${text} for update`, values }))!;
}

export async function setBox(
  tx: Tx,
  meetingId: string,
  box: { open: boolean; anonymous: boolean },
): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.question-box.set',
    text: `update meetings.question_box set open = $2, anonymous = $3, version = version + 1 where meeting_id = $1 returning version`,
    values: [meetingId, box.open, box.anonymous],
  });
  return row!.version;
}

export interface HeldQuestion {
  id: string;
  meetingId: string;
  askerId: string | null;
  state: QuestionView['state'] | 'WITHDRAWN';
  version: number;
}

const held =
  'select q.id, q.meeting_id as "meetingId", q.asker_id as "askerId", q.state, q.version from meetings.question q';

export function questionById(id: string): Sql {
  return { name: 'meetings.question.one', text: `${held} where q.id = $1`, values: [id] };
}

export async function lockQuestion(tx: Tx, id: string): Promise<HeldQuestion | null> {
  return tx.queryOne<HeldQuestion>({
    name: 'meetings.question.lock',
    text: `${held} where q.id = $1 for update`,
    values: [id],
  });
}

export interface NewQuestion {
  id: string;
  meetingId: string;
  text: string;
  language: string;
  anonymous: boolean;
  askerId: string | null;
  guestId: string | null;
}

/** Null where this id was used before. */
export async function insertQuestion(tx: Tx, question: NewQuestion): Promise<number | null> {
  const row = await tx.queryOne<{ number: number }>({
    name: 'meetings.question.insert',
    text: `insert into meetings.question (id, meeting_id, number, text, language, anonymous, asker_id, guest_id)
      select $1, $2, b.asked + 1, $3, $4, $5, $6, $7 from meetings.question_box b where b.meeting_id = $2
      on conflict (id) do nothing returning number`,
    values: [
      question.id,
      question.meetingId,
      question.text,
      question.language,
      question.anonymous,
      question.askerId,
      question.guestId,
    ],
  });
  if (!row) return null;
  await tx.query({
    name: 'meetings.question-box.count',
    text: 'update meetings.question_box set asked = $2 where meeting_id = $1',
    values: [question.meetingId, row.number],
  });
  return row.number;
}

/** Whether this is the same, sent again: of what was asked without a name it is enough that the words are the same. */
export async function isSameQuestion(tx: Tx, question: NewQuestion): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.question.same',
    text: `select 1 from meetings.question where id = $1 and meeting_id = $2 and text = $3 and language = $4 and anonymous = $5
      and asker_id is not distinct from $6::uuid and guest_id is not distinct from $7::uuid`,
    values: [
      question.id,
      question.meetingId,
      question.text,
      question.language,
      question.anonymous,
      question.askerId,
      question.guestId,
    ],
  });
  return row !== null;
}

/** How many this person has asked in the meeting, this one included. */
export async function countAsked(tx: Tx, meetingId: string, personId: string): Promise<number> {
  const row = await tx.queryOne<{ asked: number }>({
    name: 'meetings.question-asker.count',
    text: `insert into meetings.question_asker as a (meeting_id, person_id, asked) values ($1, $2, 1)
      on conflict (meeting_id, person_id) do update set asked = a.asked + 1 returning asked`,
    values: [meetingId, personId],
  });
  return row!.asked;
}

/** How many a guest of the hall has asked. */
export async function countAskedByGuest(tx: Tx, guestId: string): Promise<number> {
  const row = await tx.queryOne<{ asked: number }>({
    name: 'meetings.question.guest-count',
    text: 'select count(*)::int as asked from meetings.question where guest_id = $1',
    values: [guestId],
  });
  return row!.asked;
}

/** Takes back what a guest has asked and nobody has answered. */
export function withdrawOfGuest(tx: Tx, guestId: string): Promise<{ id: string; version: number }[]> {
  return tx.query({
    name: 'meetings.question.guest-withdraw',
    text: `update meetings.question set state = 'WITHDRAWN', version = version + 1
      where guest_id = $1 and state in ('ASKED', 'ANSWERING', 'ASIDE') returning id, version`,
    values: [guestId],
  });
}

/** Adds or removes one support of the held question; false where it was so already. */
export async function setSupport(tx: Tx, id: string, personId: string, support: boolean): Promise<boolean> {
  const changed = await tx.queryOne({
    name: support ? 'meetings.question-support.add' : 'meetings.question-support.remove',
    text: support
      ? `insert into meetings.question_support (question_id, person_id) values ($1, $2) on conflict do nothing returning 1`
      : `delete from meetings.question_support where question_id = $1 and person_id = $2 returning 1`,
    values: [id, personId],
  });
  if (!changed) return false;
  await tx.query({
    name: 'meetings.question.support',
    text: 'update meetings.question set support = support + $2, version = version + 1 where id = $1',
    values: [id, support ? 1 : -1],
  });
  return true;
}

export async function moveQuestion(
  tx: Tx,
  id: string,
  state: string,
  reason: string | null = null,
): Promise<void> {
  await tx.query({
    name: 'meetings.question.move',
    text: 'update meetings.question set state = $2, reason = $3, version = version + 1 where id = $1',
    values: [id, state, reason],
  });
}

/** The one that is being answered, held. */
export async function lockAnswering(tx: Tx, meetingId: string): Promise<HeldQuestion | null> {
  return tx.queryOne<HeldQuestion>({
    name: 'meetings.question.answering',
    text: `${held} where q.meeting_id = $1 and q.state = 'ANSWERING' for update`,
    values: [meetingId],
  });
}
