/** Guests in the hall of a meeting: they join with the code that the projector shows, without an account. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshRoom, LiveRoomClient } from '../kit/live-room-client.js';
import { does, heldMeeting, tries, type HeldMeeting } from '../kit/session-stage.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let guest: Caller;
let meeting: HeldMeeting;

const join = 'mutation ($input: JoinAsGuestInput!) { joinAsGuest(input: $input) { id name } }';
const ask = 'mutation ($input: AskAsGuestInput!) { askAsGuest(input: $input) { id guest asker { id } } }';
const remove = 'mutation ($id: ID!) { removeGuest(id: $id) { presence { onSite } session { guests } } }';
const here =
  'query ($meetingId: ID!, $device: ID!) { hallGuest(meetingId: $meetingId, device: $device) { id name } }';
const takeQuestions =
  'mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: false) { open } }';

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

beforeEach(async () => {
  await house.sql.query('delete from platform.throttle');
  meeting = await heldMeeting(facilitator, ids.groups.public.id);
  await press('OPEN');
  await press('LET_GUESTS_IN');
});

/** A key at the desk, pressed on the session as it is now. */
async function press(command: string): Promise<Loose> {
  const { session } = await freshRoom(facilitator, meeting.number);
  return does(facilitator, 'conductSession', { meetingId: meeting.id, version: session.version, command });
}
const doorFor = async (by: Caller, number = meeting.number): Promise<{ code: string | null } | null> =>
  (await by.get('query ($n: Int!) { meeting(number: $n) { hallDoor { code } } }', { n: number })).meeting
    .hallDoor;
const codeNow = async (): Promise<string> => (await doorFor(facilitator))!.code!;
const said = async (more: Loose = {}): Promise<Loose> => ({
  meetingId: meeting.id,
  device: randomUUID(),
  code: await codeNow(),
  name: 'Gość z Rzeszowa',
  ...more,
});
const joined = async (more: Loose = {}): Promise<Loose> => {
  const input = await said(more);
  return { ...input, ...(await guest.get(join, { input })).joinAsGuest };
};
const asked = ({ device }: Loose, text = 'Kiedy będą wyniki?'): { input: Loose } => ({
  input: { key: randomUUID(), meetingId: meeting.id, device, text, language: 'pl' },
});
const refusal = async (document: string, variables: Loose, by = guest): Promise<unknown> => {
  const extensions = (await by.ask(document, variables)).errors[0]?.extensions;
  return extensions?.['rule'] ? [extensions.code, extensions['rule']] : extensions?.code;
};
const noted = async (): Promise<Loose[]> =>
  (
    await facilitator.get(
      'query ($n: Int!) { meeting(number: $n) { attendances { items { name state guestId municipality { id } } } } }',
      { n: meeting.number },
    )
  ).meeting.attendances.items;

describe('joining', () => {
  it('with the code of the projector somebody is there, by name and town; all see that one more is, and the minutes count them', async () => {
    const watching = await LiveRoomClient.open(member, meeting);
    const { id } = await joined({ municipalityId: ids.municipality.id });
    expect(await noted()).toEqual([
      { name: 'Gość z Rzeszowa', state: 'ON_SITE', guestId: id, municipality: { id: ids.municipality.id } },
    ]);
    await until(() => watching.held().presence.onSite === 1);
    watching.close();
    await press('CLOSE');
    const counted = 'attendance { onSite municipalities { count } }';
    const { minutes } = (
      await facilitator.get(
        `query ($n: Int!) { meeting(number: $n) { minutes { draft { content { ${counted} } } } } }`,
        { n: meeting.number },
      )
    ).meeting;
    expect(minutes.draft.content.attendance).toEqual({ onSite: 1, municipalities: [{ count: 1 }] });
  });

  it.each(['\u200b\u2060', '\u2800', '\u3164', '\u00ad'])(
    'nobody joins by a name that nobody sees: %j',
    async (name) => {
      expect(await refusal(join, { input: await said({ name }) })).toEqual(['BAD_INPUT', 'REQUIRED']);
      expect(await noted()).toEqual([]);
    },
  );

  it('a doubled press joins once, and whoever comes back is known by the device', async () => {
    const input = await said();
    const answers = await Promise.all([1, 2, 3].map(() => guest.get(join, { input })));
    expect(new Set(answers.map(({ joinAsGuest }) => joinAsGuest.id)).size).toBe(1);
    expect(await noted()).toHaveLength(1);
    // also when the answer was lost, and no guest is let in any more
    await press('KEEP_GUESTS_OUT');
    expect((await guest.get(join, { input })).joinAsGuest.id).toBe(answers[0]!.joinAsGuest.id);
    expect((await guest.get(here, input)).hallGuest.name).toBe('Gość z Rzeszowa');
    expect((await guest.get(here, { ...input, device: randomUUID() })).hallGuest).toBeNull();
  });

  it('is not for whoever guesses: after 60 wrong codes also the right one is refused', async () => {
    const input = await said();
    const wrong = { ...input, code: input['code'] === '123456' ? '654321' : '123456' };
    for (let n = 0; n < 60; n++) expect(await refusal(join, { input: wrong })).toBe('NOT_FOUND');
    expect(await refusal(join, { input })).toBe('RATE_LIMITED');
    expect(await noted()).toEqual([]);
  });

  it('is not guessed either by who is in already: a device that is known gives back no try of others', async () => {
    const known = await said();
    await guest.get(join, { input: known });
    const wrong = known['code'] === '123456' ? '654321' : '123456';
    const guess = async () => refusal(join, { input: await said({ code: wrong }) });
    for (let n = 0; n < 60; n++) {
      expect(await guess()).toBe('NOT_FOUND');
      // the same press again, which no code is needed for
      if (n % 20 === 0) await guest.get(join, { input: { ...known, code: wrong } });
    }
    expect(await guess()).toBe('RATE_LIMITED');
  });

  it('a hall of many behind one address gets in, as who gets in gives the tries back', async () => {
    const inputs = await Promise.all(Array.from({ length: 90 }, (_, n) => said({ name: `Gość ${n}` })));
    for (const input of inputs) await guest.get(join, { input });
    expect((await freshRoom(guest, meeting.number)).presence.onSite).toBe(90);
  });

  it('the code is shown to who conducts the session, and to nobody else', async () => {
    expect(await doorFor(facilitator)).toEqual({ code: expect.stringMatching(/^\d{6}$/) });
    expect([await doorFor(member), await doorFor(guest)]).toEqual([null, null]);
  });

  it.each(['listed', 'secret'] as const)(
    'of a %s meeting guests see nothing, and nobody lets them in',
    async (kind) => {
      const closed = await heldMeeting(facilitator, ids.groups[kind].id);
      expect(await doorFor(facilitator, closed.number)).toBeNull();
      const letIn = { meetingId: closed.id, version: 1, command: 'LET_GUESTS_IN' };
      const { code, rule } = (await tries(facilitator, 'conductSession', letIn)).errors[0]!
        .extensions as Loose;
      expect([code, rule]).toEqual(['CONFLICT', 'NOT_PUBLIC']);
      expect(await refusal(join, { input: await said({ meetingId: closed.id }) })).toBe('NOT_FOUND');
    },
  );

  it('only while guests are let in, and never by a code of before', async () => {
    const input = await said();
    await press('KEEP_GUESTS_OUT');
    expect(await doorFor(facilitator)).toEqual({ code: null });
    expect(await refusal(join, { input })).toEqual(['CONFLICT', 'DOOR_CLOSED']);
    await press('LET_GUESTS_IN');
    const fresh = await codeNow();
    // One in a million is the same again.
    expect(fresh === input['code'] || (await refusal(join, { input })) === 'NOT_FOUND').toBe(true);
    await guest.get(join, { input: { ...input, code: `${fresh.slice(0, 3)} ${fresh.slice(3)}` } });
    await press('CLOSE');
    const late = { ...input, device: randomUUID(), code: fresh };
    expect(await refusal(join, { input: late })).toEqual(['CONFLICT', 'DOOR_CLOSED']);
    await press('OPEN');
    expect(await refusal(join, { input: late })).toEqual(['CONFLICT', 'DOOR_CLOSED']);
  });
});

describe('in the hall', () => {
  it('a guest asks where questions are taken, with the name that they gave, ten times at most', async () => {
    const one = await joined();
    expect(await refusal(ask, asked(one))).toEqual(['CONFLICT', 'CLOSED']);
    await facilitator.get(takeQuestions, { id: meeting.id });
    const question = asked(one);
    expect((await guest.get(ask, question)).askAsGuest).toEqual({
      id: question.input['key'],
      guest: 'Gość z Rzeszowa',
      asker: null,
    });
    await guest.get(ask, question);
    for (let n = 2; n <= 10; n++) await guest.get(ask, asked(one, `Pytanie ${n}`));
    expect(await refusal(ask, asked(one))).toEqual(['CONFLICT', 'TOO_MANY']);
    expect(await refusal(ask, asked({ device: randomUUID() }))).toEqual(['FORBIDDEN', 'NOT_JOINED']);
  });

  it('is put on the list of speakers by the desk, and finds themselves there', async () => {
    const { id, name } = await joined();
    const input = { key: randomUUID(), meetingId: meeting.id, name, guestId: id };
    const { floor } = await does(facilitator, 'addSpeaker', input);
    expect(floor.waiting.map((turn: Loose) => [turn.name, turn.guestId])).toEqual([[name, id]]);
    const elsewhere = { ...input, key: randomUUID(), guestId: randomUUID() };
    expect((await tries(facilitator, 'addSpeaker', elsewhere)).errors[0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('does not ask for the floor, support or vote by themselves', async () => {
    await joined();
    expect((await tries(guest, 'askForFloor', { meetingId: meeting.id })).errors[0]!.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    await facilitator.get(takeQuestions, { id: meeting.id });
    const question = 'query ($id: ID!) { meetingQuestions(meetingId: $id) { viewerMayAsk } }';
    expect((await guest.get(question, { id: meeting.id })).meetingQuestions.viewerMayAsk).toBe(false);
  });

  it('who is removed is gone with what waits of them', async () => {
    const one = await joined();
    await facilitator.get(takeQuestions, { id: meeting.id });
    await guest.get(ask, asked(one));
    const speaker = { key: randomUUID(), meetingId: meeting.id, name: one['name'], guestId: one['id'] };
    await does(facilitator, 'addSpeaker', speaker);
    const watching = await LiveRoomClient.open(member, meeting);
    expect(await refusal(remove, { id: one['id'] })).toBe('UNAUTHENTICATED');
    expect(await refusal(remove, { id: one['id'] }, member)).toBe('FORBIDDEN');
    expect((await facilitator.get(remove, { id: one['id'] })).removeGuest.presence.onSite).toBe(0);
    await until(() => {
      const { floor, presence, session } = watching.held();
      return floor.waiting.length === 0 && presence.onSite === 0 && !session.guests;
    });
    watching.close();
    expect(await noted()).toEqual([]);
    const list = 'query ($id: ID!) { meetingQuestions(meetingId: $id) { items { id } } }';
    expect((await member.get(list, { id: meeting.id })).meetingQuestions.items).toEqual([]);
    expect((await guest.get(here, one)).hallGuest).toBeNull();
    expect(await refusal(ask, asked(one))).toEqual(['FORBIDDEN', 'NOT_JOINED']);
  });

  it('who is removed does not come back by the same code, nor with the same phone by another', async () => {
    const one = await joined();
    await facilitator.get(remove, { id: one['id'] });
    const cleared = { meetingId: meeting.id, device: randomUUID(), code: one['code'], name: 'Ktoś inny' };
    expect(await refusal(join, { input: cleared })).toEqual(['CONFLICT', 'DOOR_CLOSED']);
    // Whoever moderates has their say: a fresh code, for those who stand at the door.
    await press('LET_GUESTS_IN');
    const same = { ...cleared, device: one['device'], code: await codeNow() };
    expect(await refusal(join, { input: same })).toEqual(['FORBIDDEN', 'REMOVED']);
    await joined();
    expect(await noted()).toHaveLength(1);
    // Removing pressed twice does not shut the others out.
    expect((await facilitator.get(remove, { id: one['id'] })).removeGuest.session.guests).toBe(true);
  });

  it('of two who are removed and let in at once nobody is in by an old code', async () => {
    const ones = await Promise.all([1, 2, 3].map((n) => joined({ name: `Gość ${n}` })));
    const code = await codeNow();
    const late = Array.from({ length: 10 }, () => ({
      meetingId: meeting.id,
      device: randomUUID(),
      code,
      name: 'Spóźniony',
    }));
    const [gone, ...answers] = await Promise.all([
      facilitator.ask(remove, { id: ones[0]!['id'] }),
      ...late.map((input) => guest.ask(join, { input })),
    ]);
    expect(gone!.errors).toEqual([]);
    const entered = answers.filter(({ errors }) => errors.length === 0).length;
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['rule']));
    expect(new Set(codes)).toEqual(new Set(entered === 10 ? [] : ['DOOR_CLOSED']));
    expect(await noted()).toHaveLength(2 + entered);
    expect((await freshRoom(guest, meeting.number)).presence.onSite).toBe(2 + entered);
  });
});
