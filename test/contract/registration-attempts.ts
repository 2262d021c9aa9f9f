/** How registering is tried. The staged meetings have a door: the member has the only seat, the observer waits. */
import type { Loose } from '../kit/caller.js';
import { openHall, register, registering, setDoor, type Hall } from '../kit/registering.js';
import type { Attempt, Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import { guestAttempts, guestDoers, guestProbes, guestQuestions, guestTexts } from './guest-attempts.js';
import type { Probe } from './probes.js';
import {
  sessionSeatsAttempts,
  sessionSeatsDoers,
  sessionSeatsProbes,
  stageSessionSeats,
} from './session-seats-attempts.js';
import { draftIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const pl = (text: string) => [{ language: 'pl', text }];
const question = { kind: 'ONE', texts: pl('Obiad?'), required: true };
const door = {
  open: true,
  manner: 'OPEN',
  guests: true,
  deadline: '2031-06-01T12:00',
  deadlineZone: 'Europe/Warsaw',
  seats: { capacity: 1, quotas: [{ sector: 'NGO', seats: 1 }] },
  remoteSeats: { capacity: 10 },
  questions: [{ ...question, choices: [{ texts: pl('Tak') }, { texts: pl('Nie') }] }],
};
const askedIn =
  'query ($n: Int!) { meeting(number: $n) { registration { questions { id choices { id } } } } }';

/** A door before each announced meeting, with something in every field. */
export async function stageRegistration(stage: Stage, hall: Hall): Promise<void> {
  await setDoor(stage.of('facilitator'), hall, 0, door);
  const { meeting } = await stage.of('facilitator').get(askedIn, { n: hall.number });
  const [{ id: questionId, choices }] = meeting.registration.questions;
  const said = { sector: 'NGO', answers: [{ questionId, choiceIds: [choices[0].id] }] };
  await register(stage.of('member'), hall, said);
  await register(stage.of('observer'), hall, said);
  await stageSessionSeats(stage, hall.id);
}

const hallIn = (stage: Stage, place: string, with_: Loose = {}): Promise<Hall> =>
  openHall(stage.of('facilitator'), stage.scopeId(place), with_, { visibility: place.toUpperCase() });

/** A registration of somebody new at a public meeting: their own where the actor is to have one. */
async function theirs(stage: Stage, place: string, actor: ActorName, offered = false): Promise<Attempt> {
  const hall = await hallIn(stage, 'public', offered ? { seats: { capacity: 0 } } : {});
  const { caller } = await stage.person();
  const { id } = await register(caller, hall);
  if (offered) await setDoor(stage.of('facilitator'), hall, 1, { seats: { capacity: 1 } });
  return { variables: { id }, ...(place === 'own' && actor !== 'guest' ? { as: caller } : {}) };
}

export const registrationQuestions: Record<
  string,
  (stage: Stage, place: string) => Question | Promise<Question>
> = {
  ...guestQuestions,
  attendees: (stage, place) => ({
    variables: { meetingId: stage.meetings[place]!.id },
  }),
  registrations: (stage, place) => ({ variables: { meetingId: stage.meetings[place]!.id } }),
};

export const registrationAttempts: Record<string, Attempts> = {
  ...guestAttempts,
  ...sessionSeatsAttempts,
  setRegistration: async (stage, place) => ({
    variables: { input: { meetingId: (await draftIn(stage, place)).id, version: 0, ...door } },
  }),
  registerForMeeting: async (stage, place) => registeringIn(stage, place),
  changeRegistration: async (stage, place, actor) => {
    const { variables, ...rest } = await theirs(stage, place, actor);
    return { variables: { input: { id: variables['id'], version: 1, answers: [], onList: false } }, ...rest };
  },
  acceptSeat: (stage, place, actor) => theirs(stage, place, actor, true),
  withdrawRegistration: (stage, place, actor) => theirs(stage, place, actor),
  approveRegistration: (stage, place) => asked(stage, place),
  refuseRegistration: async (stage, place) => {
    const { variables } = await asked(stage, place);
    return { variables: { ...variables, reason: 'Sala jest mała.' } };
  },
};

async function registeringIn(stage: Stage, place: string): Promise<Attempt> {
  const texts = pl('Dieta?');
  const hall = await hallIn(stage, place, { questions: [{ kind: 'TEXT', texts, required: false }] });
  const { meeting } = await stage.of('facilitator').get(askedIn, { n: hall.number });
  const answers = [{ questionId: meeting.registration.questions[0].id, text: 'Wege' }];
  return { variables: registering(hall, { answers }) };
}

async function asked(stage: Stage, place: string): Promise<Attempt> {
  const hall = await hallIn(stage, place, { manner: 'APPROVAL' });
  return { variables: { id: (await register(stage.of('observer'), hall)).id } };
}

/** A meeting for which nobody has registered yet. */
export const emptyHall = (stage: Stage): Promise<Hall> => hallIn(stage, 'listed');

export function versionedRegistrations(stage: () => Stage) {
  return {
    setRegistration: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const { id: meetingId } = await hallIn(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { ...door, meetingId, version, seats: { capacity: turn } },
        });
      },
      told: ['currentVersion'],
    },
    changeRegistration: {
      by: () => stage().of('member'),
      make: async () => {
        const { id } = await register(stage().of('member'), await hallIn(stage(), 'listed'));
        return (version: number, turn: number) => ({
          input: { id, version, answers: [], onList: turn % 2 === 0 },
        });
      },
      told: ['currentVersion'],
    },
  };
}

const ofDoor =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['registration', ...path],
  });
const ofList =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'registrations',
    variables: { meetingId: stage.meetings[place]!.id, first: 1 },
    path,
  });

const ofAttendees =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'attendees',
    variables: { meetingId: stage.meetings[place]!.id, first: 1 },
    path,
  });

export const registrationProbes = {
  ...guestProbes,
  ...sessionSeatsProbes,
  MeetingRegistration: ofDoor(),
  SeatCount: ofDoor('seats'),
  SeatQuota: ofDoor('seats', 'quotas'),
  RegistrationQuestion: ofDoor('questions'),
  RegistrationChoice: ofDoor('questions', 'choices'),
  GivenRegistrationAnswer: ofDoor('viewerRegistration', 'answers'),
  Registration: ofList('items'),
  RegistrationPage: ofList(),
  Attendee: ofAttendees('items'),
  AttendeePage: ofAttendees(),
};

export const registrationTexts = {
  limits: {
    ...guestTexts.limits,
    'RegistrationAnswerInput.text': { min: 0, max: 1000, lines: true },
    'refuseRegistration(reason)': { min: 0, max: 500, lines: true },
  },
  formed: {
    ...guestTexts.formed,
    'SetRegistrationInput.deadline': 'jutro',
    'SetRegistrationInput.deadlineZone': 'Europe/Nigdzie',
    'registrations(after)': 'nie kursor',
    'attendees(after)': 'nie kursor',
  },
};

export const registrationDoers: Record<string, [ActorName, string]> = {
  ...guestDoers,
  ...sessionSeatsDoers,
  setRegistration: ['facilitator', 'listed'],
  registerForMeeting: ['member', 'listed'],
  changeRegistration: ['member', 'own'],
  acceptSeat: ['member', 'own'],
  withdrawRegistration: ['member', 'own'],
  approveRegistration: ['facilitator', 'listed'],
  refuseRegistration: ['facilitator', 'listed'],
};
