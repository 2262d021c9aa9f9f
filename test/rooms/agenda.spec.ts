/** Agendas: proposed by those who take part, kept by those who run or moderate the meeting, whatever happens at once. */
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
let other: Caller;
let guest: Caller;
let meeting: { id: string; number: number };

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, other] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
  ]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }';
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
const add =
  'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id version proposed title } }';
const edit = 'mutation ($input: EditAgendaItemInput!) { editAgendaItem(input: $input) { id version title } }';
const accept = 'mutation ($id: ID!) { acceptAgendaItem(id: $id) { id proposed } }';
const remove = 'mutation ($id: ID!) { removeAgendaItem(id: $id) { version items { id } } }';
const order = 'mutation ($input: OrderAgendaInput!) { orderAgenda(input: $input) { version items { id } } }';
const read = `query ($n: Int!) { meeting(number: $n) { agenda { version viewerMayKeep viewerMayPropose
  items { id version title text language kind minutes startsAt proposed proposer { id } presenter { id } links { title url } viewerMayEdit }
  proposals { id title proposed viewerMayEdit } } revisions { items { changes { field from to } } } } }`;

async function made(content: object = {}, placeId = ids.groups.public.id): Promise<typeof meeting> {
  const input = {
    key: randomUUID(),
    placeId,
    content: {
      titles: [{ language: 'pl', text: 'Spotkanie' }],
      date: '2031-05-06',
      startTime: '10:00',
      ...content,
    },
  };
  return (await facilitator.get(create, { input })).createMeeting;
}

beforeEach(async () => {
  meeting = await made();
  await facilitator.get(move, { input: { id: meeting.id, version: 1, state: 'PLANNED' } });
});

const about = (title: string, more: object = {}) => ({ title, language: 'pl', kind: 'DISCUSSION', ...more });
const adding = (title: string, more: object = {}) => ({
  input: { key: randomUUID(), meetingId: meeting.id, content: about(title, more) },
});
const added = async (by: Caller, title: string, more: object = {}): Promise<Loose> =>
  (await by.get(add, adding(title, more))).addAgendaItem;
const agenda = async (by: Caller): Promise<Loose> =>
  (await by.get(read, { n: meeting.number })).meeting.agenda;
const titles = (items: Loose[]): string[] => items.map(({ title }) => title);
const codeOf = async (by: Caller, document: string, variables: object): Promise<string | undefined> =>
  (await by.ask(document, variables as Record<string, unknown>)).errors[0]?.extensions.code;

describe('an agenda', () => {
  it('says what was said of its items, and when each comes up as long as that can be reckoned', async () => {
    await added(facilitator, 'Otwarcie', { kind: 'INFORMATION', minutes: 15 });
    await added(facilitator, 'Plan', {
      kind: 'DECISION',
      text: 'Pierwszy wiersz\nDrugi wiersz',
      presenterId: ids.person['member'],
      links: [{ title: 'Projekt planu', url: 'https://town.example/plan' }],
    });
    await added(facilitator, 'Zakończenie', { minutes: 5 });
    const { items, version, viewerMayKeep, viewerMayPropose } = await agenda(guest);
    expect([version, viewerMayKeep, viewerMayPropose]).toEqual([4, false, false]);
    expect(items.map((one: Loose) => [one.title, one.minutes, one.startsAt])).toEqual([
      ['Otwarcie', 15, '2031-05-06T08:00:00.000Z'],
      ['Plan', null, '2031-05-06T08:15:00.000Z'],
      ['Zakończenie', 5, null],
    ]);
    expect(items[1]).toMatchObject({
      kind: 'DECISION',
      text: 'Pierwszy wiersz\nDrugi wiersz',
      language: 'pl',
      proposed: false,
      proposer: { id: facilitator.personId },
      presenter: { id: ids.person['member'] },
      links: [{ title: 'Projekt planu', url: 'https://town.example/plan' }],
      viewerMayEdit: false,
    });
  });

  it('takes proposals of those who take part, and shows them to nobody else until they are accepted', async () => {
    const proposal = await added(member, 'Tłumacze');
    expect(proposal.proposed).toBe(true);
    expect((await agenda(guest)).proposals).toEqual([]);
    expect(titles((await agenda(facilitator)).proposals)).toEqual(['Tłumacze']);
    expect((await agenda(member)).proposals[0].viewerMayEdit).toBe(true);
    expect((await agenda(other)).proposals[0].viewerMayEdit).toBe(false);
    expect(await codeOf(member, accept, { id: proposal.id })).toBe('FORBIDDEN');
    await facilitator.get(accept, { id: proposal.id });
    expect(titles((await agenda(guest)).items)).toEqual(['Tłumacze']);
    const changed = { input: { id: proposal.id, version: 2, content: about('Co innego') } };
    expect(await codeOf(member, edit, changed)).toBe('FORBIDDEN');
    expect(await codeOf(guest, edit, changed)).toBe('UNAUTHENTICATED');
  });

  it('lets a proposal be changed and taken back by who made it', async () => {
    const { id } = await added(member, 'Tłumacze');
    const changed = { input: { id, version: 1, content: about('Tłumaczki i tłumacze') } };
    expect((await member.get(edit, changed)).editAgendaItem).toMatchObject({ version: 2 });
    await member.get(remove, { id });
    expect((await agenda(facilitator)).proposals).toEqual([]);
    expect(await codeOf(member, remove, { id })).toBe('NOT_FOUND');
  });

  it('takes no more than ten proposals of one person', async () => {
    for (let n = 1; n <= 10; n++) await added(member, `Sprawa ${n}`);
    expect(await codeOf(member, add, adding('Sprawa 11'))).toBe('CONFLICT');
    expect(await codeOf(other, add, adding('Sprawa innej osoby'))).toBeUndefined();
  });

  it('is kept also by whoever moderates the meeting alone', async () => {
    await added(facilitator, 'Otwarcie');
    expect(
      await codeOf(other, order, { input: { meetingId: meeting.id, version: 2, agendaItemIds: [] } }),
    ).toBe('FORBIDDEN');
    await house.sql.query(
      `insert into people.scope_grant (id, scope_id, person_id, role, since) values ($1, $2, $3, 'MODERATOR', now())`,
      [randomUUID(), meeting.id, other.personId],
    );
    expect((await added(other, 'Z ręki moderatora')).proposed).toBe(false);
    expect((await agenda(other)).viewerMayKeep).toBe(true);
  });

  it('takes no proposals for what is over, and keeps what was said of who takes part out of drafts', async () => {
    await facilitator.get(move, { input: { id: meeting.id, version: 2, state: 'HELD' } });
    expect(await codeOf(member, add, adding('Za późno'))).toBe('FORBIDDEN');
    expect((await added(facilitator, 'Uzupełnione po spotkaniu')).proposed).toBe(false);
    meeting = await made();
    await added(facilitator, 'W szkicu');
    expect(await codeOf(member, add, adding('Do szkicu'))).toBe('NOT_FOUND');
  });

  it('keeps what stood in it with the meeting’s revisions', async () => {
    const { id } = await added(facilitator, 'Otwarcie', { minutes: 10 });
    await facilitator.get(edit, { input: { id, version: 1, content: about('Powitanie', { minutes: 5 }) } });
    await facilitator.get(remove, { id });
    const { revisions } = (await facilitator.get(read, { n: meeting.number })).meeting;
    const told = revisions.items
      .flatMap(({ changes }: Loose) => changes)
      .filter((one: Loose) => one.field === 'agenda');
    expect(told).toEqual([
      { field: 'agenda', from: 'Powitanie (5 min)', to: null },
      { field: 'agenda', from: 'Otwarcie (10 min)', to: 'Powitanie (5 min)' },
      { field: 'agenda', from: null, to: 'Otwarcie (10 min)' },
    ]);
  });

  it('takes only the whole order, and only people who are there', async () => {
    const first = await added(facilitator, 'Pierwsza');
    await added(facilitator, 'Druga');
    for (const agendaItemIds of [[first.id], [first.id, randomUUID()]])
      expect(
        await codeOf(facilitator, order, { input: { meetingId: meeting.id, version: 3, agendaItemIds } }),
      ).toBe('BAD_INPUT');
    expect(await codeOf(facilitator, add, adding('Nikt', { presenterId: randomUUID() }))).toBe('NOT_FOUND');
  });
});

describe('what happens at once', () => {
  it('of two who order the agenda one is told that it has changed', async () => {
    const all = [];
    for (const title of ['A', 'B', 'C']) all.push((await added(facilitator, title)).id);
    for (let turn = 0; turn < 5; turn++) {
      const { version } = await agenda(facilitator);
      const orders = [all.toReversed(), [all[1], all[2], all[0]]];
      const answers = await Promise.all(
        orders.map((agendaItemIds) =>
          facilitator.ask(order, { input: { meetingId: meeting.id, version, agendaItemIds } }),
        ),
      );
      const won = answers.findIndex(({ errors }) => errors.length === 0);
      const lost = answers[1 - won]!;
      expect(lost.errors[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        rule: 'CHANGED',
        currentVersion: version + 1,
      });
      expect((await agenda(facilitator)).items.map(({ id }: Loose) => id)).toEqual(orders[won]);
    }
  });

  it('stands in one order without a gap, whoever adds, accepts, removes and orders', async () => {
    const proposals = await Promise.all(Array.from({ length: 8 }, (_, n) => added(member, `P${n}`)));
    const there = [];
    for (let n = 0; n < 6; n++) there.push(await added(facilitator, `S${n}`));
    const { version, items } = await agenda(facilitator);
    const agendaItemIds = items.map(({ id }: Loose) => id).toReversed();
    const answers = await Promise.all([
      ...proposals.flatMap(({ id }) => [facilitator.ask(accept, { id }), facilitator.ask(accept, { id })]),
      ...there.slice(0, 3).map(({ id }) => facilitator.ask(remove, { id })),
      ...Array.from({ length: 6 }, (_, n) => facilitator.ask(add, adding(`N${n}`))),
      facilitator.ask(order, { input: { meetingId: meeting.id, version, agendaItemIds } }),
    ]);
    const refusals = answers.flatMap(({ errors }) => errors.map((error) => error.extensions.code));
    expect(new Set(refusals)).toEqual(new Set(['CONFLICT']));
    expect(refusals.length).toBeGreaterThanOrEqual(8);
    const { rows } = await house.sql.query<{ position: number }>(
      `select position from meetings.agenda_item where meeting_id = $1 and state = 'STANDING' order by position`,
      [meeting.id],
    );
    expect(rows.map(({ position }) => position)).toEqual(
      Array.from({ length: 6 - 3 + 8 + 6 }, (_, n) => n + 1),
    );
  });

  it('comes to those who look at the meeting, to each as they may see it', async () => {
    const socket = await guest.socket();
    const facts: string[] = [];
    socket.on('frame', (frame: Frame) => facts.push(...frame.facts.map(({ type }) => type)));
    const watched = await socket.timeout(5000).emitWithAck('watch', { streamId: meeting.id, since: null });
    expect(watched.ok).toBe(true);
    const { id } = await added(member, 'Tłumacze');
    await facilitator.get(accept, { id });
    await facilitator.get(order, { input: { meetingId: meeting.id, version: 2, agendaItemIds: [id] } });
    // what is held live is told of its agenda beside
    const ofAgenda = () => facts.filter((type) => type.startsWith('agenda.'));
    await until(() => ofAgenda().length === 3);
    expect(ofAgenda()).toEqual(['agenda.proposed', 'agenda.added', 'agenda.ordered']);
    socket.disconnect();
  });
});
