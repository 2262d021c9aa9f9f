/** Meetings for which one registers, for tests: made through the public doors. */
import { randomUUID } from 'node:crypto';
import type { Caller, Loose } from './caller.js';

export const own = 'id version state attendance sector waitingPlace offeredUntil onList reason';
export const documents = {
  create: 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
  move: 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
  set: `mutation ($input: SetRegistrationInput!) { setRegistration(input: $input) { id registration { version } } }`,
  register: `mutation ($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { ${own} } }`,
  change: `mutation ($input: ChangeRegistrationInput!) { changeRegistration(input: $input) { ${own} answers { text yes choices { text } } } }`,
  accept: `mutation ($id: ID!) { acceptSeat(id: $id) { ${own} } }`,
  withdraw: `mutation ($id: ID!) { withdrawRegistration(id: $id) { ${own} } }`,
  approve: `mutation ($id: ID!) { approveRegistration(id: $id) { ${own} } }`,
  refuse: `mutation ($id: ID!, $reason: String) { refuseRegistration(id: $id, reason: $reason) { ${own} } }`,
  read: `query ($n: Int!) { meeting(number: $n) { onlineLink registration { version open manner deadlineAt viewerBar separateRemote
    questions { id kind text required choices { id text } } seats { attendance capacity taken waiting quotas { sector seats } }
    viewerRegistration { ${own} } } } }`,
  list: `query ($meetingId: ID!, $state: RegistrationState, $first: Int, $after: String) {
    registrations(meetingId: $meetingId, state: $state, first: $first, after: $after) {
      items { ${own} person { id } answers { question text } } next } }`,
};

export interface Hall {
  id: string;
  number: number;
}

const standard = { open: true, manner: 'OPEN', guests: false, seats: { capacity: null }, questions: [] };

/** An announced meeting with the door as it is said here; open to all who read it, with seats without end, at first. */
export async function openHall(
  by: Caller,
  placeId: string,
  door: Loose = {},
  content: Loose = {},
): Promise<Hall> {
  const said = {
    titles: [{ language: 'pl', text: 'Sala' }],
    mode: 'HYBRID',
    visibility: 'PUBLIC',
    ...content,
  };
  const input = { key: randomUUID(), placeId, content: said };
  const { createMeeting: hall } = await by.get(documents.create, { input });
  await by.get(documents.move, { input: { id: hall.id, version: 1, state: 'PLANNED' } });
  await setDoor(by, hall, 0, door);
  return hall;
}

export async function setDoor(by: Caller, { id }: Hall, version: number, door: Loose): Promise<void> {
  await by.get(documents.set, { input: { ...standard, meetingId: id, version, ...door } });
}

export const registering = ({ id }: Hall, said: Loose = {}): Loose => ({
  input: { key: randomUUID(), meetingId: id, attendance: 'ON_SITE', onList: true, ...said },
});

export async function register(who: Caller, hall: Hall, said: Loose = {}): Promise<Loose> {
  return (await who.get(documents.register, registering(hall, said))).registerForMeeting;
}

/** How one gets in, as this caller sees it. */
export const doorFor = async (who: Caller, { number }: Hall): Promise<Loose> =>
  (await who.get(documents.read, { n: number })).meeting.registration;

export const mine = async (who: Caller, hall: Hall): Promise<Loose> =>
  (await doorFor(who, hall)).viewerRegistration;

/** The details of the first error; `done` for none. */
export const refusal = async (who: Caller, document: string, variables: Loose): Promise<Loose> => {
  const [error] = (await who.ask(document, variables)).errors;
  return error?.extensions ?? 'done';
};
