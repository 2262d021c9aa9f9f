/** All SQL of guests in the hall. */
import { hashOfSecret } from '#people';
import type { Sql, Tx } from '#platform';
import type { HallDoor } from './hall-guest.type.js';

export function hallDoor(meetingId: string): Sql {
  return {
    name: 'meetings.hall-guest.door',
    text: 'select hall_code as code from meetings.live_session where meeting_id = $1',
    values: [meetingId],
  };
}

/** The door, held until the commit: when guests are kept out, whoever joins has joined before that or does not. */
export async function holdDoor(tx: Tx, meetingId: string): Promise<HallDoor & { deskStreamId: string }> {
  const row = await tx.queryOne<HallDoor & { deskStreamId: string }>({
    name: 'meetings.hall-guest.hold-door',
    text: `select hall_code as code, desk_stream_id as "deskStreamId" from meetings.live_session where meeting_id = $1 for share`,
    values: [meetingId],
  });
  return row!;
}

export interface DeviceRow {
  id: string;
  /** null: was removed */
  name: string | null;
}

export function guestOfDevice(meetingId: string, device: string): Sql {
  return {
    name: 'meetings.hall-guest.of-device',
    text: `select g.id, a.name from meetings.hall_guest g left join meetings.attendance a on a.id = g.attendance_id
      where g.meeting_id = $1 and g.device = $2`,
    values: [meetingId, hashOfSecret(device)],
  };
}

/** Puts a device down, without who holds it; false where it is there, also when it came at the same moment. */
export async function insertDevice(
  tx: Tx,
  birth: { id: string; meetingId: string; device: string; municipalityId: string | null },
): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.hall-guest.insert',
    text: `insert into meetings.hall_guest (id, meeting_id, device, municipality_id) values ($1, $2, $3, $4)
      on conflict (meeting_id, device) do nothing returning id`,
    values: [birth.id, birth.meetingId, hashOfSecret(birth.device), birth.municipalityId],
  });
  return row !== null;
}

export async function noteAsGuest(tx: Tx, guestId: string, attendanceId: string): Promise<void> {
  await tx.query({
    name: 'meetings.hall-guest.note',
    text: 'update meetings.hall_guest set attendance_id = $2 where id = $1',
    values: [guestId, attendanceId],
  });
}

export async function countGuests(tx: Tx, meetingId: string): Promise<number> {
  const row = await tx.queryOne<{ count: number }>({
    name: 'meetings.hall-guest.count',
    text: 'select count(*)::int as count from meetings.hall_guest where meeting_id = $1',
    values: [meetingId],
  });
  return row!.count;
}

/** Whether this guest is there, held against their removal until the commit. */
export async function holdGuestOf(tx: Tx, meetingId: string, guestId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'meetings.hall-guest.hold',
    text: `select 1 from meetings.hall_guest where id = $1 and meeting_id = $2 and attendance_id is not null for share`,
    values: [guestId, meetingId],
  });
  return row !== null;
}

/** The guest of a device, held against their removal until the commit. */
export async function holdGuest(tx: Tx, meetingId: string, device: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'meetings.hall-guest.hold-device',
    text: `select id from meetings.hall_guest
      where meeting_id = $1 and device = $2 and attendance_id is not null for share`,
    values: [meetingId, hashOfSecret(device)],
  });
  return row?.id ?? null;
}

/** In which meeting somebody is a guest, or was. */
export async function meetingOfGuest(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.queryOne<{ meetingId: string }>({
    name: 'meetings.hall-guest.meeting',
    text: 'select meeting_id as "meetingId" from meetings.hall_guest where id = $1',
    values: [id],
  });
  return row?.meetingId ?? null;
}

/** Forgets who the guest was, and gives the note of their being there that is gone; null where that was done before. */
export function forgetGuest(tx: Tx, id: string): Promise<{ id: string; version: number } | null> {
  return tx.queryOne({
    name: 'meetings.hall-guest.forget',
    text: `with guest as (select id, attendance_id from meetings.hall_guest where id = $1 and attendance_id is not null for update),
      gone as (delete from meetings.attendance a using guest where a.id = guest.attendance_id returning a.id, a.version + 1 as version),
      forgotten as (update meetings.hall_guest g set attendance_id = null, municipality_id = null from guest where g.id = guest.id)
      select id, version from gone`,
    values: [id],
  });
}
