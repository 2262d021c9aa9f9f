/** The days, venues and sessions of the demo's meetings, set as their secretariat would. */
import { MeetingSessionInput, ProgrammeWriting, SetMeetingDaysInput } from '#meetings';
import { labelList } from '#kernel';
import { plainToInstance } from 'class-transformer';
import type { DemoSession, DemoTimetable } from '../../../../demo/timetables.js';
import { dayIn } from './demo-meetings.js';
import type { DemoPeople } from './demo-people.js';
import { Made, type MadeProgrammes } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

export async function loadTimetables(
  app: Rooms,
  timetables: readonly DemoTimetable[],
  people: DemoPeople,
  programmes: MadeProgrammes,
  meetings: Made,
): Promise<void> {
  const writing = app.get(ProgrammeWriting);
  const actor = { ...people.as('secretariat'), languages: ['pl'] };
  for (const { meeting, venues, days, sessions } of timetables) {
    const meetingId = meetings.of(meeting);
    const frame = {
      meetingId,
      version: 1,
      venues: venues.map(({ key: _, ...venue }) => ({
        ...venue,
        rooms: venue.rooms.map(({ key: __, ...room }) => room),
      })),
      days: days.map(({ date, starts, ends, venue }) => ({
        date,
        startTime: starts,
        endTime: ends,
        venue: venue && venues.findIndex(({ key }) => key === venue),
      })),
    };
    const set = await writing.setDays(actor, plainToInstance(SetMeetingDaysInput, frame));
    const places = new Made();
    for (const [at, { key, rooms }] of venues.entries())
      for (const [n, room] of rooms.entries()) places.set(`${key}/${room.key}`, set.venues[at]!.rooms[n]!.id);
    for (const session of sessions)
      await writing.add(actor, { meetingId, content: contentOf(session, people, programmes, places) });
  }
}

function contentOf(
  { kind, titles, date, in: days, starts, ends, room, track, host, chairs, speakers }: DemoSession,
  people: DemoPeople,
  programmes: MadeProgrammes,
  places: Made,
): MeetingSessionInput {
  const doing = (role: string, keys: readonly string[]) =>
    keys.map((key) => ({ role, personId: people.as(key).personId }));
  return plainToInstance(MeetingSessionInput, {
    kind,
    titles: labelList(titles),
    date: days === null ? date : dayIn(days),
    startTime: starts,
    endTime: ends,
    roomId: room && places.of(room),
    track,
    hostOrganisationId: host && programmes.organisations.of(host),
    people: [...doing('CHAIR', chairs), ...doing('SPEAKER', speakers)],
  });
}
