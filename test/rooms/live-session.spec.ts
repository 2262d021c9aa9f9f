/** The live session of a meeting: conducted by one desk or by two at once, followed by all, whenever they come. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fact } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshRoom, freshSession, LiveRoomClient } from '../kit/live-room-client.js';
import { does, heldMeeting, tries, type HeldMeeting } from '../kit/session-stage.js';
import { inWords } from '../kit/storm.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let secretariat: Caller;
let member: Caller;
let member2: Caller;
let guest: Caller;
let meeting: HeldMeeting;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, secretariat, member, member2] = await Promise.all([
    house.caller('facilitator'),
    house.caller('secretariat'),
    house.caller('member'),
    house.caller('member2'),
  ]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

beforeEach(async () => {
  meeting = await heldMeeting(facilitator, ids.groups.public.id);
});

const conduct = (by: Caller, version: number, command: string, more: object = {}) =>
  does(by, 'conductSession', { meetingId: meeting.id, version, command, ...more });
const floor = (by: Caller, version: number, command: string, more: object = {}) =>
  does(by, 'conductFloor', { meetingId: meeting.id, version, command, ...more });
const ask = (by: Caller, more: object = {}) => does(by, 'askForFloor', { meetingId: meeting.id, ...more });
const attendances = async (by: Caller): Promise<Loose[]> =>
  (
    await by.get(
      'query ($n: Int!) { meeting(number: $n) { attendances { items { id name state person { id } } } } }',
      {
        n: meeting.number,
      },
    )
  ).meeting.attendances.items;
const ruleOf = async (answer: ReturnType<typeof tries>): Promise<unknown> => {
  const [error] = (await answer).errors;
  return error && [error.extensions.code, error.extensions.rule];
};
const titleNow = ({ session }: Loose): string =>
  session.items.find((item: Loose) => item.id === session.agendaItemId)?.title;
const names = (turns: Loose[]): string[] => turns.map((turn) => turn.name ?? turn.person.id);

describe('the session', () => {
  it('begins at the first item, moves on, back, and keeps how long each took', async () => {
    expect(titleNow(await conduct(facilitator, 1, 'OPEN'))).toBe('Punkt 1');
    expect(titleNow(await conduct(facilitator, 2, 'NEXT'))).toBe('Punkt 2');
    const { session } = await conduct(facilitator, 3, 'NEXT');
    expect(session.items.map((item: Loose) => [item.usedMs > 0, item.takenAt !== null])).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
    expect(session.timer).toMatchObject({ allottedMs: 600_000, usedMs: 0 });
    expect(Date.parse(session.timer.endsAt) - Date.parse(session.timer.runningSince)).toBe(600_000);
    expect(
      await ruleOf(
        tries(facilitator, 'conductSession', { meetingId: meeting.id, version: 4, command: 'NEXT' }),
      ),
    ).toEqual(['CONFLICT', 'LAST_ITEM']);
    const back = await conduct(facilitator, 4, 'BACK');
    expect([titleNow(back), back.session.timer.usedMs > 0]).toEqual(['Punkt 2', true]);
  });

  it('of two who press "next" at once one takes the step, and the other is told', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const input = { meetingId: meeting.id, version: 2, command: 'NEXT' };
    const answers = await Promise.all([
      tries(facilitator, 'conductSession', input),
      tries(secretariat, 'conductSession', input),
    ]);
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'done',
    ]);
    const refused = answers.find(({ errors }) => errors.length > 0)!;
    expect(refused.errors[0]!.extensions).toMatchObject({ rule: 'CHANGED', currentVersion: 3 });
    expect(titleNow(await freshRoom(member, meeting.number))).toBe('Punkt 2');
  });

  it('keeps in a pause what remains, of the item and of whoever speaks', async () => {
    await conduct(facilitator, 1, 'OPEN');
    await floor(facilitator, 2, 'SET', { turnSeconds: 60 });
    const [turn] = (await ask(member)).floor.waiting;
    await floor(facilitator, 3, 'GIVE', { turnId: turn.id });
    const paused = await conduct(facilitator, 2, 'PAUSE');
    expect([paused.session.timer.endsAt, paused.floor.speaking.timer.endsAt]).toEqual([null, null]);
    const remains = paused.session.timer.allottedMs - paused.session.timer.usedMs;
    const on = await conduct(facilitator, 3, 'RESUME');
    const { timer } = on.session;
    expect(Date.parse(timer.endsAt) - Date.parse(timer.runningSince)).toBe(remains);
    expect(on.floor.speaking.timer.runningSince).not.toBeNull();
  });

  it('takes in what comes up behind the item that is taken', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const { session } = await does(facilitator, 'insertAgendaItem', {
      key: randomUUID(),
      meetingId: meeting.id,
      title: 'Sprawa',
      minutes: 5,
    });
    expect(session.items.map(({ title }: Loose) => title)).toEqual([
      'Punkt 1',
      'Sprawa',
      'Punkt 2',
      'Punkt 3',
    ]);
    expect(titleNow(await conduct(facilitator, 2, 'NEXT'))).toBe('Sprawa');
  });

  it('that nobody has closed for weeks is closed all the same, and whoever spoke then has spoken', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const [turn] = (await ask(member)).floor.waiting;
    await floor(facilitator, 2, 'GIVE', { turnId: turn.id });
    for (const table of ['live_session', 'turn'])
      await house.sql.query(
        `update meetings.${table} set running_since = now() - interval '40 days' where meeting_id = $1 and running_since is not null`,
        [meeting.id],
      );
    const { session } = await conduct(facilitator, 2, 'CLOSE');
    expect([session.state, session.timer.runningSince]).toEqual(['CLOSED', null]);
  });

  it('ends with its list of speakers, and is opened again where it ended', async () => {
    await conduct(facilitator, 1, 'OPEN');
    await conduct(facilitator, 2, 'NEXT');
    const [first] = (await ask(member)).floor.waiting;
    await floor(facilitator, 2, 'GIVE', { turnId: first.id });
    await ask(member2);
    const closed = await conduct(facilitator, 3, 'CLOSE');
    expect(closed.session.state).toBe('CLOSED');
    expect(closed.floor).toMatchObject({ open: false, speaking: null, waiting: [] });
    const again = await conduct(facilitator, 4, 'OPEN');
    expect([titleNow(again), again.session.closedAt, again.floor.open]).toEqual(['Punkt 2', null, true]);
  });

  it('is not begun of a meeting that is no more to be held', async () => {
    await facilitator.get(
      'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
      {
        input: { id: meeting.id, version: 2, state: 'HELD' },
      },
    );
    const input = { meetingId: meeting.id, version: 1, command: 'OPEN' };
    expect(await ruleOf(tries(facilitator, 'conductSession', input))).toEqual(['CONFLICT', 'NOT_FROM_HERE']);
  });

  it('is shown on home to those who take part, while it goes on', async () => {
    const now = async (by: Caller) =>
      (await by.get('{ meetingsNow { items { id } } }')).meetingsNow.items.some(
        ({ id }: Loose) => id === meeting.id,
      );
    expect(await now(member)).toBe(false);
    await conduct(facilitator, 1, 'OPEN');
    expect([await now(member), await now(facilitator), await now(guest)]).toEqual([true, true, false]);
    await conduct(facilitator, 2, 'CLOSE');
    expect(await now(member)).toBe(false);
  });
});

describe('the list of speakers', () => {
  it('takes everybody once, however many ask at the same moment', async () => {
    await conduct(facilitator, 1, 'OPEN');
    await Promise.all([member, member2, member, member2, member, facilitator].map((by) => ask(by)));
    const { waiting } = (await freshRoom(guest, meeting.number)).floor;
    expect(names(waiting).sort()).toEqual(
      [member, member2, facilitator].map(({ personId }) => personId).sort(),
    );
  });

  it('gives the floor to one of two to whom it is given at once', async () => {
    await conduct(facilitator, 1, 'OPEN');
    await ask(member);
    const { waiting } = (await ask(member2)).floor;
    const give = (by: Caller, turn: Loose) =>
      tries(by, 'conductFloor', { meetingId: meeting.id, version: 2, command: 'GIVE', turnId: turn.id });
    const answers = await Promise.all([give(facilitator, waiting[0]), give(secretariat, waiting[1])]);
    expect(answers.filter(({ errors }) => errors[0]?.extensions.code === 'CONFLICT')).toHaveLength(1);
    const after = (await freshRoom(guest, meeting.number)).floor;
    expect([after.speaking !== null, after.waiting.length]).toEqual([true, 1]);
  });

  it('in fair order has who has not spoken first, and says why', async () => {
    await conduct(facilitator, 1, 'OPEN');
    await floor(facilitator, 2, 'SET', { fair: true });
    const [turn] = (await ask(member)).floor.waiting;
    await floor(facilitator, 3, 'GIVE', { turnId: turn.id });
    await floor(facilitator, 4, 'END');
    await ask(member);
    const { waiting } = (await ask(member2)).floor;
    expect(names(waiting)).toEqual([member2.personId, member.personId]);
    expect(waiting[1].reason.personTimes).toBe(1);
    const { floor: urgent } = await ask(member, { pointOfOrder: true });
    expect(names(urgent.waiting)).toEqual([member.personId, member2.personId, member.personId]);
  });

  it('is closed to all but points of order, and takes people without an account', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const town = ids.municipality.id;
    await does(facilitator, 'addSpeaker', {
      meetingId: meeting.id,
      name: 'Ktoś z sali',
      municipalityId: town,
    });
    await floor(facilitator, 2, 'SET', { open: false });
    expect(await ruleOf(tries(member, 'askForFloor', { meetingId: meeting.id }))).toEqual([
      'CONFLICT',
      'LIST_CLOSED',
    ]);
    const { waiting } = (await ask(member, { pointOfOrder: true })).floor;
    expect(names(waiting)).toEqual([member.personId, 'Ktoś z sali']);
    expect(waiting[1].municipality.id).toBe(town);
  });

  it('lets one go again, and nobody take away another', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const [turn] = (await ask(member)).floor.waiting;
    const withdraw = 'mutation ($id: ID!) { withdrawFromFloor(turnId: $id) { floor { waiting { id } } } }';
    expect((await member2.ask(withdraw, { id: turn.id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (let twice = 0; twice < 2; twice++)
      expect((await member.get(withdraw, { id: turn.id })).withdrawFromFloor.floor.waiting).toEqual([]);
  });

  it('is for those who take part, while the session goes on', async () => {
    const input = { meetingId: meeting.id };
    expect(await ruleOf(tries(member, 'askForFloor', input))).toEqual(['CONFLICT', 'LIST_CLOSED']);
    await conduct(facilitator, 1, 'OPEN');
    expect((await tries(guest, 'askForFloor', input)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('who is there', () => {
  it('says so by oneself while the door is open, and is counted for all and named for the desk alone', async () => {
    const input = { meetingId: meeting.id, remote: true };
    expect(await ruleOf(tries(member, 'checkIn', input))).toEqual(['CONFLICT', 'DOOR_CLOSED']);
    await conduct(facilitator, 1, 'OPEN');
    await does(member, 'checkIn', input);
    await does(member2, 'checkIn', { ...input, remote: false });
    expect((await does(member, 'checkIn', { ...input, remote: false })).presence).toEqual({
      onSite: 2,
      remote: 0,
    });
    expect(await attendances(member)).toEqual([]);
    expect((await attendances(facilitator)).map(({ person }) => person.id).sort()).toEqual(
      [member.personId, member2.personId].sort(),
    );
  });

  it('is let in by their code, which nobody else has', async () => {
    const codeOf = async (by: Caller) =>
      (
        await by.get('query ($n: Int!) { meeting(number: $n) { ownPresence { code state } } }', {
          n: meeting.number,
        })
      ).meeting.ownPresence;
    const { code, state } = await codeOf(member);
    expect([/^[0-9A-F]{8}$/.test(code), state]).toEqual([true, null]);
    expect(await codeOf(member2)).not.toEqual({ code, state });
    const note =
      'mutation ($input: NoteAttendanceInput!) { noteAttendance(input: $input) { person { id } state } }';
    const input = {
      meetingId: meeting.id,
      state: 'ON_SITE',
      code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`,
    };
    expect((await facilitator.get(note, { input })).noteAttendance).toEqual({
      person: { id: member.personId },
      state: 'ON_SITE',
    });
    expect((await codeOf(member)).state).toBe('ON_SITE');
    const wrong = { ...input, code: '00000000' };
    expect((await facilitator.ask(note, { input: wrong })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is named again to whoever noted it only while they conduct the session', async () => {
    const lead =
      'mutation ($id: ID!, $personId: ID!, $role: Role!) { changeRole(scopeId: $id, personId: $personId, role: $role) { role } }';
    const becomes = (role: string) =>
      secretariat.get(lead, { id: ids.groups.public.id, personId: member2.personId, role });
    const note = 'mutation ($input: NoteAttendanceInput!) { noteAttendance(input: $input) { id name } }';
    const input = { key: randomUUID(), meetingId: meeting.id, state: 'ON_SITE', name: 'Gość' };
    await becomes('FACILITATOR');
    const first = await member2.get(note, { input });
    expect(await member2.get(note, { input })).toEqual(first);
    await becomes('MEMBER');
    expect((await member2.ask(note, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is told at the desk as it happens, and nowhere else', async () => {
    await conduct(facilitator, 1, 'OPEN');
    const { meeting: found } = await facilitator.get(
      'query ($n: Int!) { meeting(number: $n) { live { deskStreamId } } }',
      { n: meeting.number },
    );
    const desk = await watch(facilitator, found.live.deskStreamId);
    const all = await watch(guest, meeting.id);
    await expect(watch(member, found.live.deskStreamId)).rejects.toThrow('NOT_FOUND');
    await does(member, 'checkIn', { meetingId: meeting.id, remote: false });
    await until(() => desk.facts.length > 0 && all.facts.length > 0);
    const [noted] = desk.facts as Fact<'attendance.noted'>[];
    expect(noted!.data.attendance?.person?.id).toBe(member.personId);
    expect(JSON.stringify(all.facts)).not.toContain(member.personId);
    desk.close();
    all.close();
  });
});

it('who takes part votes in its polls, registered or not; who only reads does not', async () => {
  const poll = { kind: 'YES_NO', question: 'Czy przyjmujemy?' };
  const { draftPoll } = await facilitator.get(
    'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }',
    { input: { scopeId: meeting.id, poll } },
  );
  await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
  const choices = [{ optionId: draftPoll.options[0].id, weight: 1 }];
  const vote = 'mutation ($input: VoteInput!) { voteInPoll(input: $input) { voters } }';
  const variables = { input: { pollId: draftPoll.id, choices } };
  expect((await member.get(vote, variables)).voteInPoll.voters).toBe(1);
  expect(await (await house.caller('observer')).refusal(vote, variables)).toBe('FORBIDDEN');
  expect(await guest.refusal(vote, variables)).toBe('UNAUTHENTICATED');
});

it('who was there from the start, who came late and who fell out hold what a fresh query shows', async () => {
  const before = await LiveRoomClient.open(guest, meeting);
  const flapping = await LiveRoomClient.open(member2, meeting);
  await conduct(facilitator, 1, 'OPEN');
  flapping.disconnect();
  await floor(facilitator, 2, 'SET', { fair: true, turnSeconds: 120 });
  await ask(member);
  const { waiting } = (await ask(member2)).floor;
  const late = await LiveRoomClient.open(member, meeting);
  await does(facilitator, 'addSpeaker', { meetingId: meeting.id, name: 'Gość' });
  await floor(facilitator, 3, 'GIVE', { turnId: waiting[0].id });
  await floor(facilitator, 4, 'EXTEND', { seconds: 30 });
  flapping.connect();
  await floor(facilitator, 5, 'RAISE', { turnId: waiting[1].id });
  await does(member2, 'checkIn', { meetingId: meeting.id, remote: true });
  await does(facilitator, 'insertAgendaItem', { meetingId: meeting.id, title: 'Sprawa' });
  await conduct(facilitator, 2, 'NEXT');
  await conduct(facilitator, 3, 'SHOW', { shows: 'SPEAKERS' });
  await conduct(facilitator, 4, 'EXTEND', { seconds: 60 });
  await conduct(facilitator, 5, 'PAUSE');
  const { head: _, ...truth } = await freshSession(guest, meeting);
  for (const client of [before, flapping, late]) {
    await until(() => inWords(client.held()) === inWords(truth)).catch(() => undefined);
    expect(client.held()).toEqual(truth);
    client.close();
  }
}, 20_000);
