/** How the programme of a meeting is tried: each time at a meeting of its own, in which nothing clashes. */
import { randomUUID } from 'node:crypto';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const set =
  'mutation ($input: SetMeetingDaysInput!) { setMeetingDays(input: $input) { venues { rooms { id } } } }';
const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }';
const talk = 'mutation ($input: OpenSessionThreadInput!) { openSessionThread(input: $input) { id } }';
const pl = (text: string) => [{ language: 'pl', text }];

const frame = (meetingId: string, version = 1) => ({
  meetingId,
  version,
  venues: [
    {
      name: 'Dom kultury',
      address: 'Rynek 1',
      latitude: 51.1,
      longitude: 17.03,
      accesses: pl('Winda'),
      rooms: [{ name: 'Sala', capacity: 100, accesses: pl('Pętla') }],
    },
  ],
  days: [{ date: '2031-06-29', startTime: '13:30', endTime: '18:00', venue: 0 }],
});

/** Who is in it is only named: whoever tries a text in the place of the name must not name a person of the house as well. */
export const sessionContent = (kind = 'PANEL') => ({
  kind,
  titles: pl('Panel'),
  topics: pl('O czym'),
  date: '2031-06-29',
  startTime: '14:00',
  endTime: '15:00',
  timeZone: 'Europe/Warsaw',
  track: 'A',
  people: [{ role: 'SPEAKER', name: 'Ekspertka', jobTitle: 'dyrektorka', organisation: 'Fundacja' }],
});

/** Something in every field: a day, a venue with a room, and a session with somebody of the house. */
export async function stageProgramme(stage: Stage, meetingId: string): Promise<void> {
  const { setMeetingDays } = await stage.of('facilitator').get(set, { input: frame(meetingId) });
  const roomId: string = setMeetingDays.venues[0].rooms[0].id;
  const content = {
    ...sessionContent(),
    roomId,
    hostOrganisationId: await stage.programme.organisation(),
    people: [
      {
        role: 'CHAIR',
        personId: stage.ids.person['member'],
        jobTitle: 'dyrektorka',
        organisation: 'Fundacja',
      },
    ],
  };
  // the same person is in the meetings of all places, at the same time
  const input = { key: randomUUID(), meetingId, content, despiteClashes: true };
  await stage.of('facilitator').get(add, { input });
}

/** The first word about it, by somebody who is registered. */
export async function stageTalk(stage: Stage, meetingId: string): Promise<void> {
  const { rows } = await stage.house.sql.query<{ id: string }>(
    'select id from meetings.meeting_session where meeting_id = $1',
    [meetingId],
  );
  await stage
    .of('member')
    .get(talk, { input: { sessionId: rows[0]!.id, text: 'Co z tego wynika?', language: 'pl' } });
}

async function planned(stage: Stage, place: string): Promise<string> {
  const { id: meetingId } = await announcedIn(stage, place);
  const input = { key: randomUUID(), meetingId, content: sessionContent() };
  return (await stage.of('facilitator').get(add, { input })).addMeetingSession.id;
}

const draft = (stage: Stage, place: string, content: object) => ({
  input: { meetingId: stage.meetings[place]!.id, content },
});

export const programmeQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  sessionClashes: (stage, place) => ({ variables: draft(stage, place, sessionContent()) }),
};

export const programmeAttempts: Record<string, Attempts> = {
  setMeetingDays: async (stage, place) => ({
    variables: { input: frame((await announcedIn(stage, place)).id) },
  }),
  addMeetingSession: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        meetingId: (await announcedIn(stage, place)).id,
        content: sessionContent(),
      },
    },
  }),
  editMeetingSession: async (stage, place) => ({
    variables: {
      input: { id: await planned(stage, place), version: 1, content: sessionContent('WORKSHOP') },
    },
  }),
  openSessionThread: async (stage, place) => ({
    variables: { input: { sessionId: await planned(stage, place), text: 'Pierwsze słowo', language: 'pl' } },
  }),
  removeMeetingSession: async (stage, place) => ({ variables: { id: await planned(stage, place) } }),
};

export const keyedSession = (stage: () => Stage) => ({
  by: () => stage().of('facilitator'),
  // with nobody in it: the same person in two sessions at once would be a clash
  input: () => ({
    meetingId: stage().meetings['draft listed']!.id,
    content: { ...sessionContent('WORKSHOP'), people: [] },
  }),
  other: { content: { kind: 'BREAK' } },
});

export function versionedProgrammes(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  return {
    setMeetingDays: {
      by,
      make: async () => {
        const { id } = await announcedIn(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { meetingId: id, version, venues: [], days: [{ date: `2031-06-${10 + turn}` }] },
        });
      },
      told: ['currentVersion'],
    },
    editMeetingSession: {
      by,
      make: async () => {
        const id = await planned(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { id, version, content: { ...sessionContent(), track: `${turn}` } },
        });
      },
      told: ['currentVersion'],
    },
  };
}

const programme =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['programme', ...path],
  });

export const programmeProbes = {
  Programme: programme(),
  MeetingDay: programme('days'),
  Venue: programme('venues'),
  VenueRoom: programme('venues', 'rooms'),
  MeetingSession: programme('sessions'),
  SessionPerson: programme('sessions', 'people'),
  SessionThread: programme('sessions', 'thread'),
  Clash: async (stage: Stage, place: string): Promise<Probe> => {
    const { rows } = await stage.house.sql.query<{ id: string }>(
      'select room_id as id from meetings.meeting_session where meeting_id = $1',
      [stage.meetings[place]!.id],
    );
    return {
      query: 'sessionClashes',
      variables: draft(stage, place, { ...sessionContent(), roomId: rows[0]!.id }),
      path: [],
    };
  },
};

export const programmeTexts = {
  limits: {
    'VenueInput.name': { min: 1, max: 200 },
    'VenueInput.address': { min: 0, max: 300 },
    'VenueRoomInput.name': { min: 1, max: 120 },
    'MeetingSessionInput.track': { min: 0, max: 120 },
    'OpenSessionThreadInput.text': { min: 1, max: 20_000, lines: true },
    'SessionPersonInput.name': { min: 1, max: 200 },
    'SessionPersonInput.jobTitle': { min: 0, max: 200 },
    'SessionPersonInput.organisation': { min: 0, max: 200 },
  },
  formed: {
    'MeetingDayInput.date': 'jutro',
    'MeetingDayInput.startTime': '25:00',
    'MeetingDayInput.endTime': 'rano',
    'OpenSessionThreadInput.language': 'xx',
    'MeetingSessionInput.date': '2031-02-30',
    'MeetingSessionInput.startTime': '25:00',
    'MeetingSessionInput.endTime': 'rano',
    'MeetingSessionInput.timeZone': 'Europe/Nigdzie',
  },
};
