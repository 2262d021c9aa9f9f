/** The meetings of the demo that were held: what their minutes say of themselves, and who may read them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { does } from '../kit/session-stage.js';

let house: House;
let facilitator: Caller;
let practitioner: Caller;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  [facilitator, practitioner] = (await Promise.all(
    ['practitioner.wroclaw', 'practitioner.rzeszow'].map((name) => caller(name)),
  )) as [Caller, Caller];
}, 180_000);
afterAll(() => house?.close());

async function caller(name: string): Promise<Caller> {
  const one = house.guest();
  await one.signIn(`${name}@guildhall.example`, 'guildhall-demo');
  return one;
}

const document = `{ meetings(first: 20) { items { id title startsAt minutes { state draft { comments { text answer } } editions { number
  content { attendance { onSite remote municipalities { name count } sectors { sector count } }
    parts { kind title takenAt usedMs text speakers { name municipality ms } decisions { ordinal } tasks { owner } }
    decisions { ordinal } } } } } } }`;
const named = async (by: Caller, title: string): Promise<Loose> =>
  (await by.get(document)).meetings.items.find((one: Loose) => one.title === title);

it('says who was there and from where, by the clock of the meeting, and what was decided by which item', async () => {
  const { startsAt, minutes } = await named(facilitator, 'Pierwsze dni w nowej szkole');
  const { attendance, parts, decisions } = minutes.editions[0].content;
  expect(attendance).toMatchObject({ onSite: 0, remote: 9 });
  expect(attendance.municipalities.map(({ name, count }: Loose) => `${name} ${count}`).sort()).toEqual([
    'Hrubieszów 1',
    'Kiszyniów 2',
    'Rzeszów 1',
    'Tulcza 1',
    'Wrocław 3',
  ]);
  const taken = parts.filter(({ kind }: Loose) => kind === 'ITEM');
  const minutesAfter = (at: string): number => (Date.parse(at) - Date.parse(startsAt)) / 60_000;
  expect(taken.map((part: Loose) => [minutesAfter(part.takenAt), part.usedMs / 60_000])).toEqual([
    [0, 6],
    [6, 47],
    [53, 31],
    [84, 8],
  ]);
  expect(taken[2].speakers[0]).toMatchObject({ municipality: 'Rzeszów', ms: 7 * 60_000 });
  expect(taken.map((part: Loose) => part.decisions.map(({ ordinal }: Loose) => ordinal))).toEqual([
    [],
    [1],
    [2],
    [3],
  ]);
  // what was decided a week later apart from the meeting is not in what was approved
  expect(decisions).toEqual([]);
  expect(parts.every(({ text }: Loose) => text !== '')).toBe(true);
});

it('shows a draft to those who took part once they are asked for corrections, and to nobody once it is approved', async () => {
  expect((await named(practitioner, 'Pierwsze dni w nowej szkole')).minutes).toMatchObject({
    state: 'APPROVED',
    draft: null,
  });
  const { minutes } = await named(practitioner, 'Wzór listu do rodziców: spotkanie robocze');
  expect(minutes.state).toBe('CORRECTION');
  expect(minutes.draft.comments.map(({ answer }: Loose) => answer)).toEqual([null, 'ACCEPTED']);
});

it('counts for the quorum of municipalities each town that is there', async () => {
  const { id } = await named(facilitator, 'Spotkanie grupy: język polski dla dorosłych');
  await does(facilitator, 'conductSession', { meetingId: id, version: 1, command: 'OPEN' });
  for (const one of [
    practitioner,
    await caller('practitioner.chisinau'),
    await caller('coordinator.wroclaw'),
  ])
    await does(one, 'checkIn', { meetingId: id, remote: true });
  const { polls } = await facilitator.get(
    'query ($id: ID!) { polls(scopeId: $id) { items { id byMunicipality state } } }',
    { id },
  );
  const poll = polls.items.find((one: Loose) => one.byMunicipality && one.state === 'OPEN');
  const { closePoll } = await facilitator.get('mutation ($id: ID!) { closePoll(id: $id) { present } }', {
    id: poll.id,
  });
  expect(closePoll.present).toBe(3);
});
