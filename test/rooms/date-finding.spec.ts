/** Finding a date: a poll over days in a group, who can when, and the meeting that comes of it, once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let observer: Caller;
let stranger: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, observer, stranger] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('observer'),
    house.caller('stranger'),
  ]);
}, 120_000);
afterAll(() => house?.close());

const dates = [
  { day: '2031-03-28', startTime: '10:00', endTime: '12:00' },
  { day: '2031-03-29' },
  { day: '2031-03-30', startTime: '10:00', endTime: '12:00' },
];
const draft = 'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }';
const open = 'mutation ($id: ID!) { openPoll(id: $id) { id state } }';
const vote = 'mutation ($input: VoteInput!) { voteInPoll(input: $input) { id voters } }';
const make =
  'mutation ($input: MeetingOfPollInput!) { makeMeetingOfPoll(input: $input) { id number state date startTime endTime timeZone startsAt title } }';
const read = `query ($id: ID!) { datePoll(id: $id) { placeTitle viewerMayAnswer viewerMayDecide meetingAddress
  poll { state voters options { day votes maybes } } answers { person { id } weights } } }`;
const list = '{ datePolls { id } }';

async function asked(): Promise<{ id: string; options: string[] }> {
  const scopeId = ids.groups.listed.id;
  const poll = { question: 'Kiedy się spotkamy?', kind: 'DATES', dates, timeZone: 'Europe/Chisinau' };
  const { draftPoll } = await facilitator.get(draft, { input: { key: randomUUID(), scopeId, poll } });
  expect((await facilitator.get(list)).datePolls.map(({ id }: Loose) => id)).not.toContain(draftPoll.id);
  await facilitator.get(open, { id: draftPoll.id });
  return { id: draftPoll.id, options: draftPoll.options.map(({ id }: Loose) => id) };
}
const answers = (by: Caller, { id, options }: { id: string; options: string[] }, weights: number[]) =>
  by.get(vote, {
    input: {
      pollId: id,
      choices: options.flatMap((optionId, at) => (weights[at] ? [{ optionId, weight: weights[at] }] : [])),
    },
  });
const refusal = async (by: Caller, document: string, variables: object): Promise<Loose> =>
  (await by.ask(document, variables as Record<string, unknown>)).errors[0]?.extensions;

it('tells who may answer who can when, and counts what suits and what does if need be', async () => {
  const poll = await asked();
  await answers(member, poll, [2, 1, 0]);
  await answers(facilitator, poll, [0, 2, 1]);
  const { datePoll } = await member.get(read, { id: poll.id });
  expect(datePoll).toMatchObject({ viewerMayAnswer: true, viewerMayDecide: false, meetingAddress: null });
  expect(datePoll.poll.options.map(({ votes, maybes }: Loose) => [votes, maybes])).toEqual([
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
  const said = Object.fromEntries(datePoll.answers.map(({ person, weights }: Loose) => [person.id, weights]));
  expect(said).toEqual({ [member.personId]: [2, 1, 0], [facilitator.personId]: [0, 2, 1] });
  // An observer reads the counts and is not asked.
  const seen = (await observer.get(read, { id: poll.id })).datePoll;
  expect([seen.viewerMayAnswer, seen.answers, seen.poll.voters]).toEqual([false, [], 2]);
  expect((await member.get(list)).datePolls.map(({ id }: Loose) => id)).toContain(poll.id);
  expect((await observer.get(list)).datePolls.map(({ id }: Loose) => id)).not.toContain(poll.id);
  expect(await refusal(stranger, read, { id: poll.id })).toMatchObject({ code: 'NOT_FOUND' });
});

it('becomes a draft on the chosen day, by the clock of its place, and closes the poll', async () => {
  const poll = await asked();
  const input = {
    key: randomUUID(),
    pollId: poll.id,
    optionId: poll.options[2],
    titles: [{ language: 'pl', text: 'Spotkanie robocze' }],
  };
  expect(await refusal(member, make, { input })).toMatchObject({ code: 'FORBIDDEN' });
  const made = (await facilitator.get(make, { input })).makeMeetingOfPoll;
  // That night the clocks of Chișinău go forward: ten o'clock is seven in Greenwich.
  expect(made).toMatchObject({
    state: 'DRAFT',
    title: 'Spotkanie robocze',
    date: '2031-03-30',
    startTime: '10:00',
    endTime: '12:00',
    timeZone: 'Europe/Chisinau',
    startsAt: '2031-03-30T07:00:00.000Z',
  });
  expect((await facilitator.get(make, { input })).makeMeetingOfPoll.id).toBe(made.id);
  const { datePoll } = await facilitator.get(read, { id: poll.id });
  expect([datePoll.poll.state, datePoll.meetingAddress]).toEqual([
    'CLOSED',
    expect.stringContaining(`/meetings/${made.number}-`),
  ]);
  // Of a draft those who cannot run it know nothing.
  expect((await member.get(read, { id: poll.id })).datePoll.meetingAddress).toBeNull();
});

it('becomes one meeting, also when two decide at once', async () => {
  const poll = await asked();
  const decide = (at: number) =>
    facilitator.ask(make, { input: { key: randomUUID(), pollId: poll.id, optionId: poll.options[at] } });
  const outcomes = await Promise.all([decide(0), decide(1), decide(2)]);
  const made = outcomes.filter(({ errors }) => errors.length === 0);
  expect(made).toHaveLength(1);
  for (const { errors } of outcomes.filter((one) => one.errors.length > 0))
    expect(errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', rule: 'ALREADY_DECIDED' });
  const { rows } = await house.sql.query('select 1 from meetings.meeting_of_poll where poll_id = $1', [
    poll.id,
  ]);
  expect(rows).toHaveLength(1);
});

it('takes a day of its own only, and no poll that asks something else', async () => {
  const [poll, other] = [await asked(), await asked()];
  const input = { key: randomUUID(), pollId: poll.id, optionId: other.options[0] };
  expect(await refusal(facilitator, make, { input })).toMatchObject({
    code: 'BAD_INPUT',
    rule: 'NOT_IN_POLL',
  });
  const plain = { question: 'Czy?', kind: 'YES_NO', options: [] };
  const { draftPoll } = await facilitator.get(draft, {
    input: { scopeId: ids.groups.listed.id, poll: plain },
  });
  expect(
    await refusal(facilitator, make, {
      input: { pollId: draftPoll.id, optionId: draftPoll.options[0].id },
    }),
  ).toMatchObject({ code: 'NOT_FOUND' });
});
