/** What people think and say of a meeting, how it is found, and what is known of one that nobody has spoken of since its day. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

interface Made {
  id: string;
  number: number;
}

const pl = (text: string) => [{ language: 'pl', text }];
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { version } }';
const read = `query ($n: Int!) { meeting(number: $n) { ups downs viewerRating commentsOpen viewerMayComment unconfirmed
  thread { id title postCount group { id } } } }`;
const rate = `mutation ($id: ID!, $rating: Rating) { rateMeeting(id: $id, rating: $rating) { ups downs viewerRating } }`;
const begin = 'mutation ($input: OpenMeetingThreadInput!) { openMeetingThread(input: $input) { id } }';

async function announced(placeId: string, content: object, state = 'PLANNED'): Promise<Made> {
  const { createMeeting } = await facilitator.get(
    'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
    { input: { key: randomUUID(), placeId, content: { titles: pl('O czym mówimy'), ...content } } },
  );
  await facilitator.get(move, { input: { id: createMeeting.id, version: 1, state } });
  return createMeeting;
}

const shown = async (caller: Caller, { number }: Made): Promise<Loose> =>
  (await caller.get(read, { n: number })).meeting;
const words = ({ id }: Made, text = 'Pierwsze słowa', key = randomUUID()) => ({
  input: { key, meetingId: id, text, language: 'pl' },
});
const refusal = async (
  caller: Caller,
  document: string,
  variables: Record<string, unknown>,
): Promise<Loose> => (await caller.ask(document, variables)).errors[0]?.extensions ?? 'done';

describe('ratings', () => {
  it('are a nought at first, one a person, and told to whoever looks', async () => {
    const meeting = await announced(ids.groups.public.id, {});
    expect(await shown(guest, meeting)).toMatchObject({ ups: 0, downs: 0, viewerRating: null });
    const { facts, close } = await watch(guest, meeting.id);
    const rated = async (by: Caller, rating: string | null) =>
      (await by.get(rate, { id: meeting.id, rating })).rateMeeting;
    expect(await rated(member, 'UP')).toEqual({ ups: 1, downs: 0, viewerRating: 'UP' });
    await until(() => facts.some(({ type }) => type === 'meeting.rated'));
    close();
    // beside the counts before and after it, a name would tell what each thinks
    expect(facts.map(({ actorId }) => actorId).filter(Boolean)).toEqual([]);
    expect(await rated(member, 'DOWN')).toEqual({ ups: 0, downs: 1, viewerRating: 'DOWN' });
    expect(await rated(facilitator, 'DOWN')).toEqual({ ups: 0, downs: 2, viewerRating: 'DOWN' });
    expect(await shown(guest, meeting)).toMatchObject({ ups: 0, downs: 2, viewerRating: null });
    expect(await rated(member, null)).toEqual({ ups: 0, downs: 1, viewerRating: null });
    expect(await refusal(guest, rate, { id: meeting.id, rating: 'UP' })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const stranger = await house.caller('stranger');
    expect(await refusal(stranger, rate, { id: meeting.id, rating: 'UP' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the talk about a meeting', () => {
  it('is a thread of its place that whoever writes there begins, once', async () => {
    const meeting = await announced(ids.groups.public.id, {});
    expect(await shown(guest, meeting)).toMatchObject({
      commentsOpen: true,
      viewerMayComment: false,
      thread: null,
    });
    const both = await Promise.all(
      [member, facilitator].map((caller) => refusal(caller, begin, words(meeting))),
    );
    expect(both.filter((one) => one === 'done')).toHaveLength(1);
    expect(both.find((one) => one !== 'done')).toMatchObject({ code: 'CONFLICT', rule: 'DISCUSSED' });
    const { thread } = await shown(guest, meeting);
    expect(thread).toMatchObject({
      title: 'O czym mówimy',
      postCount: 1,
      group: { id: ids.groups.public.id },
    });
    const { threads } = await guest.get('query ($id: ID!) { threads(groupId: $id) { items { id title } } }', {
      id: ids.groups.public.id,
    });
    const named = threads.items.filter((one: Loose) => one.title === 'O czym mówimy');
    expect(named).toEqual([{ id: thread.id, title: 'O czym mówimy' }]);
  });

  it('is not where readers of the place would hear of what is not for them', async () => {
    for (const visibility of ['LISTED', 'SECRET']) {
      const hidden = await announced(ids.groups.public.id, { visibility });
      expect(await shown(member, hidden)).toMatchObject({ commentsOpen: false, viewerMayComment: false });
      expect(await refusal(member, begin, words(hidden))).toMatchObject({ rule: 'NOT_OPEN' });
    }
    const closed = await announced(ids.groups.secret.id, { visibility: 'SECRET' });
    expect(await refusal(member, begin, words(closed))).toBe('done');
    expect((await shown(member, closed)).thread).not.toBeNull();
  });

  it('ends with the archive', async () => {
    const meeting = await announced(ids.groups.public.id, {}, 'HELD');
    const input = { id: meeting.id, version: 2, state: 'ARCHIVED', explanations: pl('Z archiwum.') };
    await facilitator.get(move, { input });
    expect(await shown(member, meeting)).toMatchObject({ commentsOpen: false, viewerMayComment: false });
    expect(await refusal(member, rate, { id: meeting.id, rating: 'UP' })).toMatchObject({ rule: 'NOT_OPEN' });
  });
});

describe('a meeting of which nobody has spoken since its day', () => {
  it('is not said to have been held', async () => {
    const past = await announced(ids.groups.public.id, { date: '2024-Q4' });
    const ahead = await announced(ids.groups.public.id, { date: '2031-Q4' });
    const unknown = await announced(ids.groups.public.id, {});
    const held = await announced(ids.groups.public.id, { date: '2024-Q4' }, 'HELD');
    const said = await Promise.all([past, ahead, unknown, held].map((one) => shown(guest, one)));
    expect(said.map(({ unconfirmed }) => unconfirmed)).toEqual([true, false, false, false]);
  });
});

describe('looking for it', () => {
  const found = async (caller: Caller, text: string): Promise<Loose[]> => {
    const { titles } = await caller.get(
      'query ($text: String!) { titles(text: $text, first: 20) { kind items { id title address detail } } }',
      { text },
    );
    return titles.find((one: Loose) => one.kind === 'MEETING')?.items ?? [];
  };

  it('finds it by its title, its topic or its series, for those who may know of it', async () => {
    const title = `Zażółć ${randomUUID().slice(0, 8)}`;
    const meeting = await announced(ids.groups.listed.id, {
      titles: pl(title),
      visibility: 'LISTED',
      series: pl('Jaźnie'),
    });
    expect(await found(member, title.toLowerCase().replace('ż', 'z'))).toMatchObject([
      { id: meeting.id, title, address: expect.stringContaining(`/meetings/${meeting.number}-`) },
    ]);
    expect((await found(member, 'jaznie')).map(({ id }) => id)).toEqual([meeting.id]);
    expect(await found(guest, title)).toEqual([]);
    await facilitator.get('mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { id } }', {
      input: { id: meeting.id, version: 2, content: { titles: pl('Inaczej nazwane') } },
    });
    expect(await found(member, title)).toEqual([]);
  });

  it('tells by neither its address nor what is found what a listed meeting is about', async () => {
    const word = `Wypowiedzenie${randomUUID().slice(0, 8)}`;
    const content = { titles: [], topics: pl(word), visibility: 'LISTED' };
    const meeting = await announced(ids.groups.public.id, content);
    const known = (
      await guest.get('query ($n: Int!) { meeting(number: $n) { topic slug } }', { n: meeting.number })
    ).meeting;
    expect(known.topic).toBeNull();
    expect(known.slug).not.toContain(word.toLowerCase());
    expect(await found(guest, word)).toEqual([]);
    const input = { id: meeting.id, version: 2, content: { visibility: 'PUBLIC' } };
    await facilitator.get('mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { id } }', {
      input,
    });
    expect(await found(guest, word)).toMatchObject([{ id: meeting.id, title: word }]);
  });
});

describe('what is kept of somebody', () => {
  it('is in their own data: which meetings they made, what they changed, how they rated', async () => {
    const meeting = await announced(ids.groups.public.id, { titles: pl('Do własnych danych') });
    await facilitator.get(rate, { id: meeting.id, rating: 'DOWN' });
    const response = await fetch(`${house.url}/own-data`, {
      headers: { cookie: facilitator.cookie!, 'apollo-require-preflight': 'true' },
    });
    const { meetings, discussions } = (await response.json()) as Loose;
    expect(meetings.meetingsMade).toContainEqual(
      expect.objectContaining({ number: meeting.number, meeting: { pl: 'Do własnych danych' } }),
    );
    expect(meetings.meetingChangesMade).toContainEqual(
      expect.objectContaining({
        number: meeting.number,
        changes: [{ field: 'state', language: null, from: 'DRAFT', to: 'PLANNED' }],
      }),
    );
    expect(discussions.ratingsOfPlaces).toContainEqual(
      expect.objectContaining({ up: false, place: { pl: 'Do własnych danych' } }),
    );
  });
});
