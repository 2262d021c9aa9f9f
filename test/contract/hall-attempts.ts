/** How guests of a hall are tried: each time in a meeting of its own. */
import { randomUUID } from 'node:crypto';
import type { ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

/** A meeting that takes questions and lets guests in, and the code of its hall; of one that guests do not read, none. */
async function hallIn(stage: Stage, place: string): Promise<{ meetingId: string; code: string }> {
  const { id, number } = await announcedIn(stage, place);
  if (place !== 'public') return { meetingId: id, code: '000000' };
  const facilitator = stage.of('facilitator');
  await facilitator.get(
    'mutation ($input: ConductSessionInput!) { conductSession(input: $input) { streamHead } }',
    { input: { meetingId: id, version: 1, command: 'LET_GUESTS_IN' } },
  );
  await facilitator.get(
    'mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: true) { open } }',
    { id },
  );
  const { meeting } = await facilitator.get(
    'query ($n: Int!) { meeting(number: $n) { hallDoor { code } } }',
    {
      n: number,
    },
  );
  return { meetingId: id, code: meeting.hallDoor.code };
}

const joining = async (stage: Stage, place: string) => ({
  ...(await hallIn(stage, place)),
  device: randomUUID(),
  name: 'Gość z sali',
  municipalityId: stage.ids.municipality.id,
});

/** Somebody who has joined a meeting of the public group. */
async function joined(stage: Stage): Promise<{ id: string; meetingId: string; device: string }> {
  const input = await joining(stage, 'public');
  const { joinAsGuest } = await stage
    .of('guest')
    .get('mutation ($input: JoinAsGuestInput!) { joinAsGuest(input: $input) { id } }', { input });
  return { id: joinAsGuest.id, meetingId: input.meetingId, device: input.device };
}

/** What somebody asks who has just joined. */
export async function questionOfGuest(stage: Stage) {
  const { meetingId, device } = await joined(stage);
  return { key: randomUUID(), meetingId, device, text: 'Kiedy będą wyniki?', language: 'pl' };
}

export const hallQuestions: Record<string, (stage: Stage) => Promise<Question>> = {
  hallGuest: async (stage) => {
    const { meetingId, device } = await joined(stage);
    return { variables: { meetingId, device } };
  },
};

export const hallAttempts: Record<string, Attempts> = {
  joinAsGuest: async (stage, place) => ({
    variables: { input: await joining(stage, place === 'house' ? 'public' : place) },
  }),
  askAsGuest: async (stage) => ({ variables: { input: await questionOfGuest(stage) } }),
  removeGuest: async (stage) => ({ variables: { id: (await joined(stage)).id } }),
};

export const hallDoers: Record<string, [ActorName, string]> = {
  joinAsGuest: ['guest', 'public'],
  askAsGuest: ['guest', 'house'],
  removeGuest: ['facilitator', 'public'],
};

export const hallProbes = {
  HallGuest: async (stage: Stage): Promise<Probe> => ({
    query: 'hallGuest',
    variables: (await hallQuestions['hallGuest']!(stage)).variables!,
    path: [],
  }),
  HallDoor: (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['hallDoor'],
  }),
};

export const hallTexts = {
  limits: {
    'JoinAsGuestInput.name': { min: 1, max: 120 },
    'AskAsGuestInput.text': { min: 1, max: 500, lines: true },
  },
  formed: { 'JoinAsGuestInput.code': 'kod', 'AskAsGuestInput.language': 'xx' },
};
