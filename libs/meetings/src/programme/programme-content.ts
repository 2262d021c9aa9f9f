/** What a form says of days, venues and sessions, as their rows hold it. */
import { DomainError, labelIn, labelsOf, newId } from '#kernel';
import type { MeetingSessionInput } from './session.inputs.js';
import type { SetMeetingDaysInput } from './programme.inputs.js';
import type { DayRow, VenueRow } from './programme.repository.js';
import type { SessionContent } from './session-row.js';

const fault = (field: string, rule: string): DomainError =>
  new DomainError('BAD_INPUT', { field: `input.${field}`, rule });

/** What is new in it has got its id here. */
export function frameOf({ venues, days }: SetMeetingDaysInput): { venues: VenueRow[]; days: DayRow[] } {
  const rows = venues.map(({ id, name, address, latitude, longitude, accesses, rooms }) => {
    if (((latitude ?? null) === null) !== ((longitude ?? null) === null))
      throw fault('venues', 'HALF_A_POSITION');
    return {
      id: id ?? newId(),
      name,
      address: address || null,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      accesses: labelsOf(accesses ?? []),
      rooms: (rooms ?? []).map((room) => ({
        id: room.id ?? newId(),
        name: room.name,
        capacity: room.capacity ?? null,
        accesses: labelsOf(room.accesses ?? []),
      })),
    };
  });
  const ids = rows.flatMap((venue) => [venue.id, ...venue.rooms.map((room) => room.id)]);
  if (new Set(ids).size < ids.length) throw fault('venues', 'TWICE');
  return {
    venues: rows,
    days: days.map(({ date, startTime, endTime, venue }) => {
      const there = typeof venue === 'number' ? rows[venue] : null;
      if (there === undefined) throw fault('days.venue', 'NOT_A_VENUE');
      if (startTime && endTime && endTime <= startTime) throw fault('days.endTime', 'BEFORE_START');
      return { date, startTime: startTime || null, endTime: endTime || null, venueId: there?.id ?? null };
    }),
  };
}

export function contentOf(said: MeetingSessionInput): SessionContent {
  const { kind, date, startTime, endTime, people } = said;
  if (startTime && !date) throw fault('content.date', 'REQUIRED');
  if (endTime && !startTime) throw fault('content.startTime', 'REQUIRED');
  if (startTime && endTime && endTime <= startTime) throw fault('content.endTime', 'BEFORE_START');
  return {
    kind,
    titles: labelsOf(said.titles ?? []),
    topics: labelsOf(said.topics ?? []),
    date: date || null,
    startTime: startTime || null,
    endTime: endTime || null,
    ownZone: said.timeZone || null,
    roomId: said.roomId ?? null,
    track: said.track || null,
    hostOrganisationId: said.hostOrganisationId ?? null,
    people: (people ?? []).map(({ role, personId, name, jobTitle, organisation }, at) => {
      if (Boolean(personId) === Boolean(name)) throw fault(`content.people.${at}.name`, 'PERSON_OR_NAME');
      return {
        role,
        personId: personId ?? null,
        name: name || null,
        jobTitle: jobTitle || null,
        organisation: organisation || null,
      };
    }),
  };
}

/** A session in a revision. */
export function lineOfSession(content: SessionContent): string {
  const { kind, titles, date, startTime, endTime, track } = content;
  const hours = [startTime, endTime].filter(Boolean).join('–');
  return [labelIn(titles, []) || kind, date, hours, track].filter(Boolean).join(', ');
}

/** Days and venues in a revision: a line each. */
export function linesOfFrame({
  venues,
  days,
}: {
  venues: readonly VenueRow[];
  days: readonly DayRow[];
}): string {
  const nameOf = new Map(venues.map(({ id, name }) => [id, name]));
  return [
    ...days.map(({ date, startTime, endTime, venueId }) =>
      [date, [startTime, endTime].filter(Boolean).join('–'), venueId && nameOf.get(venueId)]
        .filter(Boolean)
        .join(', '),
    ),
    ...venues.map(({ name, address, rooms }) =>
      [name, address, ...rooms.map((room) => room.name)].filter(Boolean).join(', '),
    ),
  ].join('\n');
}
