/** Coming to a meeting without an account, or brought by somebody: by letters, of which only the mailbox learns anything. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { documents, openHall, register, setDoor, type Hall } from '../kit/registering.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  facilitator = await house.caller('facilitator');
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const ask = 'mutation ($input: AskToRegisterInput!) { askToRegister(input: $input) }';
const bring = 'mutation ($input: BringInput!) { inviteToRegister(input: $input) }';
const shown = `step name title broughtBy { id } onlineLink door { viewerBar } registration { id state waitingPlace offeredUntil reason person { id } }`;
const confirm = `mutation ($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { ${shown} } }`;
const read = `query ($token: String!) { registrationByLink(token: $token) { ${shown} } }`;
const accept = `mutation ($token: String!) { acceptSeatByLink(token: $token) { ${shown} } }`;
const withdraw = 'mutation ($token: String!) { withdrawByLink(token: $token) }';

const hallOf = (door: Loose = {}, content: Loose = {}): Promise<Hall> =>
  openHall(facilitator, ids.groups.public.id, { guests: true, ...door }, content);
const asked = ({ id }: Hall, email: string): Loose => ({
  input: { meetingId: id, name: 'Osoba z miasta', email, language: 'pl' },
});
const yes = (token: string): Loose => ({ input: { token, attendance: 'ON_SITE', onList: true } });
/** The letters to an address about registering, the newest last. */
const letters = async (email: string): Promise<{ subject: string; text: string; token: string }[]> => {
  const { rows } = await house.sql.query<{ subject: string; text: string }>(
    `select subject, text from platform.mail where recipient = $1 and kind = 'registration' order by created_at, id`,
    [email],
  );
  return rows.map((row) => ({ ...row, token: /registrations\/([\w-]+)/.exec(row.text)![1]! }));
};
const last = async (email: string) => (await letters(email)).at(-1)!;
const come = async (hall: Hall, email: string): Promise<Loose> => {
  await guest.get(ask, asked(hall, email));
  return (await guest.get(confirm, yes((await last(email)).token))).confirmRegistration;
};

describe('somebody without an account', () => {
  it('confirms by the letter, once, stands among people, and is written to of all that becomes of it', async () => {
    const hall = await hallOf({ seats: { capacity: 1 } }, { onlineLink: 'https://meet.example/sala' });
    await guest.get(ask, asked(hall, 'anna@miasto.example'));
    const letter = await last('anna@miasto.example');
    expect((await guest.get(read, { token: letter.token })).registrationByLink).toMatchObject({
      step: 'CONFIRM',
      name: 'Osoba z miasta',
      title: 'Sala',
      onlineLink: null,
      registration: null,
    });
    const { confirmRegistration: first } = await guest.get(confirm, yes(letter.token));
    expect(first).toMatchObject({
      step: 'STANDS',
      onlineLink: 'https://meet.example/sala',
      registration: { state: 'HELD' },
    });
    expect(await guest.refusal(confirm, yes(letter.token))).toBe('NOT_FOUND');
    expect(await guest.refusal(read, { token: letter.token })).toBe('NOT_FOUND');
    const back = await last('anna@miasto.example');
    expect(back.subject).toBe('Masz miejsce na spotkaniu: Sala');
    const second = await come(hall, 'bogdan@miasto.example');
    expect(second.registration).toMatchObject({ state: 'WAITING', waitingPlace: 1 });
    expect((await last('bogdan@miasto.example')).subject).toContain('na miejscu 1');
    await guest.get(withdraw, { token: back.token });
    const offer = await last('bogdan@miasto.example');
    expect(offer.subject).toContain('Zwolniło się miejsce dla Ciebie');
    const { acceptSeatByLink: taken } = await guest.get(accept, { token: offer.token });
    expect(taken.registration.state).toBe('HELD');
    await facilitator.get(documents.refuse, { id: taken.registration.id, reason: 'Sala jest mała.' });
    expect((await last('bogdan@miasto.example')).text).toContain('> Sala jest mała.');
    expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
    const { rows } = await house.sql.query(
      `select p.id from people.person p join people.email e on e.person_id = p.id
       where e.folded = 'anna@miasto.example' and not exists (select 1 from people.account a where a.person_id = p.id)`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is told the same whoever has the address, and whoever has an account there comes as themselves', async () => {
    const hall = await hallOf();
    const stranger = await house.caller('stranger');
    const answers = [];
    for (const email of ['stranger@town.example', 'nobody@miasto.example'])
      answers.push(await guest.ask(ask, asked(hall, email)));
    expect(answers.map(({ data, errors }) => [data, errors])).toEqual([
      [{ askToRegister: true }, []],
      [{ askToRegister: true }, []],
    ]);
    const texts = await Promise.all(['stranger@town.example', 'nobody@miasto.example'].map(last));
    expect(texts[0]!.subject).toBe(texts[1]!.subject);
    const { confirmRegistration } = await guest.get(confirm, yes(texts[0]!.token));
    expect(confirmRegistration.registration.person.id).toBe(stranger.personId);
    // signed in by nothing of that
    expect(await guest.get('{ viewer { person { id } } }')).toEqual({ viewer: null });
    await guest.get(ask, asked(hall, 'stranger@town.example'));
    const again = await last('stranger@town.example');
    const [error] = (await guest.ask(confirm, yes(again.token))).errors;
    expect(error!.extensions).toMatchObject({ code: 'CONFLICT', rule: 'REGISTERED' });
  });

  it('is let in only where everyone sees the meeting and its door is open to strangers', async () => {
    const closed = await hallOf({ guests: false });
    expect(await guest.refusal(ask, asked(closed, 'a@miasto.example'))).toBe('FORBIDDEN');
    const listed = await openHall(
      facilitator,
      ids.groups.listed.id,
      { guests: true },
      { visibility: 'LISTED' },
    );
    expect(await guest.refusal(ask, asked(listed, 'a@miasto.example'))).toBe('NOT_FOUND');
    const hall = await hallOf();
    await guest.get(ask, asked(hall, 'pozny@miasto.example'));
    await setDoor(facilitator, hall, 1, { guests: false });
    expect(await guest.refusal(confirm, yes((await last('pozny@miasto.example')).token))).toBe('CONFLICT');
    await house.sql.query(`update meetings.registration_letter set expires_at = now() - interval '1 minute'`);
    expect(await guest.refusal(read, { token: (await last('pozny@miasto.example')).token })).toBe('EXPIRED');
  });

  it('fills nobody’s mailbox', async () => {
    const hall = await hallOf();
    for (let i = 0; i < 5; i++) await guest.get(ask, asked(hall, 'pelna@miasto.example'));
    expect(await guest.refusal(ask, asked(hall, 'pelna@miasto.example'))).toBe('RATE_LIMITED');
    const letter = await letters('pelna@miasto.example');
    // of several letters the newest holds
    expect(await guest.refusal(read, { token: letter[0]!.token })).toBe('NOT_FOUND');
  });
});

describe('whoever brings somebody', () => {
  it('is a colleague, at meetings that everyone sees; who is brought says yes or no', async () => {
    const hall = await hallOf({ manner: 'APPROVAL', guests: false });
    const coordinator = await house.caller('coordinator');
    await house.sql.query(
      `insert into municipalities.affiliation (id, person_id, municipality_id, main, confirmed_at)
       select gen_random_uuid(), $1, $2, not exists (select 1 from municipalities.affiliation where person_id = $1 and main), now()
       where not exists (select 1 from municipalities.affiliation where person_id = $1 and confirmed_at is not null)`,
      [coordinator.personId, ids.municipality.id],
    );
    await coordinator.get(bring, asked(hall, 'kolega@miasto.example'));
    const letter = await last('kolega@miasto.example');
    const preview = (await guest.get(read, { token: letter.token })).registrationByLink;
    expect(preview.broughtBy.id).toBe(coordinator.personId);
    const { confirmRegistration } = await guest.get(confirm, yes(letter.token));
    expect(confirmRegistration.registration.state).toBe('REQUESTED');
    await coordinator.get(bring, asked(hall, 'inny@miasto.example'));
    const { token } = await last('inny@miasto.example');
    await guest.get(withdraw, { token });
    expect(await guest.refusal(confirm, yes(token))).toBe('NOT_FOUND');
    const listed = await openHall(facilitator, ids.groups.listed.id, {}, { visibility: 'LISTED' });
    const member = await house.caller('member');
    expect(await member.refusal(bring, asked(listed, 'x@miasto.example'))).toBe('FORBIDDEN');
  });

  it('runs the meeting: by that they have said yes, and nobody who types the address undoes it', async () => {
    const hall = await hallOf({ manner: 'INVITATION', seats: { capacity: 5 } });
    const member = await house.caller('member');
    expect((await guest.ask(ask, asked(hall, 'gosc@miasto.example'))).errors[0]!.extensions).toMatchObject({
      rule: 'INVITATION_ONLY',
    });
    await facilitator.get(bring, asked(hall, 'gosc@miasto.example'));
    const { token } = await last('gosc@miasto.example');
    expect((await guest.get(confirm, yes(token))).confirmRegistration.registration.state).toBe('HELD');
    expect(await member.refusal(bring, asked(hall, 'ktos@miasto.example'))).toMatch(/FORBIDDEN|CONFLICT/);
    expect((await register(facilitator, await hallOf())).state).toBe('HELD');
  });
});
