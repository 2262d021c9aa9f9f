/** Letters that ask whether somebody comes, and the links back to a registration. */
import { newId, type Labels, type PlaceTitle } from '#kernel';
import { isInTerm } from '#municipalities';
import { hashOfSecret } from '#people';
import type { Sql, Tx } from '#platform';
import type { State } from '../meeting/meeting.policy.js';
import type { SeatState } from './registering.policy.js';

export interface LetterBirth {
  meetingId: string;
  email: string;
  folded: string;
  name: string;
  language: string;
  municipalityId: string | null;
  broughtBy: string | null;
  invited: boolean;
  secret: string;
}

/**
 * In the place of an older one to the same address: of two links the newer works. What those who run the meeting have asked is not
 * undone by somebody who types the address into the form.
 */
export async function putLetter(tx: Tx, birth: LetterBirth): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.registration.put-letter',
    text: `insert into meetings.registration_letter as l (id, meeting_id, email, folded, name, language, municipality_id, brought_by,
             invited, token_hash, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + interval '14 days')
           on conflict (meeting_id, folded) do update set email = excluded.email, name = excluded.name, language = excluded.language,
             municipality_id = excluded.municipality_id, brought_by = excluded.brought_by, invited = excluded.invited,
             token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
           where excluded.invited or not l.invited or l.expires_at <= now() returning id`,
    values: [
      newId(),
      birth.meetingId,
      birth.email,
      birth.folded,
      birth.name,
      birth.language,
      birth.municipalityId,
      birth.broughtBy,
      birth.invited,
      hashOfSecret(birth.secret),
    ],
  });
  return row !== null;
}

export interface LetterRow {
  id: string;
  meetingId: string;
  email: string;
  name: string;
  language: string;
  municipalityId: string | null;
  broughtBy: string | null;
  invited: boolean;
  expired: boolean;
}

const letter = `select id, meeting_id as "meetingId", email, name, language, municipality_id as "municipalityId",
  brought_by as "broughtBy", invited, expires_at <= now() as expired from meetings.registration_letter where token_hash = $1`;

export function letterAt(token: string): Sql {
  return { name: 'meetings.registration.letter', text: letter, values: [hashOfSecret(token)] };
}

/** Held until the commit: of two who follow one link at once, the second finds that it was used. */
export function lockLetter(tx: Tx, token: string): Promise<LetterRow | null> {
  return tx.queryOne<LetterRow>({
    name: 'meetings.registration.lock-letter',
    text: `${letter} for update`,
    values: [hashOfSecret(token)],
  });
}

export async function deleteLetter(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'meetings.registration.delete-letter',
    text: 'delete from meetings.registration_letter where id = $1',
    values: [id],
  });
}

/** For the clean-up: what nobody has answered is forgotten a week after its link has ended. */
export const unansweredOver = (most: number): string =>
  `id in (select id from meetings.registration_letter where expires_at < now() - interval '7 days' limit ${most})`;

export async function insertLink(tx: Tx, registrationId: string, secret: string): Promise<void> {
  await tx.query({
    name: 'meetings.registration.insert-link',
    text: 'insert into meetings.registration_link (token_hash, registration_id) values ($1, $2)',
    values: [hashOfSecret(secret), registrationId],
  });
}

/** The registration that a link leads to. */
export function linkAt(token: string): Sql {
  return {
    name: 'meetings.registration.link',
    text: `select r.id, r.meeting_id as "meetingId" from meetings.registration_link k
           join meetings.registration r on r.id = k.registration_id where k.token_hash = $1`,
    values: [hashOfSecret(token)],
  };
}

export interface ToWrite {
  id: string;
  address: string;
  language: string | null;
  state: SeatState;
  waitingPlace: number | null;
  offeredUntil: string | null;
  reason: string | null;
  timeZone: string;
  title: PlaceTitle;
}

/** Of these registrations those of people without an account: they have no bell, so they are written to. */
export function toWriteTo(tx: Tx, ids: readonly string[]): Promise<ToWrite[]> {
  return tx.query<ToWrite>({
    name: 'meetings.registration.to-write',
    text: `select r.id, e.address, p.interface_language as language, s.state, s.offered_until as "offeredUntil", r.reason,
             m.time_zone as "timeZone", sc.title,
             case when s.state = 'WAITING' then (select count(*)::int from meetings.seat w
               where w.pool_id = s.pool_id and w.state = 'WAITING' and w.arrival <= s.arrival) end as "waitingPlace"
           from meetings.registration r join people.person p on p.id = r.person_id and p.erased_at is null
           join people.email e on e.person_id = p.id and e.main
           join meetings.meeting m on m.id = r.meeting_id join people.scope sc on sc.id = m.id
           join meetings.seat s on s.registration_id = r.id join meetings.seat_pool q on q.id = s.pool_id and q.kind <> 'SESSION'
           where r.id = any($1::uuid[]) and not exists (select 1 from people.account a where a.person_id = p.id)`,
    values: [ids],
  });
}

/** Whether somebody works for a municipality or an organisation today, and so has colleagues. */
export function hasColleagues(tx: Tx, personId: string): Promise<object | null> {
  return tx.queryOne({
    name: 'meetings.registration.colleagues',
    text: `select 1 from municipalities.affiliation a
           where a.person_id = $1 and a.confirmed_at is not null and ${isInTerm('a')} limit 1`,
    values: [personId],
  });
}

/** What a letter calls the meeting, and whoever brings somebody. */
export function namesFor(
  tx: Tx,
  meetingId: string,
): Promise<{ title: PlaceTitle; by: string | null } | null> {
  return tx.queryOne({
    name: 'meetings.registration.names',
    text: `select s.title, (select name from people.person where id = $2::uuid) as by from people.scope s where s.id = $1`,
    values: [meetingId, tx.actor.personId],
  });
}

export interface ToldOfMove {
  registrationId: string;
  meetingId: string;
  personId: string;
  name: string;
  address: string;
  language: string | null;
  /** has a seat, and not only a place in the line */
  held: boolean;
  state: State;
  title: PlaceTitle;
  explanations: Labels;
}

/** The registrations in a meeting of people without an account. */
export async function withoutAccount(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.registration.without-account',
    text: `select r.id from meetings.registration r where r.meeting_id = $1 and r.ended_at is null
      and not exists (select 1 from people.account a where a.person_id = r.person_id)`,
    values: [meetingId],
  });
  return rows.map(({ id }) => id);
}

/** Whoever has signed up meanwhile has a bell, and whoever withdrew does not ask any more. */
export function toldOfMove(registrationId: string): Sql {
  return {
    name: 'meetings.registration.told-of-move',
    text: `select r.id as "registrationId", r.meeting_id as "meetingId", p.id as "personId", p.name, e.address,
        p.interface_language as language, r.grant_id is not null as held, m.state, sc.title, m.explanations
      from meetings.registration r join people.person p on p.id = r.person_id and p.erased_at is null
      join people.email e on e.person_id = p.id and e.main
      join meetings.meeting m on m.id = r.meeting_id join people.scope sc on sc.id = m.id
      where r.id = $1 and r.ended_at is null and not exists (select 1 from people.account a where a.person_id = p.id)`,
    values: [registrationId],
  };
}
