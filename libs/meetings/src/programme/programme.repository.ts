/** What is read and written of days and venues. */
import type { Labels } from '#kernel';
import type { Sql, Tx } from '#platform';

export interface RoomRow {
  id: string;
  name: string;
  capacity: number | null;
  accesses: Labels;
}

export interface VenueRow {
  id: string;
  name: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  accesses: Labels;
  rooms: readonly RoomRow[];
}

export interface DayRow {
  date: string;
  startTime: string | null;
  endTime: string | null;
  venueId: string | null;
}

/** The frames of these programmes: their versions, venues with rooms, and days. */
export interface FrameRow {
  meetingId: string;
  version: number;
  venues: VenueRow[];
  days: DayRow[];
}

/** Also of meetings of whose programme nothing was said yet. */
export function framesOf(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.programme.frames',
    text: `select m.id as "meetingId", coalesce(p.version, 1) as version,
        (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'address', v.address, 'latitude', v.latitude,
            'longitude', v.longitude, 'accesses', v.accesses,
            'rooms', (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity,
                'accesses', r.accesses) order by r.position), '[]') from meetings.venue_room r where r.venue_id = v.id)
          ) order by v.position), '[]') from meetings.venue v where v.meeting_id = m.id) as venues,
        (select coalesce(json_agg(json_build_object('date', d.date, 'startTime', d.start_time, 'endTime', d.end_time,
            'venueId', d.venue_id) order by d.date), '[]') from meetings.meeting_day d where d.meeting_id = m.id) as days
      from meetings.meeting m left join meetings.programme p on p.meeting_id = m.id where m.id = any($1::uuid[])`,
    values: [meetingIds],
  };
}

/** Holds the programme until the commit, and gives its version: days, venues and sessions change one after another. */
export async function lockProgramme(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.programme.lock',
    text: `insert into meetings.programme (meeting_id) values ($1)
           on conflict (meeting_id) do update set version = programme.version returning version`,
    values: [meetingId],
  });
  return row!.version;
}

export async function raiseProgramme(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'meetings.programme.raise',
    text: 'update meetings.programme set version = version + 1 where meeting_id = $1 returning version',
    values: [meetingId],
  });
  return row!.version;
}

/** Whether all of these venues and rooms are the meeting's own. */
export async function areOwn(
  tx: Tx,
  meetingId: string,
  venueIds: readonly string[],
  roomIds: readonly string[],
): Promise<boolean> {
  const row = await tx.queryOne<{ own: boolean }>({
    name: 'meetings.programme.own',
    text: `select (select count(*) from meetings.venue where id = any($2::uuid[]) and meeting_id = $1) = cardinality($2::uuid[])
        and (select count(*) from meetings.venue_room r join meetings.venue v on v.id = r.venue_id
          where r.id = any($3::uuid[]) and v.meeting_id = $1) = cardinality($3::uuid[]) as own`,
    values: [meetingId, venueIds, roomIds],
  });
  return row!.own;
}

/** Whether something in the programme is in a room that is none of these. */
export async function usesOtherRooms(
  tx: Tx,
  meetingId: string,
  roomIds: readonly string[],
): Promise<boolean> {
  const row = await tx.queryOne<{ found: boolean }>({
    name: 'meetings.programme.other-rooms',
    text: `select exists (select 1 from meetings.meeting_session where meeting_id = $1 and removed_at is null
             and room_id is not null and room_id <> all($2::uuid[])) as found`,
    values: [meetingId, roomIds],
  });
  return row!.found;
}

/** Days and venues as they now stand. What is no more is taken away last: until then something may point to it. */
export async function writeFrame(
  tx: Tx,
  meetingId: string,
  venues: readonly VenueRow[],
  days: readonly DayRow[],
): Promise<void> {
  const rooms = venues.flatMap((venue) =>
    venue.rooms.map((room, at) => ({ ...room, venueId: venue.id, position: at + 1 })),
  );
  const all = [meetingId, venues.map(({ id }) => id), rooms.map(({ id }) => id)];
  const run = (name: string, text: string, values: unknown[]) =>
    tx.query({ name: `meetings.programme.${name}`, text, values });
  await run('days.clear', 'delete from meetings.meeting_day where meeting_id = $1', [meetingId]);
  await run(
    'venues.write',
    `insert into meetings.venue (id, meeting_id, position, name, address, latitude, longitude, accesses)
     select v.id, $1, v.position, v.name, v.address, v.latitude, v.longitude, v.accesses from jsonb_to_recordset($2::jsonb)
       as v(id uuid, position int, name text, address text, latitude float8, longitude float8, accesses jsonb)
     on conflict (id) do update set (position, name, address, latitude, longitude, accesses) = (excluded.position,
       excluded.name, excluded.address, excluded.latitude, excluded.longitude, excluded.accesses)`,
    [meetingId, JSON.stringify(venues.map((venue, at) => ({ ...venue, position: at + 1 })))],
  );
  await run(
    'rooms.write',
    `insert into meetings.venue_room (id, venue_id, position, name, capacity, accesses)
     select r.id, r."venueId", r.position, r.name, r.capacity, r.accesses from jsonb_to_recordset($1::jsonb)
       as r(id uuid, "venueId" uuid, position int, name text, capacity int, accesses jsonb)
     on conflict (id) do update set (venue_id, position, name, capacity, accesses)
       = (excluded.venue_id, excluded.position, excluded.name, excluded.capacity, excluded.accesses)`,
    [JSON.stringify(rooms)],
  );
  await run(
    'rooms.leave',
    `update meetings.meeting_session set room_id = null
     where meeting_id = $1 and removed_at is not null and room_id <> all($2::uuid[])`,
    [meetingId, all[2]],
  );
  await run(
    'rooms.clear',
    `delete from meetings.venue_room r using meetings.venue v
     where v.id = r.venue_id and v.meeting_id = $1 and r.id <> all($2::uuid[])`,
    [meetingId, all[2]],
  );
  await run('venues.clear', 'delete from meetings.venue where meeting_id = $1 and id <> all($2::uuid[])', [
    meetingId,
    all[1],
  ]);
  await run(
    'days.write',
    `insert into meetings.meeting_day (meeting_id, date, start_time, end_time, venue_id)
     select $1, d.date, d."startTime", d."endTime", d."venueId" from jsonb_to_recordset($2::jsonb)
       as d(date text, "startTime" text, "endTime" text, "venueId" uuid)`,
    [meetingId, JSON.stringify(days)],
  );
}
