/** Feeds: what a calendar finds when it asks again and again, under the rights of each time. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsIn, parsed, readCalendar, valueIn, type ReadCalendar } from '../kit/calendars.js';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
}, 120_000);
afterAll(() => house?.close());

const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id version } }';
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { version } }';
const open = 'mutation { openCalendarFeed { address feed { openedAt lastReadAt } } }';
const own = '{ viewer { calendarFeed { openedAt lastReadAt } } }';

const titled = (text: string, language = 'pl') => [{ language, text }];

async function announced(
  placeId: string,
  title: string,
  content: object = {},
  by = facilitator,
): Promise<string> {
  const input = {
    key: randomUUID(),
    placeId,
    content: { date: '2031-06-10', titles: titled(title), ...content },
  };
  const { id, version } = (await by.get(create, { input })).createMeeting;
  await by.get(move, { input: { id, version, state: 'PLANNED' } });
  return id;
}

const pathIn = (address: string): string => new URL(address).pathname;
const stranger = (): Caller => house.guest();
const feed = (path: string, headers = {}): Promise<ReadCalendar> => readCalendar(stranger(), path, headers);
const titlesIn = ({ text }: ReadCalendar): string[] =>
  eventsIn(text)
    .map(({ summary }) => summary)
    .sort();
const openFor = async (caller: Caller): Promise<string> =>
  pathIn((await caller.get(open)).openCalendarFeed.address);

describe("a person's feed", () => {
  it('holds the meetings of their groups and communities, without a session, in their language', async () => {
    await announced(ids.groups.listed.id, 'Zamknięte', {
      titles: [...titled('Zamknięte'), ...titled('Закрита', 'uk')],
      venue: 'Sala',
    });
    await announced(ids.groups.secret.id, 'Tajne', { visibility: 'SECRET' });
    const path = await openFor(member);
    const answer = await feed(path, { 'accept-language': 'uk' });
    expect(answer).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(titlesIn(answer)).toEqual(expect.arrayContaining(['Tajne', 'Zamknięte']));
    const calendar = parsed(answer.text);
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT2H');
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT2H');
    expect(eventsIn(answer.text).find(({ summary }) => summary === 'Zamknięte')!.location).toBe('Sala');
    // of a group that is not theirs, though they may read of it
    const secretariat = await house.caller('secretariat');
    const { createGroup } = await secretariat.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }',
      {
        input: {
          key: randomUUID(),
          communityId: ids.community.id,
          names: titled('Inna grupa'),
          visibility: 'PUBLIC',
          admission: 'OPEN',
        },
      },
    );
    await announced(createGroup.id, 'Gdzie indziej', {}, secretariat);
    expect(titlesIn(await feed(path))).not.toContain('Gdzie indziej');
    await member.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
      input: { interfaceLanguage: 'uk', version: await profileVersion(member) },
    });
    expect(titlesIn(await feed(path))).toContain('Закрита');
  });

  it('says nothing that was not asked for twice', async () => {
    const path = await openFor(member);
    const first = await feed(path);
    const again = await feed(path, { 'if-none-match': `W/${first.etag}` });
    expect(again).toMatchObject({ status: 304, text: '' });
    const { viewer } = await member.get(own);
    expect(Date.parse(viewer.calendarFeed.lastReadAt)).toBeGreaterThan(Date.now() - 3_700_000);
  });

  it('ends with a new address, or when it is revoked', async () => {
    const old = await openFor(member);
    const fresh = await openFor(member);
    expect(old).not.toBe(fresh);
    const [gone, there] = [await feed(old), await feed(fresh)];
    const nothing = await feed(`/calendar/own/${'x'.repeat(43)}.ics`);
    expect([gone.status, gone.text, there.status]).toEqual([404, nothing.text, 200]);
    await member.get('mutation { closeCalendarFeed }');
    expect((await feed(fresh)).status).toBe(404);
    expect((await member.get(own)).viewer.calendarFeed).toBeNull();
  });

  it('keeps its secret to itself: the database holds only its hash, and a token for programs opens none', async () => {
    const path = await openFor(member);
    const secret = path.split('/').at(-1)!.replace('.ics', '');
    const { rows } = await house.sql.query<{ secret_hash: Buffer }>('select * from meetings.calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.some(({ secret_hash }) => secret_hash.toString().includes(secret))).toBe(false);
    const { createApiToken } = await member.get('mutation { createApiToken(name: "x") { token } }');
    const answer = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${createApiToken.token}` },
      body: JSON.stringify({ query: open }),
    });
    expect(await answer.text()).toContain('FORBIDDEN');
  });

  it('shows what its person may read now: not after they have left, nor when the account is closed', async () => {
    const leaver = await house.caller('observer');
    await announced(ids.groups.listed.id, 'Dla grupy');
    const path = await openFor(leaver);
    expect(titlesIn(await feed(path))).toContain('Dla grupy');
    await leaver.get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id: ids.groups.listed.id });
    expect(titlesIn(await feed(path))).not.toContain('Dla grupy');
    await house.sql.query('delete from people.account where person_id = $1', [leaver.personId]);
    expect((await feed(path)).status).toBe(404);
  });
});

describe("a community's feed", () => {
  const path = (query = ''): string => `/calendar/communities/${ids.community.number}-x.ics${query}`;

  it('holds what everybody may read, in the language of its address', async () => {
    await announced(ids.groups.public.id, 'Jawne', {
      titles: [...titled('Jawne'), ...titled('Public', 'en')],
      mode: 'ONLINE',
      onlineLink: 'https://meet.example/x',
    });
    await announced(ids.groups.public.id, 'Z listy', { visibility: 'LISTED' });
    await announced(ids.groups.public.id, 'Kiedyś', { date: '2019-01-01' });
    await announced(ids.groups.public.id, 'Bez dnia', { date: '2031' });
    const polish = await feed(path('?lang=pl'));
    expect(titlesIn(polish)).toContain('Jawne');
    for (const hidden of ['Z listy', 'Zamknięte', 'Tajne', 'Kiedyś', 'Bez dnia'])
      expect(titlesIn(polish)).not.toContain(hidden);
    expect(polish.text).not.toContain('meet.example');
    expect(polish.headers.get('cache-control')).toBe('public, max-age=300');
    expect(titlesIn(await feed(path('?lang=en')))).toContain('Public');
    // The same for everybody: nothing of a member's stands in what may be kept on the way.
    const theirs = await readCalendar(member, path('?lang=pl'));
    expect(theirs.text).toBe(polish.text);
    expect(eventsIn(polish.text).every((event) => valueIn(event, 'uid')!.length === 36)).toBe(true);
  });

  it('is not there where the community is not', async () => {
    const secret = await feed(`/calendar/communities/${ids.secretCommunity.number}.ics`);
    const none = await feed('/calendar/communities/99999.ics');
    expect([secret.status, secret.text]).toEqual([404, none.text]);
  });
});

async function profileVersion(caller: Caller): Promise<number> {
  return (await caller.get('{ viewer { person { version } } }')).viewer.person.version;
}
