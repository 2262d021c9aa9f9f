/** The programme of a meeting: days and venues, sessions in rooms, and what clashes, told before it is saved and whoever saves at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Frame } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let guest: Caller;
let meeting: { id: string; number: number };
let venueId: string;
let otherVenueId: string;
let hall: string;
let small: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }';
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
const set =
  'mutation ($input: SetMeetingDaysInput!) { setMeetingDays(input: $input) { version venues { id rooms { id } } } }';
const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id version } }';
const edit =
  'mutation ($input: EditMeetingSessionInput!) { editMeetingSession(input: $input) { id version } }';
const remove = 'mutation ($id: ID!) { removeMeetingSession(id: $id) { sessions { id } } }';
const addItem =
  'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id startsAt sessionId } }';
const clashes = `query ($input: MeetingSessionDraftInput!) { sessionClashes(input: $input) {
  kind room { id } person { id } name session { id startsAt } meeting { id } } }`;
const read = `query ($n: Int!) { meeting(number: $n) { programme { version viewerMayEdit
  days { date startTime endTime startsAt venue { id } }
  venues { id name address latitude longitude access rooms { id name capacity access } }
  sessions { id version kind title topic date startTime endTime timeZone startsAt endsAt room { id } track
    hostOrganisation { id } people { role person { id } name jobTitle organisation } } }
  agenda { items { title startsAt } } revisions { items { changes { field from to } } } } }`;

const pl = (text: string) => [{ language: 'pl', text }];

async function announced(content: object = {}): Promise<typeof meeting> {
  const input = {
    key: randomUUID(),
    placeId: ids.groups.public.id,
    content: {
      titles: pl('Konferencja'),
      date: '2031-05-06/2031-05-07',
      timeZone: 'Europe/Chisinau',
      ...content,
    },
  };
  const made = (await facilitator.get(create, { input })).createMeeting;
  await facilitator.get(move, { input: { id: made.id, version: 1, state: 'PLANNED' } });
  return made;
}

const twoHouses = (known = true) => ({
  meetingId: meeting.id,
  version: 1,
  venues: [
    {
      ...(known ? { id: venueId } : {}),
      name: 'Centrum Solidarności',
      address: 'Pl. Solidarności 1, Gdańsk',
      latitude: 54.36,
      longitude: 18.65,
      accesses: pl('Wejście od parku, winda'),
      rooms: [
        {
          ...(known ? { id: hall } : {}),
          name: 'Sala główna',
          capacity: 300,
          accesses: pl('Pętla indukcyjna'),
        },
        { ...(known ? { id: small } : {}), name: 'Sala 2.1' },
      ],
    },
    { ...(known ? { id: otherVenueId } : {}), name: 'Stadion' },
  ],
  days: [
    { date: '2031-05-06', startTime: '13:30', venue: 0 },
    { date: '2031-05-07', startTime: '10:00', venue: 1 },
  ],
});

beforeEach(async () => {
  meeting = await announced();
  const { venues } = (await facilitator.get(set, { input: twoHouses(false) })).setMeetingDays;
  [venueId, otherVenueId] = venues.map(({ id }: Loose) => id);
  [hall, small] = venues[0].rooms.map(({ id }: Loose) => id);
});

const panel = (from: string | null, to: string | null, more: object = {}) => ({
  kind: 'PANEL',
  date: '2031-05-06',
  startTime: from,
  endTime: to,
  ...more,
});
const adding = (content: object, more: object = {}) => ({
  input: { key: randomUUID(), meetingId: meeting.id, content, ...more },
});
const added = async (content: object, more: object = {}): Promise<Loose> =>
  (await facilitator.get(add, adding(content, more))).addMeetingSession;
const programme = async (by: Caller = guest): Promise<Loose> =>
  (await by.get(read, { n: meeting.number })).meeting.programme;
const refusal = async (by: Caller, document: string, variables: object): Promise<Loose> =>
  (await by.ask(document, variables as Record<string, unknown>)).errors[0]?.extensions;

describe('days and venues', () => {
  it('each day has its own hour and house, an end that nobody knows, and its moment by the clock of the place', async () => {
    const { days, venues, version, viewerMayEdit } = await programme();
    expect([version, viewerMayEdit]).toEqual([2, false]);
    expect(days).toEqual([
      {
        date: '2031-05-06',
        startTime: '13:30',
        endTime: null,
        startsAt: '2031-05-06T10:30:00.000Z',
        venue: { id: venueId },
      },
      {
        date: '2031-05-07',
        startTime: '10:00',
        endTime: null,
        startsAt: '2031-05-07T07:00:00.000Z',
        venue: { id: otherVenueId },
      },
    ]);
    expect(venues[0]).toEqual({
      id: venueId,
      name: 'Centrum Solidarności',
      address: 'Pl. Solidarności 1, Gdańsk',
      latitude: 54.36,
      longitude: 18.65,
      access: 'Wejście od parku, winda',
      rooms: [
        { id: hall, name: 'Sala główna', capacity: 300, access: 'Pętla indukcyjna' },
        { id: small, name: 'Sala 2.1', capacity: null, access: null },
      ],
    });
  });

  it('are set on the version that one has seen: of two at once one is told', async () => {
    const answers = await Promise.all(
      [0, 1].map(() => facilitator.ask(set, { input: { ...twoHouses(), version: 2 } })),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions);
    expect(codes).toEqual(
      expect.arrayContaining([
        undefined,
        expect.objectContaining({ code: 'CONFLICT', rule: 'CHANGED', currentVersion: 3 }),
      ]),
    );
    expect(await refusal(member, set, { input: { ...twoHouses(), version: 3 } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('keep a room in which something is, and take nothing from another meeting', async () => {
    await added(panel('10:00', '11:00', { roomId: small }));
    const without = { ...twoHouses(), version: 2 };
    without.venues[0] = { ...without.venues[0]!, rooms: [{ id: hall, name: 'Sala główna' }] } as never;
    expect(await refusal(facilitator, set, { input: without })).toMatchObject({
      code: 'CONFLICT',
      rule: 'ROOM_IN_USE',
    });
    const here = meeting;
    meeting = await announced();
    expect(await refusal(facilitator, set, { input: twoHouses() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(facilitator, add, adding(panel('10:00', '11:00', { roomId: hall })))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.content.roomId',
    });
    meeting = here;
    const [{ id }] = (await programme()).sessions;
    await facilitator.get(remove, { id });
    await facilitator.get(set, { input: without });
    expect((await programme()).venues[0].rooms).toHaveLength(1);
  });
});

describe('sessions', () => {
  it('say what was said of them, in the order of their time, last those of which no time is known', async () => {
    const { rows } = await house.sql.query<{ id: string }>(
      'select id from municipalities.organisation limit 1',
    );
    await added({ kind: 'PANEL', hostOrganisationId: rows[0]!.id });
    await added(panel('16:00', null, { titles: pl('Podpisanie') }));
    const session = await added(
      panel('14:30', '16:00', {
        titles: pl('Panel 1'),
        topics: pl('O czym'),
        roomId: hall,
        track: 'A',
        people: [
          { role: 'CHAIR', personId: ids.person['member'] },
          { role: 'SPEAKER', name: 'Ekspertka', jobTitle: 'dyrektorka', organisation: 'IOM' },
          { role: 'RAPPORTEUR', personId: ids.person['moderator'] },
        ],
      }),
    );
    const { sessions } = await programme();
    expect(sessions.map(({ title, startsAt }: Loose) => [title, startsAt])).toEqual([
      ['Panel 1', '2031-05-06T11:30:00.000Z'],
      ['Podpisanie', '2031-05-06T13:00:00.000Z'],
      [null, null],
    ]);
    expect(sessions[2].hostOrganisation).toEqual({ id: rows[0]!.id });
    expect(sessions[0]).toMatchObject({
      id: session.id,
      topic: 'O czym',
      timeZone: 'Europe/Chisinau',
      endsAt: '2031-05-06T13:00:00.000Z',
      room: { id: hall },
      track: 'A',
      people: [
        { role: 'CHAIR', person: { id: ids.person['member'] }, name: null },
        { role: 'SPEAKER', person: null, name: 'Ekspertka', jobTitle: 'dyrektorka', organisation: 'IOM' },
        { role: 'RAPPORTEUR', person: { id: ids.person['moderator'] } },
      ],
    });
  });

  it('stand by the clock of another zone where that is said', async () => {
    await added(panel('10:00', '11:00', { timeZone: 'Europe/Warsaw' }));
    expect((await programme()).sessions[0]).toMatchObject({
      timeZone: 'Europe/Warsaw',
      startsAt: '2031-05-06T08:00:00.000Z',
    });
  });

  it.each([
    [panel('10:00', '09:00'), 'endTime'],
    [{ kind: 'PANEL', startTime: '10:00' }, 'date'],
    [panel(null, '10:00'), 'startTime'],
    [panel('10:00', null, { date: '2031-02-30' }), 'date'],
    [panel('10:00', null, { people: [{ role: 'CHAIR' }] }), 'people'],
    [panel('10:00', null, { people: [{ role: 'CHAIR', personId: randomUUID(), name: 'Ktoś' }] }), 'people'],
  ])('refuse what cannot be: %j', async (content, field) => {
    const said = await refusal(facilitator, add, adding(content));
    expect(said).toMatchObject({ code: 'BAD_INPUT', field: expect.stringContaining(field) });
  });

  it('are kept with the meeting’s revisions, and come to those who look at it', async () => {
    const socket = await guest.socket();
    const facts: string[] = [];
    socket.on('frame', (frame: Frame) => facts.push(...frame.facts.map(({ type }) => type)));
    await socket.timeout(5000).emitWithAck('watch', { streamId: meeting.id, since: null });
    const { id } = await added(panel('14:30', '16:00', { titles: pl('Panel 1') }));
    await facilitator.get(edit, {
      input: { id, version: 1, content: panel('15:00', '16:00', { titles: pl('Panel 1') }) },
    });
    await facilitator.get(remove, { id });
    await until(() => facts.length === 3);
    expect(facts).toEqual(['programme.added', 'programme.edited', 'programme.removed']);
    socket.disconnect();
    const { revisions } = (await facilitator.get(read, { n: meeting.number })).meeting;
    const told = revisions.items
      .flatMap(({ changes }: Loose) => changes)
      .filter((one: Loose) => one.field === 'programme');
    expect(told).toEqual([
      { field: 'programme', from: 'Panel 1, 2031-05-06, 15:00–16:00', to: null },
      {
        field: 'programme',
        from: 'Panel 1, 2031-05-06, 14:30–16:00',
        to: 'Panel 1, 2031-05-06, 15:00–16:00',
      },
      { field: 'programme', from: null, to: 'Panel 1, 2031-05-06, 14:30–16:00' },
    ]);
  });

  it('have an agenda of their own, by their own clock', async () => {
    const { id: sessionId } = await added(panel('14:30', '16:00'));
    const item = (title: string, minutes: number, more: object = {}) => ({
      input: {
        meetingId: meeting.id,
        content: { title, language: 'pl', kind: 'DISCUSSION', minutes, ...more },
      },
    });
    await facilitator.get(addItem, item('Pierwsza', 20, { sessionId }));
    await facilitator.get(addItem, item('Całe spotkanie', 5));
    await facilitator.get(addItem, item('Druga', 10, { sessionId }));
    const { agenda } = (await guest.get(read, { n: meeting.number })).meeting;
    expect(agenda.items).toEqual([
      { title: 'Pierwsza', startsAt: '2031-05-06T11:30:00.000Z' },
      { title: 'Całe spotkanie', startsAt: null },
      { title: 'Druga', startsAt: '2031-05-06T11:50:00.000Z' },
    ]);
    expect(await refusal(facilitator, addItem, item('Obca', 5, { sessionId: randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.content.sessionId',
    });
  });
});

describe('a clash', () => {
  const speaks = (name: string) => ({ people: [{ role: 'SPEAKER', personId: ids.person[name] }] });

  it('is told before it is saved, refused, and saved once somebody says that it is known', async () => {
    const there = await added(panel('10:00', '11:00', { roomId: hall, ...speaks('member') }));
    const content = panel('10:30', '12:00', { roomId: hall, ...speaks('member') });
    const draft = { input: { meetingId: meeting.id, content } };
    expect((await facilitator.get(clashes, draft)).sessionClashes).toEqual([
      {
        kind: 'ROOM',
        room: { id: hall },
        person: null,
        name: null,
        session: { id: there.id, startsAt: '2031-05-06T07:00:00.000Z' },
        meeting: null,
      },
      {
        kind: 'PERSON',
        room: null,
        person: { id: ids.person['member'] },
        name: null,
        session: { id: there.id, startsAt: '2031-05-06T07:00:00.000Z' },
        meeting: null,
      },
    ]);
    expect(await refusal(facilitator, add, adding(content))).toMatchObject({
      code: 'CONFLICT',
      rule: 'CLASH',
      clashes: 2,
    });
    expect(await refusal(member, clashes, draft)).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await added(content, { despiteClashes: true });
    const moved = (version: number, from: string, to: string) => ({
      input: { id, version, content: panel(from, to, { roomId: hall, ...speaks('member') }) },
    });
    await facilitator.get(edit, moved(1, '11:00', '12:00'));
    expect(await refusal(facilitator, edit, moved(2, '10:59', '12:00'))).toMatchObject({ rule: 'CLASH' });
  });

  it('is found in another meeting that the maker reads, and not told of one that they do not', async () => {
    const here = meeting;
    meeting = await announced();
    const { id } = await added(panel('10:00', '11:00', speaks('observer')));
    const other = meeting;
    meeting = here;
    const draft = { input: { meetingId: meeting.id, content: panel('10:30', '12:00', speaks('observer')) } };
    const found = (await facilitator.get(clashes, draft)).sessionClashes;
    expect(found).toMatchObject([{ kind: 'PERSON', session: { id }, meeting: { id: other.id } }]);
    // into the scope of a draft nothing reaches
    await house.sql.query(`update meetings.meeting set state = 'DRAFT' where id = $1`, [other.id]);
    await house.sql.query(`update people.scope set discover = 'HERE', read = 'HERE' where id = $1`, [
      other.id,
    ]);
    expect((await facilitator.get(clashes, draft)).sessionClashes).toEqual([]);
  });

  it('of many who put something into one room at once one does, and the others are told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        facilitator.ask(add, adding(panel('10:00', `1${(n % 3) + 1}:00`, { roomId: hall }))),
      ),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions['rule']);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CLASH')).toHaveLength(7);
    expect((await programme()).sessions).toHaveLength(1);
  });
});
