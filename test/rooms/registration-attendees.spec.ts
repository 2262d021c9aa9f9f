/** Who comes to a meeting: shown by consent, to those who take part; and nobody who was erased. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import { testPassword, type Caller, type Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { mine, openHall, register, type Hall } from '../kit/registering.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let first: Caller;
let second: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  facilitator = await house.caller('facilitator');
  member = await house.caller('member');
  first = await house.caller('observer');
  second = await house.caller('moderator');
}, 120_000);
afterAll(() => house?.close());
afterEach(async () => expect(await recomputeGrants(house.app.get(Database))).toEqual([]));

describe('the attendee list', () => {
  const listed = async (who: Caller, hall: Hall): Promise<string[]> =>
    (
      await who.get('query ($id: ID!) { attendees(meetingId: $id) { items { person { id } } next } }', {
        id: hall.id,
      })
    ).attendees.items.map(({ person }: Loose) => person.id);

  it('holds who has a seat and lets the others see that; it is for those who take part', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id, { seats: { capacity: 3 } });
    const stranger = await house.caller('stranger');
    await register(member, hall);
    await register(first, hall, { onList: false });
    expect(
      await stranger.refusal('query ($id: ID!) { attendees(meetingId: $id) { next } }', { id: hall.id }),
    ).toBe('NOT_FOUND');
    await register(stranger, hall);
    await register(second, hall);
    const two = [member.personId, stranger.personId].sort();
    for (const who of [stranger, member, facilitator]) expect((await listed(who, hall)).sort()).toEqual(two);
  });

  it('has nobody who was erased, and their seat is the next one’s', async () => {
    const hall = await openHall(facilitator, ids.groups.public.id, { seats: { capacity: 1 } });
    const leaving = await house.caller('member2');
    await register(leaving, hall);
    await register(member, hall);
    await leaving.get('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) }', {
      input: { password: testPassword, posts: 'STAY' },
    });
    expect((await mine(member, hall)).state).toBe('OFFERED');
    const { rowCount } = await house.sql.query('select 1 from meetings.registration where person_id = $1', [
      leaving.personId,
    ]);
    expect(rowCount).toBe(0);
  });
});
