/** Seats of sessions: taken by who comes to the meeting, never more than there are, and what clashes is told before. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { doorFor, documents, openHall, refusal, register, type Hall } from '../kit/registering.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let second: Caller;
let moderator: Caller;
let hall: Hall;

const seats = 'ownSeats { capacity taken waiting viewerState viewerPlace viewerMayTake viewerClashIds }';
const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }';
const set = `mutation ($id: ID!, $n: Int) { setSessionSeats(sessionId: $id, capacity: $n) { ${seats} } }`;
const take = `mutation ($id: ID!, $despite: Boolean) { takeSessionSeat(sessionId: $id, despiteClashes: $despite) { ${seats} } }`;
const leave = `mutation ($id: ID!) { leaveSessionSeat(sessionId: $id) { ${seats} } }`;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, second, moderator] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
    house.caller('moderator'),
  ]);
}, 120_000);
afterAll(() => house?.close());

beforeEach(async () => {
  hall = await openHall(facilitator, ids.groups.public.id, {}, { date: '2031-06-10', startTime: '10:00' });
});

const session = async (title: string, startTime: string, endTime: string): Promise<string> => {
  const content = {
    kind: 'WORKSHOP',
    titles: [{ language: 'pl', text: title }],
    date: '2031-06-10',
    startTime,
    endTime,
  };
  const input = { key: randomUUID(), meetingId: hall.id, content: { ...content, topics: [], people: [] } };
  return (await facilitator.get(add, { input })).addMeetingSession.id;
};
const withSeats = async (title: string, n: number | null, hours: [string, string] = ['11:00', '12:00']) => {
  const id = await session(title, ...hours);
  await facilitator.get(set, { id, n });
  return id;
};
const seatsFor = async (who: Caller, id: string): Promise<Loose> => {
  const document = `query ($n: Int!) { meeting(number: $n) { programme { sessions { id ${seats} } } } }`;
  const { programme } = (await who.get(document, { n: hall.number })).meeting;
  return programme.sessions.find((one: Loose) => one['id'] === id).ownSeats;
};
const rule = async (who: Caller, document: string, variables: Loose): Promise<unknown> => {
  const { code, rule: said } = await refusal(who, document, variables);
  return said ?? code;
};

describe('a seat in a session', () => {
  it('is taken by who has a seat in the meeting, once, and given up again', async () => {
    const id = await withSeats('Warsztat', 5);
    expect(await rule(member, take, { id })).toBe('NOT_REGISTERED');
    await register(member, hall);
    const taken = (await member.get(take, { id })).takeSessionSeat.ownSeats;
    expect(taken).toMatchObject({ capacity: 5, taken: 1, viewerState: 'HELD', viewerMayTake: true });
    expect((await member.get(take, { id })).takeSessionSeat.ownSeats.taken).toBe(1);
    expect((await member.get(leave, { id })).leaveSessionSeat.ownSeats).toMatchObject({
      taken: 0,
      viewerState: null,
    });
    expect(await seatsFor(house.guest(), id)).toMatchObject({
      capacity: 5,
      viewerState: null,
      viewerMayTake: false,
    });
  });

  it('there are as many as were set, by who runs the meeting; a session without has none', async () => {
    const id = await session('Otwarta', '11:00', '12:00');
    expect(await seatsFor(member, id)).toBeNull();
    await register(member, hall);
    expect(await rule(member, take, { id })).toBe('NO_SEATS');
    expect(await rule(member, set, { id, n: 3 })).toBe('FORBIDDEN');
    expect((await facilitator.get(set, { id, n: 3 })).setSessionSeats.ownSeats.capacity).toBe(3);
  });

  it('of many who come for the last at once one has it, the others wait in order, and move up by an offer', async () => {
    const id = await withSeats('Warsztat', 1);
    const people = [member, second, moderator];
    for (const who of people) await register(who, hall);
    const answers = await Promise.all(people.map((who) => who.get(take, { id })));
    const states = answers.map(({ takeSessionSeat }) => takeSessionSeat.ownSeats.viewerState);
    expect(states.toSorted()).toEqual(['HELD', 'WAITING', 'WAITING']);
    const holder = people[states.indexOf('HELD')]!;
    const line = people.filter((who) => who !== holder);
    const places = await Promise.all(line.map(async (who) => (await seatsFor(who, id))['viewerPlace']));
    expect(places.toSorted()).toEqual([1, 2]);
    const next = line[places.indexOf(1)]!;
    await holder.get(leave, { id });
    expect(await seatsFor(next, id)).toMatchObject({ viewerState: 'OFFERED', taken: 1, waiting: 1 });
    await house.app.get(NoticeWriter).catchUp();
    const notices = '{ notices(first: 5) { items { reason registrationState place } } }';
    const [told] = (await next.get(notices)).notices.items;
    expect(told).toEqual({ reason: 'REGISTRATION', registrationState: 'OFFERED', place: 'Warsztat' });
    expect((await next.get(take, { id })).takeSessionSeat.ownSeats.viewerState).toBe('HELD');
  });

  it('is given up with the seat in the meeting, and goes to the next', async () => {
    const id = await withSeats('Warsztat', 1);
    const held = await register(member, hall);
    await register(second, hall);
    await member.get(take, { id });
    await second.get(take, { id });
    await member.get(documents.withdraw, { id: held['id'] });
    expect(await seatsFor(second, id)).toMatchObject({ viewerState: 'OFFERED', taken: 1, waiting: 0 });
    expect(await seatsFor(member, id)).toMatchObject({ viewerState: null, viewerMayTake: false });
  });

  it('more of them are offered to those who wait at once', async () => {
    const id = await withSeats('Warsztat', 0);
    await register(member, hall);
    expect((await member.get(take, { id })).takeSessionSeat.ownSeats.viewerState).toBe('WAITING');
    await facilitator.get(set, { id, n: 1 });
    expect((await seatsFor(member, id))['viewerState']).toBe('OFFERED');
  });
});

describe('what clashes', () => {
  it('with a session in which one sits is shown before, and taken only by who says that they know', async () => {
    const first = await withSeats('Pierwsza', 5);
    const beside = await withSeats('Równoległa', 5, ['11:30', '12:30']);
    const after = await withSeats('Po niej', 5, ['12:00', '13:00']);
    await register(member, hall);
    await member.get(take, { id: first });
    expect((await seatsFor(member, beside))['viewerClashIds']).toEqual([first]);
    expect((await seatsFor(member, after))['viewerClashIds']).toEqual([]);
    expect(await rule(member, take, { id: beside })).toBe('CLASH');
    expect((await member.get(take, { id: beside, despite: true })).takeSessionSeat.ownSeats.viewerState).toBe(
      'HELD',
    );
    expect((await seatsFor(second, first))['viewerClashIds']).toEqual([]);
  });

  it('with another meeting is shown where one registers, to the person alone', async () => {
    const day = { date: '2031-09-01', startTime: '10:00', endTime: '12:00' };
    const place = ids.groups.public.id;
    const titled = (text: string) => ({ titles: [{ language: 'pl', text }] });
    const one = await openHall(facilitator, place, {}, { ...day, ...titled('Jedno') });
    const other = await openHall(facilitator, place, {}, { ...day, startTime: '11:00', endTime: '13:00' });
    const later = await openHall(facilitator, place, {}, { ...day, startTime: '12:00', endTime: '13:00' });
    await register(member, one);
    const clashes = async (who: Caller, { number }: Hall) => {
      const document =
        'query ($n: Int!) { meeting(number: $n) { registration { viewerClashes { title } } } }';
      return (await who.get(document, { n: number })).meeting.registration.viewerClashes;
    };
    expect(await clashes(member, other)).toEqual([{ title: 'Jedno' }]);
    expect([await clashes(member, later), await clashes(second, other), await clashes(member, one)]).toEqual([
      [],
      [],
      [],
    ]);
    expect((await doorFor(member, other))['viewerBar']).toBeNull();
  });
});
