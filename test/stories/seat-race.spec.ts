/** The last seats of a meeting, raced for over two api processes; the whole of it with 200 people stands in test/faults. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documents, registering } from '../kit/registering.js';
import { overtakers, SeatRace } from '../kit/seat-race.js';

const people = 16;
const seats = 4;
let race: SeatRace;

beforeAll(async () => {
  race = await SeatRace.set(people);
}, 120_000);
afterAll(() => race?.strike());

describe('many who come at once', () => {
  it('get as many seats as there are, wait in the order in which they came, and are all told', async () => {
    const hall = await race.hall({ seats: { capacity: seats } });
    const runners = await race.run(hall);
    expect(runners.map(({ refusal }) => refusal).filter(Boolean)).toEqual([]);
    const standings = await race.standings(hall);
    expect(standings.map(({ state }) => state)).toEqual(
      standings.map((_, at) => (at < seats ? 'HELD' : 'WAITING')),
    );
    expect(standings).toHaveLength(people);
    expect(overtakers(runners, standings)).toBe(0);
    expect((await race.members(hall)).sort()).toEqual(
      standings
        .slice(0, seats)
        .map(({ personId }) => personId)
        .sort(),
    );
    expect(new Set(await race.told(hall, people))).toEqual(new Set(race.people.map((one) => one.personId)));
  }, 120_000);

  it('and others who leave: no seat is lost, none is given twice, nobody is overtaken', async () => {
    const hall = await race.hall({ seats: { capacity: seats } });
    const [early, late] = [race.people.slice(0, 8), race.people.slice(8)];
    const first = [];
    for (const caller of early)
      first.push((await caller.get(documents.register, registering(hall))).registerForMeeting);
    await Promise.all([
      ...first.slice(0, 3).map(({ id }, i) => early[i]!.get(documents.withdraw, { id })),
      ...late.map((caller) => caller.get(documents.register, registering(hall))),
    ]);
    const standings = await race.standings(hall);
    const states = (state: string) => standings.filter((one) => one.state === state);
    expect([states('HELD').length, states('OFFERED').length]).toEqual([1, 3]);
    // those who stood first in line, and nobody of those who came meanwhile
    expect(states('OFFERED').map(({ personId }) => personId)).toEqual(
      early.slice(4, 7).map((caller) => caller.personId),
    );
    expect(states('WAITING')).toHaveLength(1 + late.length);
  }, 120_000);

  it('and an offer that is accepted at its end: the seat has one or the other', async () => {
    const hall = await race.hall({ seats: { capacity: 1 } });
    const [a, b, c] = race.people as [
      (typeof race.people)[0],
      (typeof race.people)[0],
      (typeof race.people)[0],
    ];
    const held = (await a.get(documents.register, registering(hall))).registerForMeeting;
    const second = (await b.get(documents.register, registering(hall))).registerForMeeting;
    await c.get(documents.register, registering(hall));
    await a.get(documents.withdraw, { id: held.id });
    await race.stage.sql.query(
      `update meetings.seat set offered_until = now() + interval '60 milliseconds' where registration_id = $1 and state = 'OFFERED'`,
      [second.id],
    );
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        await new Promise((done) => setTimeout(done, i * 12));
        return b.ask(documents.accept, { id: second.id });
      }),
    );
    const outcomes = new Set(answers.map(({ errors }) => errors[0]?.extensions['rule'] ?? 'done'));
    const states = (await race.standings(hall)).map(({ state }) => state);
    const inTime = ['WITHDRAWN', 'HELD', 'WAITING'];
    const tooLate = ['WITHDRAWN', 'EXPIRED', 'OFFERED'];
    expect([inTime, tooLate]).toContainEqual(states);
    expect(outcomes.has('done')).toBe(states[1] === 'HELD');
  }, 60_000);

  it('and for the seats of a session: the same, counted in a pool of its own', async () => {
    const hall = await race.hall({});
    for (const caller of race.people) await caller.get(documents.register, registering(hall));
    const sessionId = await race.session(hall, seats);
    const take = 'mutation ($id: ID!) { takeSessionSeat(sessionId: $id) { ownSeats { viewerState } } }';
    const leave = 'mutation ($id: ID!) { leaveSessionSeat(sessionId: $id) { id } }';
    const presses = race.people.flatMap((caller, i) => (i % 2 === 0 ? [caller] : [caller, caller]));
    const answers = await Promise.all(presses.map((caller) => caller.ask(take, { id: sessionId })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const before = await race.inSession(sessionId);
    expect(before.map(({ state }) => state)).toEqual(
      before.map((_, at) => (at < seats ? 'HELD' : 'WAITING')),
    );
    expect(before).toHaveLength(people);
    // some give it up while others take what they are offered
    const holders = race.people.filter((one) =>
      before.slice(0, 2).some(({ personId }) => personId === one.personId),
    );
    await Promise.all([
      ...holders.map((caller) => caller.get(leave, { id: sessionId })),
      ...race.people.slice(0, 8).map((caller) => caller.ask(take, { id: sessionId })),
    ]);
    const after = await race.inSession(sessionId);
    const taken = after.filter(({ state }) => state === 'HELD' || state === 'OFFERED');
    expect(taken).toHaveLength(seats);
    expect(new Set(taken.map(({ personId }) => personId)).size).toBe(seats);
  }, 120_000);
});
