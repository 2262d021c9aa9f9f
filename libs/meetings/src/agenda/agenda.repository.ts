/** What is read and written of agendas. */
import { joinPersonCard, personCard } from '#municipalities';
import type { Sql, Tx } from '#platform';

/** What people say of an item; the form in which others of this room put one into an agenda. */
export interface ItemContent {
  kind: string;
  title: string;
  text: string | null;
  language: string;
  minutes: number | null;
  presenterId: string | null;
  links: readonly { title: string; url: string }[];
  /** the session in which it is spoken of; null: of the meeting as a whole */
  sessionId: string | null;
}

/** An item as its row has it. */
export interface ItemRow extends ItemContent {
  id: string;
  meetingId: string;
  state: 'PROPOSED' | 'STANDING' | 'REMOVED';
  position: number | null;
  proposerId: string | null;
  version: number;
}

const columns = `i.id, i.meeting_id as "meetingId", i.state, i.position, i.kind, i.title, i.text, i.language, i.minutes,
  i.proposer_id as "proposerId", i.presenter_id as "presenterId", i.links, i.version, i.session_id as "sessionId"`;

/** What stands in the agenda of a meeting, in order: ids that stay, for all that walks through them. */
export function agendaOf(meetingId: string): Sql {
  return {
    name: 'meetings.agenda.of',
    text: `select ${columns} from meetings.agenda_item i where i.meeting_id = $1 and i.state = 'STANDING' order by i.position`,
    values: [meetingId],
  };
}

/** What stands and what waits in these agendas, with the cards of the people in it, and the clock of the session where it has one. */
export function itemsOf(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.agenda.items',
    text: `select ${columns}, s.id as "sessionId", s.date, s.start_time as "startTime", s.time_zone as "timeZone", ${personCard('proposer')} as proposer, ${personCard('presenter')} as presenter
           from meetings.agenda_item i
             left join meetings.meeting_session s on s.id = i.session_id and s.removed_at is null
             ${joinPersonCard('proposer', 'i.proposer_id')}
             ${joinPersonCard('presenter', 'i.presenter_id')}
           where i.meeting_id = any($1::uuid[]) and i.state <> 'REMOVED' order by i.position nulls last, i.id`,
    values: [meetingIds],
  };
}

export function versionsOf(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.agenda.versions',
    text: 'select meeting_id as "meetingId", version from meetings.agenda where meeting_id = any($1::uuid[])',
    values: [meetingIds],
  };
}

export function meetingOfItem(id: string): Sql {
  return {
    name: 'meetings.agenda-item.meeting',
    text: 'select meeting_id as "meetingId" from meetings.agenda_item where id = $1',
    values: [id],
  };
}

/** Holds the agenda until the commit, and gives its version: what stands in it and its order change one after another. */
export async function lockAgenda(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.agenda.lock',
    text: `insert into meetings.agenda (meeting_id) values ($1)
           on conflict (meeting_id) do update set version = agenda.version returning version`,
    values: [meetingId],
  });
  return row!.version;
}

export async function raiseAgenda(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.agenda.raise',
    text: 'update meetings.agenda set version = version + 1 where meeting_id = $1 returning version',
    values: [meetingId],
  });
  return row!.version;
}

/** Held until the commit. */
export function lockItem(tx: Tx, id: string): Promise<ItemRow | null> {
  return tx.queryOne<ItemRow>({
    name: 'meetings.agenda-item.lock',
    text: `select ${columns} from meetings.agenda_item i where i.id = $1 and i.state <> 'REMOVED' for update`,
    values: [id],
  });
}

export async function countItems(
  tx: Tx,
  meetingId: string,
): Promise<{ all: number; standing: number; proposedByActor: number }> {
  const row = await tx.queryOne<{ all: number; standing: number; proposedByActor: number }>({
    name: 'meetings.agenda-item.count',
    text: `select count(*)::int as "all", count(*) filter (where state = 'STANDING')::int as standing,
             count(*) filter (where state = 'PROPOSED' and proposer_id = $2)::int as "proposedByActor"
           from meetings.agenda_item where meeting_id = $1 and state <> 'REMOVED'`,
    values: [meetingId, tx.actor.personId],
  });
  return row!;
}

export async function insertItem(tx: Tx, item: ItemRow): Promise<void> {
  await tx.query({
    name: 'meetings.agenda-item.insert',
    text: `insert into meetings.agenda_item
             (id, meeting_id, state, position, kind, title, text, language, minutes, presenter_id, links, version, session_id, proposer_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14)`,
    values: [...valuesOf(item), item.proposerId],
  });
}

/** All of it but who proposed it, which stays. */
export async function updateItem(tx: Tx, item: ItemRow): Promise<void> {
  await tx.query({
    name: 'meetings.agenda-item.update',
    text: `update meetings.agenda_item set meeting_id = $2, state = $3, position = $4, kind = $5, title = $6, text = $7,
             language = $8, minutes = $9, presenter_id = $10, links = $11::jsonb, version = $12, session_id = $13 where id = $1`,
    values: valuesOf(item),
  });
}

const valuesOf = (item: ItemRow): unknown[] => [
  ...[item.id, item.meetingId, item.state, item.position, item.kind, item.title, item.text, item.language],
  ...[item.minutes, item.presenterId, JSON.stringify(item.links), item.version, item.sessionId],
];

/** Makes room behind a place, or closes the gap that somebody left there. */
export async function shiftBehind(tx: Tx, meetingId: string, position: number, by: 1 | -1): Promise<void> {
  await tx.query({
    name: 'meetings.agenda-item.shift',
    text: `update meetings.agenda_item set position = position + $3
           where meeting_id = $1 and state = 'STANDING' and position > $2`,
    values: [meetingId, position, by],
  });
}

export async function orderItems(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
  await tx.query({
    name: 'meetings.agenda-item.order',
    text: `update meetings.agenda_item i set position = o.n from unnest($2::uuid[]) with ordinality as o(id, n)
           where i.id = o.id and i.meeting_id = $1 and i.state = 'STANDING'`,
    values: [meetingId, ids],
  });
}

/** Whether this is somebody who can present: a person who was not erased. */
export async function isSomebody(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.queryOne<{ found: boolean }>({
    name: 'meetings.agenda-item.presenter',
    text: 'select exists (select 1 from people.person where id = $1 and erased_at is null) as found',
    values: [personId],
  });
  return row!.found;
}

/** Whether this is a session of the meeting. */
export async function isSessionOf(tx: Tx, meetingId: string, sessionId: string): Promise<boolean> {
  const row = await tx.queryOne<{ found: boolean }>({
    name: 'meetings.agenda-item.session',
    text: `select exists (select 1 from meetings.meeting_session where id = $2 and meeting_id = $1 and removed_at is null) as found`,
    values: [meetingId, sessionId],
  });
  return row!.found;
}
