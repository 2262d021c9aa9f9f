/** Meetings: made, changed and moved on by those who run them, seen by those whom they are for. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let secretariat: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, secretariat] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('secretariat'),
  ]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

const create =
  'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number version state } }';
const edit = 'mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { id version slug } }';
const move =
  'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id version state explanation } }';
const read = `query ($n: Int!) { meeting(number: $n) { id number slug state visibility title topic aim kind date startTime
  startsAt endsAt timeZone venue city onlineLink working ordinal sectors languages viewerMayEdit relation
  town { name } series { name } expected { value qualifier } attended { value qualifier }
  bodies { role organisation { id } municipality { id } onBehalfOf { id } } patrons { office name }
  partOf { id } parts { id } community { id } group { id } fundingStatements { id text } projects { id }
  revisions { items { editor { id } changes { field language from to } } } } }`;
const list = `query ($scopeId: ID, $when: MeetingTime, $first: Int, $after: String) {
  meetings(scopeId: $scopeId, when: $when, first: $first, after: $after) { items { id } next } }`;

interface Made {
  id: string;
  number: number;
}

const pl = (text: string) => [{ language: 'pl', text }];
const on = (placeId: string, content: object) => ({ input: { key: randomUUID(), placeId, content } });

async function made(by: Caller, placeId: string, content: object): Promise<Made> {
  return (await by.get(create, on(placeId, content))).createMeeting;
}

async function moved(by: Caller, { id }: Made, version: number, state: string, why?: string): Promise<Loose> {
  const input = { id, version, state, ...(why ? { explanations: pl(why) } : {}) };
  return (await by.get(move, { input })).setMeetingState;
}

async function announced(by: Caller, placeId: string, content: object): Promise<Made> {
  const meeting = await made(by, placeId, content);
  await moved(by, meeting, 1, 'PLANNED');
  return meeting;
}

const sees = async (caller: Caller, { number }: Made): Promise<boolean> =>
  (await caller.ask(read, { n: number })).errors.length === 0;
const listed = async (caller: Caller, variables: object): Promise<string[]> =>
  (await caller.get(list, { first: 100, ...variables })).meetings.items.map((one: { id: string }) => one.id);

describe('a meeting', () => {
  it('says what was said of it, and reckons its moments by the clock of its place', async () => {
    const { rows } = await house.sql.query<{ id: string; project: string }>(
      'select id, project_id as project from municipalities.funding_statement where published_at is not null limit 1',
    );
    const [statement] = rows;
    const body = { role: 'ORGANISER', municipalityId: ids.municipality.id };
    const forum = await announced(secretariat, ids.community.id, {
      kind: 'FORUM',
      titles: pl('Drugie Forum'),
      aims: pl('Po co'),
      topics: pl('O czym'),
      series: pl('Fora'),
      ordinal: 2,
      working: true,
      date: '2031-03-21/2031-03-23',
      startTime: '10:00',
      endTime: '14:30',
      timeZone: 'Europe/Warsaw',
      city: 'Strasbourg',
      venue: 'Chatka Żaka',
      expected: { value: 70, qualifier: 'ABOUT' },
      sectors: ['NGO', 'EXPERT'],
      languages: ['pl', 'uk'],
      bodies: [body, { ...body, role: 'PARTNER', onBehalfOfId: ids.otherMunicipality.id }],
      patrons: [{ offices: pl('Prezydent Miasta Lublin') }],
      projectIds: [statement!.project],
      statementIds: [statement!.id],
    });
    const { meeting } = await guest.get(read, { n: forum.number });
    expect(meeting).toMatchObject({
      slug: 'drugie-forum',
      state: 'PLANNED',
      visibility: 'PUBLIC',
      kind: 'FORUM',
      title: 'Drugie Forum',
      aim: 'Po co',
      topic: 'O czym',
      series: { name: 'Fora' },
      ordinal: 2,
      working: true,
      date: '2031-03-21/2031-03-23',
      startsAt: '2031-03-21T09:00:00.000Z',
      endsAt: '2031-03-23T13:30:00.000Z',
      city: 'Strasbourg',
      town: null,
      venue: 'Chatka Żaka',
      expected: { value: 70, qualifier: 'ABOUT' },
      attended: null,
      sectors: ['NGO', 'EXPERT'],
      languages: ['pl', 'uk'],
      patrons: [{ office: 'Prezydent Miasta Lublin', name: null }],
      projects: [{ id: statement!.project }],
      community: { id: ids.community.id },
      group: null,
      viewerMayEdit: false,
      revisions: { items: [] },
    });
    expect(meeting.fundingStatements).toEqual([{ id: statement!.id, text: expect.any(String) }]);
    expect(meeting.bodies).toEqual([
      { role: 'ORGANISER', organisation: null, municipality: { id: ids.municipality.id }, onBehalfOf: null },
      {
        role: 'PARTNER',
        organisation: null,
        municipality: { id: ids.municipality.id },
        onBehalfOf: { id: ids.otherMunicipality.id },
      },
    ]);
  });

  it('is one of a series that is found again by any of its names', async () => {
    const count = async () =>
      (
        await house.sql.query('select 1 from meetings.meeting_series where community_id = $1', [
          ids.community.id,
        ])
      ).rowCount;
    await made(secretariat, ids.community.id, { series: pl('Dni sąsiedzkie') });
    const before = await count();
    const both = [{ language: 'en', text: 'Neighbours’ days' }, ...pl('Dni sąsiedzkie')];
    const again = await made(secretariat, ids.community.id, { series: both });
    expect(await count()).toBe(before);
    const { meeting } = await secretariat.get(read, { n: again.number });
    expect(meeting.series.name).toBe('Dni sąsiedzkie');
  });

  it('gives the link to join to those who belong there, and to nobody else', async () => {
    const online = await announced(facilitator, ids.groups.public.id, {
      titles: pl('Zdalne'),
      mode: 'ONLINE',
      onlineLink: 'https://meet.example/secret-room',
    });
    const link = async (caller: Caller) => (await caller.get(read, { n: online.number })).meeting.onlineLink;
    expect(await link(guest)).toBeNull();
    expect(await link(await house.caller('stranger'))).toBeNull();
    expect(await link(member)).toBe('https://meet.example/secret-room');
  });
});

describe('a draft', () => {
  it('is there for those who run it alone, and for nobody in a list, a count or a stream', async () => {
    const draft = await made(facilitator, ids.groups.public.id, { titles: pl('Jeszcze nie'), date: '2031' });
    expect(await sees(facilitator, draft)).toBe(true);
    expect(await sees(secretariat, draft)).toBe(true);
    for (const caller of [guest, member, await house.caller('moderator')]) {
      expect(await sees(caller, draft)).toBe(false);
      for (const when of [null, 'UPCOMING', 'PAST', 'DRAFTS'])
        expect(await listed(caller, { when })).not.toContain(draft.id);
      const socket = await caller.socket();
      expect((await socket.emitWithAck('watch', { streamId: draft.id, since: 0 })).ok).toBe(false);
      socket.disconnect();
    }
    expect(await listed(facilitator, { when: 'DRAFTS' })).toContain(draft.id);
    expect(await listed(facilitator, { when: 'UPCOMING' })).not.toContain(draft.id);
    const { rowCount } = await house.sql.query(
      'select 1 from platform.event where subject_id = $1 and stream_id <> $1',
      [draft.id],
    );
    expect(rowCount).toBe(0);
  });
});

describe('who sees an announced meeting', () => {
  it('of a closed group are its members, not those of the community, who know that it will be', async () => {
    const closed = await announced(facilitator, ids.groups.listed.id, {
      titles: pl('U nas'),
      topics: pl('Sprawy'),
    });
    const coordinator = await house.caller('coordinator');
    expect((await member.get(read, { n: closed.number })).meeting.topic).toBe('Sprawy');
    expect((await coordinator.get(read, { n: closed.number })).meeting).toMatchObject({
      title: 'U nas',
      topic: null,
      visibility: 'LISTED',
    });
    expect(await sees(guest, closed)).toBe(false);
    expect(await sees(await house.caller('stranger'), closed)).toBe(false);
  });

  it('of a secret group are its members alone', async () => {
    const secret = await announced(facilitator, ids.groups.secret.id, { titles: pl('Tajne') });
    expect(await sees(member, secret)).toBe(true);
    expect(await sees(secretariat, secret)).toBe(false);
    expect(await listed(secretariat, {})).not.toContain(secret.id);
  });

  it('may be everyone also where the group is closed', async () => {
    const open = await announced(facilitator, ids.groups.listed.id, {
      titles: pl('Otwarte'),
      visibility: 'PUBLIC',
    });
    expect(await sees(guest, open)).toBe(true);
    const input = { id: open.id, version: 2, content: { visibility: 'LISTED' } };
    await facilitator.get(edit, { input });
    expect(await sees(guest, open)).toBe(false);
  });
});

describe('its state', () => {
  it('goes only where it may, and says why people would come in vain', async () => {
    const meeting = await made(facilitator, ids.groups.public.id, { titles: pl('Kolejne'), date: '2031-05' });
    const refused = async (version: number, state: string): Promise<Loose> =>
      (await facilitator.ask(move, { input: { id: meeting.id, version, state } })).errors[0]?.extensions;
    expect(await refused(1, 'CANCELLED')).toMatchObject({ code: 'CONFLICT', rule: 'NOT_FROM_HERE' });
    await moved(facilitator, meeting, 1, 'PLANNED');
    expect(await refused(2, 'POSTPONED')).toMatchObject({ code: 'BAD_INPUT', rule: 'REQUIRED' });
    expect(await refused(1, 'HELD')).toMatchObject({ code: 'CONFLICT', rule: 'CHANGED', currentVersion: 2 });
    const postponed = await moved(facilitator, meeting, 2, 'POSTPONED', 'Sala jest zajęta.');
    expect(postponed).toMatchObject({ state: 'POSTPONED', explanation: 'Sala jest zajęta.', version: 3 });
    expect(await moved(facilitator, meeting, 3, 'HELD')).toMatchObject({ state: 'HELD', explanation: null });
    expect(await refused(4, 'DRAFT')).toMatchObject({ rule: 'NOT_FROM_HERE' });
    expect(await moved(facilitator, meeting, 4, 'ARCHIVED', 'Z archiwum.')).toMatchObject({
      state: 'ARCHIVED',
    });
  });

  it('is moved by one of two who press at once', async () => {
    const meeting = await announced(facilitator, ids.groups.public.id, { titles: pl('Dwie ręce') });
    const answers = await Promise.all(
      [facilitator, secretariat].map((caller) =>
        caller.ask(move, { input: { id: meeting.id, version: 2, state: 'HELD' } }),
      ),
    );
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'done',
    ]);
  });

  it('keeps from what to what it went, and by whom', async () => {
    const meeting = await announced(facilitator, ids.groups.public.id, { titles: pl('Przed'), venue: 'A' });
    await secretariat.get(edit, {
      input: { id: meeting.id, version: 2, content: { titles: pl('Po'), date: '2031-Q4' } },
    });
    const { items } = (await facilitator.get(read, { n: meeting.number })).meeting.revisions;
    expect(items).toEqual([
      {
        editor: { id: secretariat.personId },
        changes: [
          { field: 'title', language: 'pl', from: 'Przed', to: 'Po' },
          { field: 'date', language: null, from: null, to: '2031-Q4' },
        ],
      },
      {
        editor: { id: facilitator.personId },
        changes: [{ field: 'state', language: null, from: 'DRAFT', to: 'PLANNED' }],
      },
    ]);
  });

  it('is told to those who look at the meeting and at its place, as a hint', async () => {
    const meeting = await made(facilitator, ids.groups.public.id, { titles: pl('Na żywo') });
    const socket = await guest.socket();
    const heard: string[] = [];
    socket.on('frame', ({ facts }: Frame) => {
      for (const { type, subjectId, data } of facts)
        if (subjectId === meeting.id) heard.push(`${type} ${JSON.stringify(data)}`);
    });
    await socket.emitWithAck('watch', { streamId: ids.groups.public.id, since: null });
    await moved(facilitator, meeting, 1, 'PLANNED');
    await until(() => heard.length > 0);
    expect(heard).toEqual(['meeting.announced {}']);
    await socket.emitWithAck('watch', { streamId: meeting.id, since: null });
    await moved(facilitator, meeting, 2, 'CANCELLED', 'Za mało osób.');
    await until(() => heard.length > 2);
    expect(heard.slice(1)).toEqual(['meeting.cancelled {}', 'meeting.cancelled {}']);
    socket.disconnect();
  });
});

describe('meetings beside and inside others', () => {
  it('stand on the page of the one that they belong to, one step deep', async () => {
    const whole = await announced(facilitator, ids.groups.public.id, { titles: pl('Całość') });
    const visit = await announced(facilitator, ids.groups.public.id, {
      kind: 'STUDY_VISIT',
      titles: pl('Wizyta'),
      partOfId: whole.id,
    });
    const panel = await made(facilitator, ids.groups.public.id, {
      kind: 'PANEL',
      partOfId: whole.id,
      relation: 'INSIDE',
    });
    const { meeting } = await guest.get(read, { n: whole.number });
    expect(meeting.parts).toEqual([{ id: visit.id }]);
    expect((await facilitator.get(read, { n: whole.number })).meeting.parts).toHaveLength(2);
    expect((await facilitator.get(read, { n: panel.number })).meeting).toMatchObject({
      relation: 'INSIDE',
      partOf: { id: whole.id },
    });
    const rule = async (content: object, meetingId?: string): Promise<unknown> => {
      const answer = meetingId
        ? await facilitator.ask(edit, { input: { id: meetingId, version: 2, content } })
        : await facilitator.ask(create, on(ids.groups.public.id, content));
      return answer.errors[0]?.extensions['rule'];
    };
    expect(await rule({ partOfId: visit.id })).toBe('TOO_DEEP');
    expect(await rule({ partOfId: whole.id }, whole.id)).toBe('TOO_DEEP');
    const other = await announced(facilitator, ids.groups.public.id, { titles: pl('Inna') });
    expect(await rule({ partOfId: other.id }, whole.id)).toBe('TOO_DEEP');
  });
});

describe('lists', () => {
  it('lead from the next to the furthest, and from the latest to the oldest, page by page', async () => {
    const { createGroup } = await secretariat.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
      {
        input: {
          communityId: ids.community.id,
          names: pl('Z terminarzem'),
          visibility: 'PUBLIC',
          admission: 'OPEN',
        },
      },
    );
    const place: string = createGroup.id;
    const meetings: Record<string, string> = {};
    for (const date of ['2032-Q4', '2031-02-03', '', '2031-02', '2011', '2012-06-01/2012-06-03'])
      meetings[date] = (await announced(secretariat, place, { titles: pl('Termin'), date })).id;
    const held = await announced(secretariat, place, { titles: pl('Bez daty') });
    await moved(secretariat, held, 2, 'HELD');
    const walked = async (when: string): Promise<string[]> => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { meetings: page }: Loose = await guest.get(list, { scopeId: place, when, first: 2, after });
        found.push(...page.items.map((one: { id: string }) => one.id));
        after = page.next;
      } while (after);
      return found;
    };
    expect(await walked('UPCOMING')).toEqual(
      ['2031-02', '2031-02-03', '2032-Q4', ''].map((date) => meetings[date]),
    );
    expect(await walked('PAST')).toEqual([meetings['2012-06-01/2012-06-03'], meetings['2011'], held.id]);
    const { group } = await guest.get(
      'query ($n: Int!) { group(number: $n) { nextMeeting { id } meetings(when: PAST) { items { id } } } }',
      { n: createGroup.number },
    );
    expect(group.nextMeeting).toEqual({ id: meetings['2031-02'] });
    expect(group.meetings.items).toHaveLength(3);
    const { community } = await guest.get(
      'query ($n: Int!) { community(number: $n) { meetings(first: 100, when: UPCOMING) { items { id } } } }',
      { n: ids.community.number },
    );
    const ofAll = community.meetings.items.map((one: { id: string }) => one.id);
    expect(ofAll).toEqual(expect.arrayContaining([meetings['2031-02'], meetings['']]));
  });
});
