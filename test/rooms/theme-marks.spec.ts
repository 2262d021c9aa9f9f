/** What people and threads are about: who says it, who is shown it, who is found by it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let member: Caller;
let stranger: Caller;
let themes: { id: string; number: number }[];

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [member, stranger] = await Promise.all([house.caller('member'), house.caller('stranger')]);
  ({ themes } = await member.get('{ themes { id number } }'));
}, 120_000);
afterAll(() => house?.close());

const choose = 'mutation ($offers: [ID!]!, $seeks: [ID!]!) { setOwnThemes(offers: $offers, seeks: $seeks) }';
const retire = 'mutation ($id: ID!, $retired: Boolean) { retireTheme(id: $id, retired: $retired) { id } }';
const found = async (by: Caller, filter: Record<string, unknown>): Promise<string[]> =>
  (
    await by.get(
      'query ($filter: DirectoryFilter) { people(filter: $filter, first: 100) { items { id } } }',
      { filter },
    )
  ).people.items.map(({ id }: { id: string }) => id);

describe('a person', () => {
  it('is shown with what they offer and seek, in their order, and found by it on the right side', async () => {
    const [a, b, c] = themes;
    await member.get(choose, { offers: [b!.id, a!.id, b!.id], seeks: [c!.id] });
    const { person } = await stranger.get(
      'query ($id: ID!) { person(id: $id) { offeredThemes { id } soughtThemes { id } } }',
      { id: member.personId },
    );
    expect(person).toEqual({ offeredThemes: [{ id: b!.id }, { id: a!.id }], soughtThemes: [{ id: c!.id }] });
    expect(await found(stranger, { theme: a!.number })).toEqual([member.personId]);
    expect(await found(stranger, { theme: a!.number, side: 'OFFERS' })).toEqual([member.personId]);
    expect(await found(stranger, { theme: a!.number, side: 'SEEKS' })).toEqual([]);
    expect(await found(stranger, { theme: c!.number, side: 'SEEKS' })).toEqual([member.personId]);
    expect(await found(stranger, { side: 'SEEKS' })).toContain(member.personId);
    const { directoryChoices } = await stranger.get('{ directoryChoices { themes { id } } }');
    expect(new Set(directoryChoices.themes.map(({ id }: { id: string }) => id))).toEqual(
      new Set([a, b, c].map((theme) => theme!.id)),
    );
  });

  it('who does not show it is not found by it, nor is the theme offered to look for', async () => {
    const observer = await house.caller('observer');
    const theme = themes[5]!;
    await observer.get(choose, { offers: [theme.id], seeks: [] });
    const show = async (audience: string): Promise<void> => {
      const { person } = await observer.get('query ($id: ID!) { person(id: $id) { version } }', {
        id: observer.personId,
      });
      await observer.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
        input: { version: person.version, visibility: { offers: audience } },
      });
    };
    expect(await found(stranger, { theme: theme.number })).toEqual([observer.personId]);
    await show('SHARED_GROUPS');
    expect(await found(member, { theme: theme.number })).toEqual([observer.personId]);
    expect(await found(stranger, { theme: theme.number })).toEqual([]);
    expect(await found(stranger, { side: 'OFFERS' })).not.toContain(observer.personId);
    const { directoryChoices, people } = await stranger.get(
      '{ directoryChoices { themes { id } } people(filter: { name: "observer" }) { items { offeredThemes { id } } } }',
    );
    expect(directoryChoices.themes).not.toContainEqual({ id: theme.id });
    expect(people.items).toEqual([{ offeredThemes: [] }]);
    await show('SIGNED_IN');
  });

  it('keeps what was retired, and chooses nothing that is', async () => {
    const admin = await house.caller('admin');
    const theme = themes[7]!;
    await member.get(choose, { offers: [theme.id], seeks: [] });
    await admin.get(retire, { id: theme.id, retired: true });
    await member.get(choose, { offers: [theme.id, themes[0]!.id], seeks: [] });
    expect(await stranger.refusal(choose, { offers: [theme.id], seeks: [] })).toBe('NOT_FOUND');
    expect(await house.guest().refusal(choose, { offers: [], seeks: [] })).toBe('UNAUTHENTICATED');
    await admin.get(retire, { id: theme.id, retired: false });
  });
});

describe('a thread', () => {
  const open = async (kind: 'public' | 'secret', themeIds: string[]): Promise<string> =>
    (
      await member.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
        input: { scopeId: ids.groups[kind].id, title: 'O czym', text: 'Treść', language: 'pl', themeIds },
      })
    ).openThread.id;
  const mark =
    'mutation ($id: ID!, $themeIds: [ID!]!) { setThreadThemes(id: $id, themeIds: $themeIds) { themes { id } } }';
  const about = async (by: Caller, themeId: string): Promise<string[]> =>
    (
      await by.get('query ($id: ID!) { themedThreads(themeId: $id, first: 50) { items { id } } }', {
        id: themeId,
      })
    ).themedThreads.items.map(({ id }: { id: string }) => id);

  it('bears the themes that it was opened with, and is found by them where it may be read', async () => {
    const [theme] = [themes[3]!];
    const [here, hidden] = [await open('public', [theme.id]), await open('secret', [theme.id])];
    expect(new Set(await about(member, theme.id))).toEqual(new Set([here, hidden]));
    expect(await about(house.guest(), theme.id)).toEqual([here]);
  });

  it('is marked anew by its author, and by those who keep order, who leave a line in the log', async () => {
    const id = await open('public', []);
    expect((await member.get(mark, { id, themeIds: [themes[4]!.id] })).setThreadThemes.themes).toHaveLength(
      1,
    );
    const moderator = await house.caller('moderator');
    await moderator.get(mark, { id, themeIds: [themes[6]!.id, themes[4]!.id] });
    expect(await (await house.caller('observer')).refusal(mark, { id, themeIds: [] })).toBe('FORBIDDEN');
    const { moderationLog } = await moderator.get(
      'query ($id: ID!) { moderationLog(scopeId: $id, act: THEMED) { items { before after } } }',
      { id: ids.groups.public.id },
    );
    expect(moderationLog.items).toHaveLength(1);
    expect(moderationLog.items[0].after).toContain(moderationLog.items[0].before);
    expect(await member.refusal(mark, { id, themeIds: [member.personId] })).toBe('NOT_FOUND');
    expect(await member.refusal(mark, { id, themeIds: themes.slice(0, 6).map((theme) => theme.id) })).toBe(
      'BAD_INPUT',
    );
  });
});

it('groups are found by a theme by those who may read them', async () => {
  const facilitator = await house.caller('facilitator');
  const theme = themes[8]!;
  for (const kind of ['public', 'listed', 'secret'] as const) {
    const { group } = await facilitator.get('query ($n: Int!) { group(number: $n) { id version } }', {
      n: ids.groups[kind].number,
    });
    await facilitator.get('mutation ($input: EditGroupInput!) { editGroup(input: $input) { id } }', {
      input: { id: group.id, version: group.version, themeIds: [theme.id] },
    });
  }
  const groupsOf = async (by: Caller): Promise<string[]> =>
    (
      await by.get('query ($id: ID!) { groups(themeId: $id) { items { id } } }', { id: theme.id })
    ).groups.items.map(({ id }: { id: string }) => id);
  expect(await groupsOf(member)).toHaveLength(3);
  // the listed one may be known of, but what it is about is for its readers
  expect(await groupsOf(house.guest())).toEqual([ids.groups.public.id]);
});
