/** 200 people race for the last ten seats over two api processes; and the same is lost where a lock or an end is left out. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { documents, registering } from '../kit/registering.js';
import { countsWithoutHolding, offersNeverEnd, overtakers, SeatRace } from '../kit/seat-race.js';

let race: SeatRace | undefined;
afterEach(async () => {
  await race?.strike();
  race = undefined;
});

describe('200 people and ten seats', () => {
  it('exactly ten get one, the list is in the order of arrival, and everyone is told', async () => {
    race = await SeatRace.set(200);
    const hall = await race.hall({ seats: { capacity: 10 } });
    const began = performance.now();
    const runners = await race.run(hall, { spread: 1_000 });
    console.log(`200 registered in ${Math.round(performance.now() - began)} ms`);
    expect(runners.map(({ refusal }) => refusal).filter(Boolean)).toEqual([]);
    const standings = await race.standings(hall);
    expect(standings).toHaveLength(200);
    expect(standings.map(({ arrival }) => arrival)).toEqual(standings.map((_, at) => at + 1));
    expect(standings.map(({ state }) => state)).toEqual(
      standings.map((_, at) => (at < 10 ? 'HELD' : 'WAITING')),
    );
    expect(overtakers(runners, standings)).toBe(0);
    expect(await race.members(hall)).toHaveLength(10);
    const told = await race.told(hall, 200);
    expect(new Set(told)).toEqual(new Set(race.people.map((one) => one.personId)));
    // twenty more seats while a third of those with seats leave: nobody is passed over
    const held = runners.filter(({ registration }) => registration.state === 'HELD');
    await Promise.all([
      race.widen(hall, 1, 30),
      ...held
        .slice(0, 3)
        .map(({ caller, registration }) => caller.get(documents.withdraw, { id: registration.id })),
    ]);
    const after = (await race.standings(hall)).filter(({ state }) => state !== 'WITHDRAWN');
    expect(after.map(({ state }) => state)).toEqual(
      after.map((_, at) => (at < 7 ? 'HELD' : at < 30 ? 'OFFERED' : 'WAITING')),
    );
  }, 900_000);
});

describe('planted', () => {
  it('who counts without holding the pool gives a seat twice', async () => {
    race = await SeatRace.set(40, [countsWithoutHolding]);
    let over = 0;
    for (let i = 0; i < 5 && over === 0; i++) {
      const hall = await race.hall({ seats: { capacity: 10 } });
      await race.run(hall, { spread: 0 });
      const taken = (await race.standings(hall)).filter(({ state }) => state === 'HELD').length;
      over = Math.max(over, taken - 10);
    }
    expect(over).toBeGreaterThan(0);
  }, 300_000);

  it('an offer without an end is accepted after it', async () => {
    race = await SeatRace.set(2, [offersNeverEnd]);
    const hall = await race.hall({ seats: { capacity: 0 } });
    const [caller] = race.people;
    const { id } = (await caller!.get(documents.register, registering(hall))).registerForMeeting;
    await race.widen(hall, 1, 1);
    await race.stage.sql.query(
      `update meetings.seat set offered_until = now() - interval '1 second' where registration_id = $1`,
      [id],
    );
    expect((await caller!.get(documents.accept, { id })).acceptSeat.state).toBe('HELD');
  }, 120_000);
});
