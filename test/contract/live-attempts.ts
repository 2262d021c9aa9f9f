/** How live sessions are tried: each time at a meeting of its own that has begun. */
import { randomUUID } from 'node:crypto';
import type { Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const room = 'deskStreamId session { version } floor { version waiting { id person { id } } }';
const documents = {
  conductSession: `mutation ($input: ConductSessionInput!) { conductSession(input: $input) { ${room} } }`,
  conductFloor: `mutation ($input: ConductFloorInput!) { conductFloor(input: $input) { ${room} } }`,
  askForFloor: `mutation ($input: AskForFloorInput!) { askForFloor(input: $input) { ${room} } }`,
  addSpeaker: `mutation ($input: AddSpeakerInput!) { addSpeaker(input: $input) { ${room} } }`,
  checkIn: `mutation ($input: CheckInInput!) { checkIn(input: $input) { ${room} } }`,
  noteAttendance: 'mutation ($input: NoteAttendanceInput!) { noteAttendance(input: $input) { id } }',
};

async function act(stage: Stage, by: ActorName, verb: keyof typeof documents, input: object) {
  return (await stage.of(by).get(documents[verb], { input }))[verb];
}

const open = (stage: Stage, meetingId: string) =>
  act(stage, 'facilitator', 'conductSession', { meetingId, version: 1, command: 'OPEN' });

/** A meeting that goes on, with its list of speakers open. */
async function openedIn(stage: Stage, place: string): Promise<string> {
  const { id } = await announcedIn(stage, place);
  await open(stage, id);
  return id;
}

/** Begins the session of a meeting that has an agenda, with something in every field; gives the stream of its desk. */
export async function stageSession(stage: Stage, meetingId: string): Promise<string> {
  const floor = (version: number, command: string, more: object = {}) =>
    act(stage, 'facilitator', 'conductFloor', { meetingId, version, command, ...more });
  await open(stage, meetingId);
  await floor(2, 'SET', { fair: true, turnSeconds: 180 });
  const { floor: asked } = await act(stage, 'member', 'askForFloor', { meetingId });
  await floor(3, 'GIVE', { turnId: asked.waiting[0].id });
  await floor(4, 'PAUSE');
  await floor(5, 'RESUME');
  await act(stage, 'member', 'askForFloor', { meetingId, pointOfOrder: true, remote: true });
  const { floor: again } = await act(stage, 'member', 'askForFloor', { meetingId });
  await floor(6, 'RAISE', { turnId: again.waiting[0].id });
  await act(stage, 'facilitator', 'conductSession', { meetingId, version: 2, command: 'PAUSE' });
  const { deskStreamId } = await act(stage, 'facilitator', 'conductSession', {
    meetingId,
    version: 3,
    command: 'RESUME',
  });
  for (let n = 0; n < 2; n++)
    await act(stage, 'facilitator', 'noteAttendance', { meetingId, name: `Gość ${n}`, state: 'REMOTE' });
  await act(stage, 'member', 'checkIn', { meetingId, remote: false });
  return deskStreamId;
}

const turn = async (stage: Stage, place: string) => {
  const meetingId = await openedIn(stage, place);
  const added = await act(stage, 'facilitator', 'addSpeaker', { meetingId, name: 'Gość' });
  return { meetingId, turnId: added.floor.waiting[0].id as string };
};

export const liveQuestions: Record<string, (stage: Stage, place: string) => Promise<Question>> = {
  meetingsNow: async (stage, place) => ({ variables: { first: 1 }, target: await openedIn(stage, place) }),
};

export const liveAttempts: Record<string, Attempts> = {
  conductSession: async (stage, place) => ({
    variables: { input: { meetingId: (await announcedIn(stage, place)).id, version: 1, command: 'OPEN' } },
  }),
  insertAgendaItem: async (stage, place) => ({
    variables: {
      input: { key: randomUUID(), meetingId: await openedIn(stage, place), title: 'Sprawa', minutes: 5 },
    },
  }),
  askForFloor: async (stage, place) => ({
    variables: { input: { meetingId: await openedIn(stage, place) } },
  }),
  withdrawFromFloor: async (stage, place) => ({
    variables: { turnId: (await turn(stage, place)).turnId },
  }),
  addSpeaker: async (stage, place) => ({
    variables: { input: { key: randomUUID(), meetingId: await openedIn(stage, place), name: 'Gość' } },
  }),
  conductFloor: async (stage, place) => ({
    variables: { input: { ...(await turn(stage, place)), version: 2, command: 'GIVE' } },
  }),
  checkIn: async (stage, place) => ({
    variables: { input: { meetingId: await openedIn(stage, place), remote: false } },
  }),
  noteAttendance: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        meetingId: await openedIn(stage, place),
        state: 'ON_SITE',
        name: 'Gość',
      },
    },
  }),
};

/** Who does it, and where, in `snapshot + events`. */
export const liveDoers: Record<string, [ActorName, string]> = {
  conductSession: ['facilitator', 'listed'],
  insertAgendaItem: ['facilitator', 'listed'],
  conductFloor: ['facilitator', 'listed'],
  askForFloor: ['member', 'listed'],
  withdrawFromFloor: ['facilitator', 'listed'],
  addSpeaker: ['facilitator', 'listed'],
  checkIn: ['member', 'listed'],
  noteAttendance: ['facilitator', 'listed'],
};

export function keyedSessions(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  const meeting = () => ({ meetingId: stage().meetings['listed']!.id });
  return {
    insertAgendaItem: { by, input: () => ({ ...meeting(), title: 'Raz' }), other: { title: 'Dwa' } },
    addSpeaker: { by, input: () => ({ ...meeting(), name: 'Gość' }), other: { name: 'Inny gość' } },
    noteAttendance: {
      by,
      input: () => ({ ...meeting(), name: 'Gość', state: 'ON_SITE' }),
      other: { state: 'REMOTE' },
    },
  };
}

export function versionedSessions(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  return {
    conductSession: {
      by,
      make: async () => {
        const { id: meetingId } = await announcedIn(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { meetingId, version, command: 'SHOW', shows: turn % 2 ? 'TIMER' : 'NOTHING' },
        });
      },
      told: ['currentVersion'],
    },
    conductFloor: {
      by,
      make: async () => {
        const { id: meetingId } = await announcedIn(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { meetingId, version, command: 'SET', turnSeconds: 60 + turn },
        });
      },
      told: ['currentVersion'],
    },
  };
}

const meeting =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path,
  });

export const liveProbes = {
  LiveRoom: meeting('live'),
  LiveSession: meeting('live', 'session'),
  SessionTimer: meeting('live', 'session', 'timer'),
  SessionAgendaItem: meeting('live', 'session', 'items'),
  Floor: meeting('live', 'floor'),
  Turn: meeting('live', 'floor', 'waiting'),
  TurnReason: meeting('live', 'floor', 'waiting', 'reason'),
  Presence: meeting('live', 'presence'),
  AttendancePage: meeting('attendances(first: 1)'),
  AttendanceNote: meeting('attendances', 'items'),
  OwnPresence: meeting('ownPresence'),
};

export const liveTexts = {
  limits: {
    'InsertAgendaItemInput.title': { min: 1, max: 200 },
    'AddSpeakerInput.name': { min: 1, max: 120 },
    'NoteAttendanceInput.name': { min: 1, max: 120 },
  },
  formed: { 'NoteAttendanceInput.code': 'kod' },
};
