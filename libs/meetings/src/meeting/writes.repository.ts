/** What is written of meetings, each in the transaction of the verb. */
import { labelList, titleKey, type Labels } from '#kernel';
import { fuzzyRange } from '#municipalities';
import type { Tx } from '#platform';
import { knownTopics, type MeetingContent } from './content.js';
import { meetingLists } from './lists.js';
import type { State, Visibility } from './meeting.policy.js';

export interface Place {
  id: string;
  communityId: string;
  groupId: string | null;
  visibility: Visibility;
}

/** The community or group of this id, held until the commit: what it shows of itself decides what its meetings show. */
export async function lockPlace(tx: Tx, id: string): Promise<Place | null> {
  const group = await tx.queryOne<Place>({
    name: 'meetings.place.group',
    text: `select id, community_id as "communityId", id as "groupId", visibility from groups.working_group
           where id = $1 for share`,
    values: [id],
  });
  if (group) return group;
  return tx.queryOne<Place>({
    name: 'meetings.place.community',
    text: `select id, id as "communityId", null::uuid as "groupId", visibility from groups.community
           where id = $1 for share`,
    values: [id],
  });
}

export async function nextNumber(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ number: number }>({
    name: 'meetings.meeting.next-number',
    text: `select nextval(pg_get_serial_sequence('meetings.meeting', 'number'))::int as number`,
    values: [],
  });
  return row!.number;
}

export interface LockedMeeting {
  id: string;
  number: number;
  version: number;
  state: State;
  /** one has to register to take part */
  registers: boolean;
  placeId: string;
  communityId: string;
  explanations: Labels;
  content: MeetingContent;
}

/** The meeting with all that is said of it, held until the commit. */
export async function lockMeeting(tx: Tx, id: string): Promise<LockedMeeting | null> {
  return tx.queryOne<LockedMeeting>({
    name: 'meetings.meeting.lock',
    text: `select m.id, m.number, m.version, m.state, coalesce(m.group_id, m.community_id) as "placeId",
        m.community_id as "communityId", m.explanations,
        exists (select from meetings.registration_settings g where g.meeting_id = m.id) as registers,
        jsonb_build_object('kind', m.kind, 'visibility', m.visibility, 'titles', m.titles, 'topics', m.topics, 'aims', m.aims,
          'series', coalesce((select s.names from meetings.meeting_series s where s.id = m.series_id), '{}'),
          'ordinal', m.ordinal, 'partOfId', m.part_of_id, 'relation', m.relation, 'date', m.date,
          'startTime', m.start_time, 'endTime', m.end_time, 'timeZone', m.time_zone, 'townId', m.town_id, 'city', m.city,
          'venue', m.venue, 'mode', m.mode, 'onlineLink', m.online_link, 'working', m.working, 'expected', m.expected,
          'attended', m.attended, 'sectors', m.sectors, 'languages', m.languages, 'interpretation', m.interpretation,
          'accessibilities', m.accessibilities, 'prices', m.prices,
          ${meetingLists.pairs}) as content
      from meetings.meeting m where m.id = $1 for update of m`,
    values: [id],
  });
}

interface Row {
  id: string;
  slug: string;
  version: number;
  seriesId: string | null;
  content: MeetingContent;
}

const columns = `slug, version, series_id, kind, visibility, titles, topics, aims, ordinal, part_of_id, relation, date, date_earliest,
  date_latest, start_time, end_time, time_zone, town_id, city, venue, mode, online_link, working, expected, attended, sectors,
  languages, interpretation, accessibilities, prices, title_key`;
const places = columns
  .split(',')
  .map((_, at) => `$${at + 2}`)
  .join(', ');

function valuesOf({ id, slug, version, seriesId, content: said }: Row): unknown[] {
  const date = fuzzyRange(said.date, 'input.content.date');
  return [
    ...[
      id,
      slug,
      version,
      seriesId,
      said.kind,
      said.visibility,
      said.titles,
      said.topics,
      said.aims,
      said.ordinal,
    ],
    ...[said.partOfId, said.relation, date.text, date.earliest, date.latest, said.startTime, said.endTime],
    ...[said.timeZone, said.townId, said.city, said.venue, said.mode, said.onlineLink, said.working],
    ...[said.expected, said.attended, said.sectors, said.languages, said.interpretation],
    ...[said.accessibilities, said.prices, titleKey(foundBy(said))],
  ];
}

/** By what one finds it: its title or what it is about, and its series. */
function foundBy(said: MeetingContent): { language: string; text: string }[] {
  return [said.titles, knownTopics(said), said.series].flatMap((labels) => labelList(labels));
}

export async function insertMeeting(tx: Tx, row: Row & { number: number; place: Place }): Promise<void> {
  const values = valuesOf(row);
  const at = values.length;
  await tx.query({
    name: 'meetings.meeting.insert',
    text: `insert into meetings.meeting (id, ${columns}, number, community_id, group_id, created_by)
           values ($1, ${places}, $${at + 1}, $${at + 2}, $${at + 3}, $${at + 4})`,
    values: [...values, row.number, row.place.communityId, row.place.groupId, tx.actor.personId],
  });
  await meetingLists.write(tx, row.id, null, row.content);
}

export async function updateMeeting(tx: Tx, row: Row, before: MeetingContent): Promise<void> {
  await tx.query({
    name: 'meetings.meeting.update',
    text: `update meetings.meeting set (${columns}) = (${places}) where id = $1`,
    values: valuesOf(row),
  });
  await meetingLists.write(tx, row.id, before, row.content);
}

export async function updateState(
  tx: Tx,
  meeting: { id: string; version: number; state: State; explanations: Labels },
): Promise<void> {
  await tx.query({
    name: 'meetings.meeting.state',
    text: 'update meetings.meeting set version = $2, state = $3, explanations = $4 where id = $1',
    values: [meeting.id, meeting.version, meeting.state, meeting.explanations],
  });
}

/** Whether all of these are published: nobody puts a draft of a funder's words under a meeting. */
export async function arePublished(tx: Tx, statementIds: readonly string[]): Promise<boolean> {
  const row = await tx.queryOne<{ all: boolean }>({
    name: 'meetings.statement.published',
    text: `select count(*) = cardinality($1::uuid[]) as "all" from municipalities.funding_statement
           where id = any($1::uuid[]) and published_at is not null`,
    values: [statementIds],
  });
  return row!.all;
}

/** Whether something is beside or inside this meeting. */
export async function holdsOthers(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.queryOne<{ holds: boolean }>({
    name: 'meetings.meeting.holds',
    text: 'select exists (select 1 from meetings.meeting where part_of_id = $1) as holds',
    values: [id],
  });
  return row!.holds;
}

/** The announced meetings of a place, right in it, of which others know as far as they know of the place. */
export async function followersIn(tx: Tx, placeId: string): Promise<{ id: string; state: State }[]> {
  return tx.query({
    name: 'meetings.meeting.followers',
    text: `select id, state from meetings.meeting where coalesce(group_id, community_id) = $1
             and visibility = 'LISTED' and state <> 'DRAFT' order by id`,
    values: [placeId],
  });
}
