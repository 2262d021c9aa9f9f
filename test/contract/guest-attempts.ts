/** How coming by a letter is tried: each time with a letter of its own. */
import type { Loose } from '../kit/caller.js';
import { tokenFor } from '../kit/cast.js';
import { openHall, setDoor, type Hall } from '../kit/registering.js';
import type { Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

const ask = 'mutation ($input: AskToRegisterInput!) { askToRegister(input: $input) }';
const confirm =
  'mutation ($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { step } }';

const hall = (stage: Stage, door: Loose = {}, place = 'public'): Promise<Hall> =>
  openHall(
    stage.of('facilitator'),
    stage.scopeId(place),
    { guests: true, ...door },
    { visibility: place.toUpperCase(), date: '2031-05-01' },
  );
const asked = (stage: Stage, { id }: Hall) => ({
  meetingId: id,
  name: 'Ktoś z miasta',
  email: stage.address(),
  language: 'pl',
});

/** The token of a letter that waits for a yes. */
async function letter(stage: Stage, door: Loose = {}): Promise<{ token: string; email: string; at: Hall }> {
  await stage.house.sql.query('delete from platform.throttle');
  const at = await hall(stage, door);
  const input = asked(stage, at);
  await stage.of('guest').get(ask, { input });
  return { token: await tokenFor(stage.house.sql, input.email, 'registrations'), email: input.email, at };
}

const yes = (token: string) => ({ input: { token, attendance: 'ON_SITE', onList: true, answers: [] } });

/** The token of a link to a registration that was offered a seat. */
async function offered(stage: Stage): Promise<string> {
  const { token, email, at } = await letter(stage, { seats: { capacity: 0 } });
  await stage.of('guest').get(confirm, yes(token));
  await setDoor(stage.of('facilitator'), at, 1, { guests: true, seats: { capacity: 1 } });
  return tokenFor(stage.house.sql, email, 'registrations');
}

export const guestQuestions: Record<string, (stage: Stage) => Promise<Question>> = {
  registrationByLink: async (stage) => ({ variables: { token: (await letter(stage)).token } }),
};

export const guestAttempts: Record<string, Attempts> = {
  askToRegister: async (stage) => {
    await stage.house.sql.query('delete from platform.throttle');
    const municipalityId = stage.ids.municipality.id;
    return { variables: { input: { ...asked(stage, await hall(stage)), municipalityId } } };
  },
  inviteToRegister: async (stage, place) => {
    await stage.house.sql.query('delete from platform.throttle');
    return { variables: { input: asked(stage, await hall(stage, {}, place)) } };
  },
  confirmRegistration: async (stage) => {
    const texts = [{ language: 'pl', text: 'Dieta?' }];
    const { token, at } = await letter(stage, { questions: [{ kind: 'TEXT', texts, required: false }] });
    const document = 'query ($n: Int!) { meeting(number: $n) { registration { questions { id } } } }';
    const { meeting } = await stage.of('facilitator').get(document, { n: at.number });
    const answers = [{ questionId: meeting.registration.questions[0].id, text: 'Wege' }];
    return { variables: { input: { ...yes(token).input, answers } } };
  },
  acceptSeatByLink: async (stage) => ({ variables: { token: await offered(stage) } }),
  withdrawByLink: async (stage) => ({ variables: { token: (await letter(stage)).token } }),
};

export const guestProbes = {
  RegistrationByLink: async (stage: Stage): Promise<Probe> => ({
    query: 'registrationByLink',
    variables: { token: (await letter(stage)).token },
    path: [],
  }),
};

export const guestTexts = {
  limits: {
    'AskToRegisterInput.name': { min: 1, max: 120 },
    'BringInput.name': { min: 1, max: 120 },
  },
  formed: {
    'AskToRegisterInput.email': 'to nie adres',
    'AskToRegisterInput.language': 'xx',
    'BringInput.email': 'to nie adres',
    'BringInput.language': 'xx',
    'ConfirmRegistrationInput.token': 'zmyślony',
    'acceptSeatByLink(token)': 'zmyślony',
    'withdrawByLink(token)': 'zmyślony',
    'registrationByLink(token)': 'zmyślony',
  },
};

export const guestDoers: Record<string, [ActorName, string]> = {
  askToRegister: ['guest', 'house'],
  inviteToRegister: ['facilitator', 'listed'],
  confirmRegistration: ['guest', 'house'],
  acceptSeatByLink: ['guest', 'house'],
  withdrawByLink: ['guest', 'house'],
};
