/** What is done in a live session, as its screens do it. */
import { randomUUID } from 'node:crypto';
import type { Answer, Caller, Loose } from './caller.js';
import { roomFields } from './live-room-client.js';
import { pause } from './storm.js';

export interface HeldMeeting {
  id: string;
  number: number;
}

const verbs = {
  conductSession: 'ConductSessionInput',
  insertAgendaItem: 'InsertAgendaItemInput',
  conductFloor: 'ConductFloorInput',
  askForFloor: 'AskForFloorInput',
  addSpeaker: 'AddSpeakerInput',
  checkIn: 'CheckInInput',
} as const;

export const sessionDocument = (verb: keyof typeof verbs): string =>
  `mutation Session($input: ${verbs[verb]}!) { ${verb}(input: $input) { ${roomFields} } }`;

export function tries(by: Caller, verb: keyof typeof verbs, input: object): Promise<Answer<Loose>> {
  return by.ask(sessionDocument(verb), { input });
}

export async function does(by: Caller, verb: keyof typeof verbs, input: object): Promise<Loose> {
  return (await by.get(sessionDocument(verb), { input }))[verb];
}

/** An announced meeting with an agenda of so many items of ten minutes each. */
export async function heldMeeting(
  by: Caller,
  placeId: string,
  { items = 3, content = {} }: { items?: number; content?: object } = {},
): Promise<HeldMeeting> {
  const { createMeeting: meeting } = await by.get(
    'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
    {
      input: {
        key: randomUUID(),
        placeId,
        content: { titles: [{ language: 'pl', text: 'Obrady' }], ...content },
      },
    },
  );
  await by.get('mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }', {
    input: { id: meeting.id, version: 1, state: 'PLANNED' },
  });
  for (let n = 1; n <= items; n++)
    await by.get('mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id } }', {
      input: {
        key: randomUUID(),
        meetingId: meeting.id,
        content: { title: `Punkt ${n}`, language: 'pl', kind: 'DISCUSSION', minutes: 10 },
      },
    });
  return meeting;
}

/** Answers after which one tries again. */
const passing: string[] = ['INTERNAL', 'OVERLOADED', 'RATE_LIMITED'];

/** Asks again as long as nobody answers: a client whose api is gone does the same. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 60_000; ; await pause(200)) {
    try {
      const answer = await work();
      const [error] = (answer as Partial<Answer<Loose>>).errors ?? [];
      if (!error || !passing.includes(error.extensions.code)) return answer;
      if (Date.now() > end) throw new Error(`Refused for a minute: ${error.message}`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
