/** Registering for meetings: seats, waiting lists that move up by offers, and what a seat opens. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from '#kernel';
import { SeatOffers } from '#meetings';
import { recomputeGrants } from '#practices';
import { NoticeWriter } from '#notices';
import { Database } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import {
  documents,
  doorFor,
  mine,
  openHall,
  refusal,
  register,
  registering,
  setDoor,
  type Hall,
} from '../kit/registering.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let guest: Caller;
const people: Caller[] = [];

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  facilitator = await house.caller('facilitator');
  member = await house.caller('member');
  guest = house.guest();
  for (const name of ['observer', 'moderator', 'stranger', 'coordinator', 'secretariat'])
    people.push(await house.caller(name));
}, 120_000);
afterAll(() => house?.close());
afterEach(async () => expect(await recomputeGrants(house.app.get(Database))).toEqual([]));

const hallOf = (door: Loose, content: Loose = {}): Promise<Hall> =>
  openHall(facilitator, ids.groups.public.id, door, content);
/** Puts an offer's end into the past, as the time would. */
const letOfferEnd = (id: string) =>
  house.sql.query(
    `update meetings.seat set offered_until = now() - interval '1 second' where registration_id = $1 and state = 'OFFERED'`,
    [id],
  );

describe('a seat', () => {
  it('is had at once while there are any, then there is the waiting list, in the order of arrival', async () => {
    const hall = await hallOf({ seats: { capacity: 2 } });
    const states = [];
    for (const who of people) states.push(await register(who, hall));
    expect(states.map(({ state, waitingPlace }) => [state, waitingPlace])).toEqual([
      ['HELD', null],
      ['HELD', null],
      ['WAITING', 1],
      ['WAITING', 2],
      ['WAITING', 3],
    ]);
    expect((await doorFor(guest, hall)).seats).toEqual([
      { attendance: null, capacity: 2, taken: 2, waiting: 3, quotas: [] },
    ]);
  });

  it('goes to the next as an offer, which is taken, declined, or ends', async () => {
    const hall = await hallOf({ seats: { capacity: 1 } });
    const [first, second, third, fourth] = people as [Caller, Caller, Caller, Caller];
    const held = await register(first, hall);
    const rows = [await register(second, hall), await register(third, hall), await register(fourth, hall)];
    const now = Date.now();
    expect((await first.get(documents.withdraw, { id: held.id })).withdrawRegistration.state).toBe(
      'WITHDRAWN',
    );
    const offered = await mine(second, hall);
    expect(offered.state).toBe('OFFERED');
    expect(Math.round((Date.parse(offered.offeredUntil) - now) / 3_600_000)).toBe(48);
    expect(await mine(third, hall)).toMatchObject({ state: 'WAITING', waitingPlace: 1 });
    // who comes now does not overtake
    expect((await register(first, hall)).state).toBe('WAITING');
    await second.get(documents.withdraw, { id: rows[0].id });
    expect((await mine(third, hall)).state).toBe('OFFERED');
    await letOfferEnd(rows[1].id);
    expect(await refusal(third, documents.accept, { id: rows[1].id })).toMatchObject({ code: 'EXPIRED' });
    expect((await mine(third, hall)).state).toBe('EXPIRED');
    expect((await mine(fourth, hall)).state).toBe('OFFERED');
    const taken = await fourth.get(documents.accept, { id: rows[2].id });
    expect(taken.acceptSeat).toMatchObject({ state: 'HELD', offeredUntil: null });
    expect(await refusal(fourth, documents.accept, { id: rows[2].id })).toMatchObject({
      rule: 'NOT_OFFERED',
    });
  });

  it('that was not accepted in time is offered on by the worker, though nobody does anything', async () => {
    const hall = await hallOf({ seats: { capacity: 1 } });
    const [first, second, third] = people as [Caller, Caller, Caller];
    const held = await register(first, hall);
    const offered = await register(second, hall);
    await register(third, hall);
    await first.get(documents.withdraw, { id: held.id });
    await letOfferEnd(offered.id);
    const offers = house.app.get(SeatOffers);
    // two workers at once do it once
    const moved = await Promise.all([offers.renew(), offers.renew()]);
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await mine(second, hall)).state).toBe('EXPIRED');
    expect((await mine(third, hall)).state).toBe('OFFERED');
    expect(await offers.renew()).toBe(0);
  });

  it('that is kept for a sector goes to nobody else, and not in the order of arrival alone', async () => {
    const quotas = [{ sector: 'NGO', seats: 1 }];
    const hall = await hallOf({ seats: { capacity: 2, quotas } });
    const [first, second, third, fourth] = people as [Caller, Caller, Caller, Caller];
    const held = await register(first, hall, { sector: 'EXPERT' });
    expect((await register(second, hall)).state).toBe('WAITING');
    expect((await register(third, hall, { sector: 'NGO' })).state).toBe('HELD');
    const ngo = await register(fourth, hall, { sector: 'NGO' });
    expect(ngo).toMatchObject({ state: 'WAITING', waitingPlace: 2 });
    await third.get(documents.withdraw, { id: (await mine(third, hall)).id });
    expect((await mine(second, hall)).state).toBe('WAITING');
    expect((await mine(fourth, hall)).state).toBe('OFFERED');
    await first.get(documents.withdraw, { id: held.id });
    expect((await mine(second, hall)).state).toBe('OFFERED');
  });

  it('over the internet is one of its own where it is said so, and follows when that is said anew', async () => {
    const hall = await hallOf({ seats: { capacity: 1 }, remoteSeats: { capacity: 2 } });
    const [first, second, third] = people as [Caller, Caller, Caller];
    await register(first, hall);
    expect((await register(second, hall, { attendance: 'REMOTE' })).state).toBe('HELD');
    expect((await register(third, hall)).state).toBe('WAITING');
    expect((await doorFor(guest, hall)).seats).toMatchObject([
      { attendance: 'ON_SITE', capacity: 1, taken: 1, waiting: 1 },
      { attendance: 'REMOTE', capacity: 2, taken: 1, waiting: 0 },
    ]);
    await setDoor(facilitator, hall, 1, { seats: { capacity: 3 } });
    expect((await doorFor(guest, hall)).seats).toMatchObject([
      { attendance: null, capacity: 3, taken: 3, waiting: 0 },
    ]);
    expect((await mine(third, hall)).state).toBe('OFFERED');
    await setDoor(facilitator, hall, 2, { seats: { capacity: 3 }, remoteSeats: { capacity: 0 } });
    expect((await doorFor(guest, hall)).seats).toMatchObject([
      { attendance: 'ON_SITE', taken: 2 },
      { attendance: 'REMOTE', capacity: 0, taken: 1 },
    ]);
  });

  it('opens the meeting: its link, and what is written there; giving it up closes that', async () => {
    const onlineLink = 'https://meet.example/room';
    const hall = await hallOf({ seats: { capacity: 1 } }, { onlineLink });
    const link = async (who: Caller) =>
      (await who.get(documents.read, { n: hall.number })).meeting.onlineLink;
    expect(await link(member)).toBeNull();
    const held = await register(member, hall);
    const waits = await register(people[2]!, hall);
    expect([await link(member), await link(people[2]!), await link(facilitator)]).toEqual([
      onlineLink,
      null,
      onlineLink,
    ]);
    await member.get(documents.withdraw, { id: held.id });
    expect(await link(member)).toBeNull();
    await people[2]!.get(documents.accept, { id: waits.id });
    expect(await link(people[2]!)).toBe(onlineLink);
  });
});

describe('whoever registers', () => {
  it('does it once, however often it is sent', async () => {
    const hall = await hallOf({ seats: { capacity: 5 } });
    const variables = registering(hall);
    const [a, b] = await Promise.all([
      member.get(documents.register, variables),
      member.get(documents.register, variables),
    ]);
    expect(a.registerForMeeting.id).toBe(b.registerForMeeting.id);
    expect(await refusal(member, documents.register, registering(hall))).toMatchObject({
      code: 'CONFLICT',
      rule: 'REGISTERED',
    });
    expect((await doorFor(member, hall)).seats[0].taken).toBe(1);
  });

  it('is told what keeps them from it', async () => {
    const hall = await hallOf({ open: false });
    expect(await refusal(member, documents.register, registering(hall))).toMatchObject({ rule: 'NOT_OPEN' });
    const late = await hallOf({ deadline: '2020-01-01T12:00' });
    expect((await doorFor(member, late)).deadlineAt).toBe('2020-01-01T11:00:00.000Z');
    expect((await doorFor(member, late)).viewerBar).toBe('DEADLINE_PASSED');
    expect(await refusal(member, documents.register, registering(late))).toMatchObject({
      rule: 'DEADLINE_PASSED',
    });
    // Of a day whose hours nobody has said, too.
    const over = await hallOf({}, { date: '2020-01-01' });
    expect((await doorFor(member, over)).viewerBar).toBe('OVER');
    expect(await refusal(member, documents.register, registering(over))).toMatchObject({ rule: 'OVER' });
    const invited = await hallOf({ manner: 'INVITATION' });
    expect(await refusal(member, documents.register, registering(invited))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const here = await hallOf({}, { mode: 'IN_PERSON' });
    expect(
      await refusal(member, documents.register, registering(here, { attendance: 'REMOTE' })),
    ).toMatchObject({ code: 'BAD_INPUT', rule: 'NOT_THERE' });
    expect(await refusal(guest, documents.register, registering(here))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const secret = await openHall(facilitator, ids.groups.secret.id, {}, { visibility: 'SECRET' });
    expect(await refusal(people[2]!, documents.register, registering(secret))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('answers what is asked, and may say it anew', async () => {
    const texts = (text: string) => [{ language: 'pl', text }];
    const questions = [
      { kind: 'TEXT', texts: texts('Dieta?'), required: false },
      {
        kind: 'ONE',
        texts: texts('Obiad?'),
        required: true,
        choices: [{ texts: texts('Tak') }, { texts: texts('Nie') }],
      },
    ];
    const hall = await hallOf({ questions });
    const asked = (await doorFor(member, hall)).questions;
    expect(asked.map(({ text }: Loose) => text)).toEqual(['Dieta?', 'Obiad?']);
    expect(await refusal(member, documents.register, registering(hall))).toMatchObject({
      rule: 'REQUIRED',
      questionId: asked[1].id,
    });
    const lunch = { questionId: asked[1].id, choiceIds: [asked[1].choices[1].id] };
    const { id, version } = await register(member, hall, { answers: [lunch] });
    const answers = [{ questionId: asked[0].id, text: 'Wege' }, lunch];
    const changed = await member.get(documents.change, { input: { id, version, answers, onList: false } });
    expect(changed.changeRegistration).toMatchObject({
      onList: false,
      answers: [{ text: 'Wege' }, { choices: [{ text: 'Nie' }] }],
    });
    expect(
      await refusal(member, documents.change, { input: { id, version, answers, onList: true } }),
    ).toMatchObject({ code: 'CONFLICT', rule: 'CHANGED' });
  });
});

describe('those who run the meeting', () => {
  it('say yes or no to who asks, one of two at once', async () => {
    const hall = await hallOf({ manner: 'APPROVAL', seats: { capacity: 1 } });
    const [first, second] = people as [Caller, Caller];
    const asks = await register(first, hall);
    const other = await register(second, hall);
    expect([asks.state, other.state]).toEqual(['REQUESTED', 'REQUESTED']);
    const secretariat = people[4]!;
    const outcomes = await Promise.all([
      refusal(facilitator, documents.approve, { id: other.id }),
      refusal(secretariat, documents.approve, { id: other.id }),
    ]);
    expect(outcomes.map((one) => one.rule ?? one).sort()).toEqual(['ANSWERED', 'done']);
    expect((await mine(second, hall)).state).toBe('HELD');
    await facilitator.get(documents.approve, { id: asks.id });
    expect((await mine(first, hall)).state).toBe('WAITING');
    const { refuseRegistration: ended } = await facilitator.get(documents.refuse, {
      id: other.id,
      reason: 'Sala jest mała.',
    });
    expect(ended).toMatchObject({ state: 'REMOVED', reason: 'Sala jest mała.' });
    expect((await mine(first, hall)).state).toBe('OFFERED');
    expect(await refusal(member, documents.approve, { id: asks.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('see all with their answers, and nobody else does', async () => {
    const hall = await hallOf({});
    for (const who of [member, people[2]!]) await register(who, hall);
    const list = async (variables: Loose) =>
      (await facilitator.get(documents.list, { meetingId: hall.id, ...variables })).registrations;
    const page = await list({ first: 1 });
    const rest = await list({ first: 1, after: page.next });
    expect([...page.items, ...rest.items].map(({ person }: Loose) => person.id)).toEqual([
      member.personId,
      people[2]!.personId,
    ]);
    expect(rest.next).toBeNull();
    expect((await list({ state: 'WAITING' })).items).toEqual([]);
    expect(await member.refusal(documents.list, { meetingId: hall.id })).toBe('NOT_FOUND');
  });

  it('cannot keep more seats than there are, nor a sector’s twice, and change what is the newest', async () => {
    const hall = await hallOf({ seats: { capacity: 2 } });
    const set = (version: number, seats: Loose) =>
      refusal(facilitator, documents.set, {
        input: {
          meetingId: hall.id,
          version,
          open: true,
          manner: 'OPEN',
          guests: false,
          questions: [],
          seats,
        },
      });
    expect(await set(1, { capacity: 1, quotas: [{ sector: 'NGO', seats: 2 }] })).toMatchObject({
      rule: 'MORE_THAN_SEATS',
    });
    expect(
      await set(1, {
        capacity: 5,
        quotas: [
          { sector: 'NGO', seats: 1 },
          { sector: 'NGO', seats: 1 },
        ],
      }),
    ).toMatchObject({ rule: 'TWICE' });
    expect(await set(0, { capacity: 5 })).toMatchObject({ rule: 'CHANGED', currentVersion: 1 });
  });
});

describe('people are told', () => {
  it('that they registered, wait, are offered a place, and of a no; those who run it, of who asks', async () => {
    const hall = await hallOf({ seats: { capacity: 1 } });
    const told = async (who: Caller): Promise<Loose[]> => {
      await house.app.get(NoticeWriter).catchUp();
      const { notices } = await who.get(
        `{ notices(first: 50, unreadOnly: true) { items { reason place address registrationState waitingPlace offeredUntil author { id } } } }`,
      );
      return notices.items.filter(
        ({ address, reason }: Loose) =>
          reason.startsWith('REGISTRATION') && address?.startsWith(`/meetings/${hall.number}-`),
      );
    };
    const [first, second] = people as [Caller, Caller];
    const held = await register(first, hall);
    const waits = await register(second, hall);
    expect(await told(first)).toMatchObject([
      { reason: 'REGISTRATION', registrationState: 'HELD', place: 'Sala' },
    ]);
    expect(await told(second)).toMatchObject([
      { registrationState: 'WAITING', waitingPlace: 1, author: null },
    ]);
    await first.get(documents.withdraw, { id: held.id });
    expect(await told(first)).toEqual([]);
    expect(await told(second)).toMatchObject([
      { registrationState: 'OFFERED', offeredUntil: expect.stringMatching(/Z$/) },
    ]);
    await second.get(documents.accept, { id: waits.id });
    expect(await told(second)).toEqual([]);
    await facilitator.get(documents.refuse, { id: waits.id, reason: 'Nie' });
    expect(await told(second)).toMatchObject([{ registrationState: 'REMOVED', author: null }]);
    await setDoor(facilitator, hall, 1, { manner: 'APPROVAL' });
    const asks = await register(member, hall);
    expect(await told(facilitator)).toMatchObject([
      { reason: 'REGISTRATION_ASKED', author: { id: member.personId }, place: 'Sala' },
    ]);
    await facilitator.get(documents.approve, { id: asks.id });
    expect(await told(facilitator)).toEqual([]);
    expect(await told(member)).toMatchObject([{ reason: 'REGISTRATION', registrationState: 'HELD' }]);
  });
});

describe('how many seats are taken', () => {
  it('is told to all who look at the meeting, and by whom to nobody', async () => {
    const hall = await hallOf({ seats: { capacity: 1 } });
    const socket = await guest.socket();
    const facts: Loose[] = [];
    socket.on('frame', (frame: Frame) => facts.push(...frame.facts));
    await socket.emitWithAck('watch', { streamId: hall.id, since: null });
    await register(member, hall);
    await register(people[2]!, hall);
    await until(() => facts.length >= 2);
    expect(facts.at(-1)).toMatchObject({
      type: 'seats.counted',
      data: { seats: [{ attendance: null, capacity: 1, taken: 1, waiting: 1 }] },
    });
    expect(JSON.stringify(facts)).not.toContain(member.personId);
    socket.disconnect();
  });
});
