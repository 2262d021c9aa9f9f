/** What streams tell of meetings: everything to those who may know of them, and nothing to anybody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact, WatchAnswer } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let secretariat: Caller;
let everybody: Caller[];

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  const names = ['facilitator', 'member', 'moderator', 'coordinator', 'secretariat', 'stranger'] as const;
  everybody = [house.guest(), ...(await Promise.all(names.map((name) => house.caller(name))))];
  facilitator = everybody[1]!;
  secretariat = everybody[5]!;
}, 120_000);
afterAll(() => house?.close());

interface Made {
  id: string;
  number: number;
}

const pl = (text: string) => [{ language: 'pl', text }];

async function made(by: Caller, placeId: string, content: object): Promise<Made> {
  const { createMeeting } = await by.get(
    'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
    { input: { key: randomUUID(), placeId, content: { titles: pl('Na żywo'), ...content } } },
  );
  return createMeeting;
}

async function moved(by: Caller, { id }: Made, version: number, state: string, why?: string): Promise<void> {
  await by.get('mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }', {
    input: { id, version, state, ...(why ? { explanations: pl(why) } : {}) },
  });
}

async function edited(by: Caller, { id }: Made, version: number, content: object): Promise<void> {
  await by.get('mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { id } }', {
    input: { id, version, content },
  });
}

async function announced(by: Caller, placeId: string, content: object): Promise<Made> {
  const meeting = await made(by, placeId, content);
  await moved(by, meeting, 1, 'PLANNED');
  return meeting;
}

const knows = async (caller: Caller, { number }: Made): Promise<boolean> =>
  (await caller.ask('query ($n: Int!) { meeting(number: $n) { id } }', { n: number })).errors.length === 0;

/** All that a stream has ever told, as who comes back gets it; null where one may not watch it. */
async function toldBy(streamId: string, caller: Caller): Promise<Fact[] | null> {
  const socket = await caller.socket();
  const answer = (await socket.emitWithAck('watch', { streamId, since: 0 })) as WatchAnswer;
  socket.disconnect();
  return answer.ok ? answer.facts : null;
}

async function ownGroup(visibility: string): Promise<{ id: string; version: number }> {
  const { createGroup } = await secretariat.get(
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id version } }',
    { input: { communityId: ids.community.id, names: pl('Miejsce'), visibility, admission: 'OPEN' } },
  );
  return createGroup;
}

async function seenAs(group: { id: string; version: number }, visibility: string): Promise<void> {
  const { editGroup } = await secretariat.get(
    'mutation ($input: EditGroupInput!) { editGroup(input: $input) { version } }',
    { input: { id: group.id, version: group.version, visibility } },
  );
  group.version = editGroup.version;
}

describe('the stream of a place', () => {
  it.each(
    ['public', 'listed', 'secret'].flatMap((place) =>
      ['PUBLIC', 'LISTED', 'SECRET'].map((visibility) => [place, visibility] as const),
    ),
  )('of a %s group tells of a %s meeting only those who may know of it', async (place, visibility) => {
    const group = ids.groups[place as 'public'].id;
    const meeting = await announced(facilitator, group, { visibility });
    await edited(facilitator, meeting, 2, { venue: 'Sala' });
    let heard = 0;
    for (const caller of everybody)
      for (const stream of [group, ids.community.id, meeting.id]) {
        const facts = (await toldBy(stream, caller)) ?? [];
        const about = facts.filter(({ subjectId }) => subjectId === meeting.id);
        if (about.length > 0 && !(await knows(caller, meeting)))
          throw new Error(`${caller.personId} was told of it by ${stream}`);
        heard += about.length;
      }
    expect(heard).toBeGreaterThan(0);
    // Its members are told where their lists are, but for what the group's guests must not know.
    const inGroup = (await toldBy(group, facilitator))!.filter(({ subjectId }) => subjectId === meeting.id);
    expect(inGroup.map(({ type }) => type)).toEqual(
      place === 'public' && visibility === 'SECRET' ? [] : ['meeting.announced', 'meeting.edited'],
    );
  });

  it('says that one has gone that became secret, and not which; later it tells nothing of it', async () => {
    const meeting = await announced(facilitator, ids.groups.public.id, { visibility: 'PUBLIC' });
    const guest = house.guest();
    const { facts, close } = await watch(guest, ids.groups.public.id);
    await edited(facilitator, meeting, 2, { visibility: 'SECRET' });
    await edited(facilitator, meeting, 3, { venue: 'Inna sala' });
    await edited(facilitator, meeting, 4, { visibility: 'LISTED' });
    await until(() => facts.some(({ type }) => type === 'meeting.edited'));
    expect(facts.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['meeting.vanished', ids.groups.public.id],
      ['meeting.edited', meeting.id],
    ]);
    close();
    await edited(facilitator, meeting, 5, { visibility: 'SECRET' });
    const all = (await toldBy(ids.groups.public.id, guest))!;
    expect(all.filter(({ subjectId }) => subjectId === meeting.id)).toEqual([]);
  });

  it('tells those who come when it became public nothing of what was secret before', async () => {
    const group = await ownGroup('LISTED');
    const meeting = await announced(secretariat, group.id, { visibility: 'SECRET' });
    expect((await toldBy(group.id, secretariat))!.some(({ subjectId }) => subjectId === meeting.id)).toBe(
      true,
    );
    await seenAs(group, 'PUBLIC');
    const facts = (await toldBy(group.id, house.guest()))!;
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter(({ subjectId }) => subjectId === meeting.id)).toEqual([]);
  });

  it('of a community tells of the meetings of its groups that everyone may know of', async () => {
    const meeting = await announced(facilitator, ids.groups.public.id, { visibility: 'LISTED' });
    const facts = (await toldBy(ids.community.id, house.guest()))!;
    expect(facts.filter(({ subjectId }) => subjectId === meeting.id).map(({ type }) => type)).toEqual([
      'meeting.announced',
    ]);
  });
});

describe('a listed meeting', () => {
  it('is known as far as its place is, also after that has changed', async () => {
    const group = await ownGroup('PUBLIC');
    const meeting = await announced(secretariat, group.id, { visibility: 'LISTED' });
    const draft = await made(secretariat, group.id, { visibility: 'LISTED' });
    const open = await announced(secretariat, group.id, { visibility: 'PUBLIC' });
    const known = async (): Promise<boolean[]> =>
      Promise.all(
        [house.guest(), await house.caller('coordinator'), secretariat].map((one) => knows(one, meeting)),
      );
    expect(await known()).toEqual([true, true, true]);
    await seenAs(group, 'LISTED');
    expect(await known()).toEqual([false, true, true]);
    expect(await knows(house.guest(), open)).toBe(true);
    await seenAs(group, 'SECRET');
    expect(await known()).toEqual([false, false, true]);
    await seenAs(group, 'PUBLIC');
    expect(await known()).toEqual([true, true, true]);
    expect(await knows(house.guest(), draft)).toBe(false);
  });

  it('does not stay known where it is made while its place is closed', async () => {
    const group = await ownGroup('PUBLIC');
    const drafts = await Promise.all(
      Array.from({ length: 4 }, () => made(secretariat, group.id, { visibility: 'LISTED' })),
    );
    await Promise.all([
      seenAs(group, 'LISTED'),
      ...drafts.map((draft) => moved(secretariat, draft, 1, 'PLANNED')),
    ]);
    for (const draft of drafts) expect(await knows(house.guest(), draft)).toBe(false);
  });
});

describe('an archived meeting', () => {
  it('is closed in its scope, and open again when it is taken out', async () => {
    const meeting = await announced(facilitator, ids.groups.public.id, {});
    const closed = async (): Promise<unknown> => {
      const { rows } = await house.sql.query<Loose>(
        'select archived_at is not null as closed, archived_with as "with" from people.scope where id = $1',
        [meeting.id],
      );
      return rows[0];
    };
    await moved(facilitator, meeting, 2, 'HELD');
    expect(await closed()).toEqual({ closed: false, with: null });
    await moved(facilitator, meeting, 3, 'ARCHIVED', 'Z archiwum.');
    expect(await closed()).toEqual({ closed: true, with: meeting.id });
    expect(await knows(house.guest(), meeting)).toBe(true);
    await moved(facilitator, meeting, 4, 'HELD');
    expect(await closed()).toEqual({ closed: false, with: null });
  });
});
