/** The private addresses of calendars: found by the hash of their secret. */
import type { Sql, Tx } from '#platform';
import type { CalendarFeed } from './calendar-feed.type.js';

const columns = 'opened_at as "openedAt", last_read_at as "lastReadAt"';

export function feedOf(personId: string): Sql {
  return {
    name: 'meetings.calendar-feed.own',
    text: `select ${columns} from meetings.calendar_feed where person_id = $1`,
    values: [personId],
  };
}

/** The new address takes the place of the old one, which from then on finds nobody. */
export async function writeFeed(tx: Tx, personId: string, secretHash: Buffer): Promise<CalendarFeed> {
  const row = await tx.queryOne<CalendarFeed>({
    name: 'meetings.calendar-feed.write',
    text: `insert into meetings.calendar_feed (person_id, secret_hash) values ($1, $2)
           on conflict (person_id) do update set secret_hash = excluded.secret_hash, opened_at = excluded.opened_at, last_read_at = null
           returning ${columns}`,
    values: [personId, secretHash],
  });
  return row!;
}

export async function deleteFeed(tx: Tx, personId: string): Promise<void> {
  await tx.query({
    name: 'meetings.calendar-feed.delete',
    text: 'delete from meetings.calendar_feed where person_id = $1',
    values: [personId],
  });
}

export interface FeedOwner {
  personId: string;
  language: string | null;
  languages: string[];
  /** whether it was not noted within the hour that a calendar asks */
  stale: boolean;
}

/** Whose address it is, while they have an account. */
export function feedOwner(secretHash: Buffer): Sql {
  return {
    name: 'meetings.calendar-feed.owner',
    text: `select f.person_id as "personId", p.interface_language as language, p.languages,
             (f.last_read_at is null or f.last_read_at < now() - interval '1 hour') as stale
           from meetings.calendar_feed f join people.person p on p.id = f.person_id and p.erased_at is null
           where f.secret_hash = $1 and exists (select 1 from people.account a where a.person_id = f.person_id)`,
    values: [secretHash],
  };
}

export async function noteReading(tx: Tx, personId: string): Promise<void> {
  await tx.query({
    name: 'meetings.calendar-feed.note',
    text: `update meetings.calendar_feed set last_read_at = date_trunc('hour', now()) where person_id = $1`,
    values: [personId],
  });
}
