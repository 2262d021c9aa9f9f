/** /calendar: what whoever follows "add to calendar" takes home. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventIn, instantIn, parsed, readCalendar, valueIn } from '../kit/calendars.js';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

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

const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number slug } }';
const edit = 'mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { version } }';
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { version } }';

interface Made {
  id: string;
  number: number;
  slug: string;
  version: number;
}

const pl = (text: string) => [{ language: 'pl', text }];

async function draft(content: object, placeId = ids.groups.public.id): Promise<Made> {
  const input = { key: randomUUID(), placeId, content: { date: '2031-06-10', ...content } };
  return { ...(await facilitator.get(create, { input })).createMeeting, version: 1 };
}

async function moved(meeting: Made, state: string, why?: string): Promise<void> {
  const { id, version } = meeting;
  const input = { id, version, state, ...(why ? { explanations: pl(why) } : {}) };
  meeting.version = (await facilitator.get(move, { input })).setMeetingState.version;
}

async function changed(meeting: Made, content: object): Promise<void> {
  const { id, version } = meeting;
  meeting.version = (await facilitator.get(edit, { input: { id, version, content } })).editMeeting.version;
}

async function announced(content: object, placeId?: string): Promise<Made> {
  const meeting = await draft(content, placeId);
  await moved(meeting, 'PLANNED');
  return meeting;
}

const pathOf = ({ number, slug }: Made): string => `/calendar/meetings/${number}-${slug}.ics`;
const read = (meeting: Made, by = guest, headers = { 'accept-language': 'pl' }) =>
  readCalendar(by, pathOf(meeting), headers);
const sequence = async (meeting: Made): Promise<number> => eventIn((await read(meeting)).text).sequence;

describe('a meeting for a calendar', () => {
  it('says when, where and what, in the words of whoever asks', async () => {
    const meeting = await announced({
      titles: [...pl('Zażółć, gęślą; jaźń'), { language: 'uk', text: 'Зустріч громад' }],
      aims: pl('Po co'),
      startTime: '10:00',
      endTime: '14:30',
      timeZone: 'Europe/Chisinau',
      city: 'Strasbourg',
      venue: 'Sala 3',
    });
    const answer = await read(meeting);
    expect(answer).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename=${meeting.number}-${meeting.slug}.ics`,
    );
    const event = eventIn(answer.text);
    expect(event).toMatchObject({
      uid: meeting.id,
      summary: 'Zażółć, gęślą; jaźń',
      location: 'Sala 3, Strasbourg',
    });
    expect(event.description).toContain('Po co');
    expect(valueIn(event, 'status')).toBe('CONFIRMED');
    expect(valueIn(event, 'organizer')).toBe('mailto:no-reply@localhost');
    expect(valueIn(event, 'url')).toMatch(new RegExp(`/meetings/${meeting.number}-zazolc-gesla-jazn$`));
    expect(instantIn(answer.text, 'dtstart')).toBe('2031-06-10T07:00:00.000Z');
    expect(instantIn(answer.text, 'dtend')).toBe('2031-06-10T11:30:00.000Z');
    expect(parsed(answer.text).getFirstProperty('method')).toBeNull();
    const other = await read(meeting, guest, { 'accept-language': 'uk' });
    expect(eventIn(other.text).summary).toBe('Зустріч громад');
  });

  it('keeps its UID, and its SEQUENCE grows with time, place and state alone', async () => {
    const meeting = await draft({ titles: pl('Raz'), startTime: '10:00', endTime: '11:00' });
    await changed(meeting, { startTime: '09:00' });
    await moved(meeting, 'PLANNED');
    expect(await sequence(meeting)).toBe(0);
    await changed(meeting, {
      titles: pl('Dwa'),
      aims: pl('Cel'),
      expected: { value: 20, qualifier: 'ABOUT' },
    });
    expect(await sequence(meeting)).toBe(0);
    await changed(meeting, { date: '2031-06-11' });
    await changed(meeting, { venue: 'Inna sala' });
    expect(await sequence(meeting)).toBe(2);
    await moved(meeting, 'POSTPONED', 'Powódź');
    const postponed = eventIn((await read(meeting)).text);
    expect([postponed.sequence, valueIn(postponed, 'status'), postponed.summary]).toEqual([
      3,
      'TENTATIVE',
      'Przełożone: Dwa',
    ]);
    await moved(meeting, 'CANCELLED', 'Brak sali');
    const cancelled = eventIn((await read(meeting)).text);
    expect([cancelled.sequence, valueIn(cancelled, 'status')]).toEqual([4, 'CANCELLED']);
    expect(cancelled.description).toContain('Brak sali');
    await moved(meeting, 'PLANNED');
    await changed(meeting, { date: '2031-06-10' });
    expect(await sequence(meeting)).toBe(6);
    await moved(meeting, 'HELD');
    const held = eventIn((await read(meeting)).text);
    expect([held.sequence, held.uid, valueIn(held, 'status')]).toEqual([6, meeting.id, 'CONFIRMED']);
  });

  it('is on whole days where no hours are known, and nowhere where no day is', async () => {
    const days = eventIn((await read(await announced({ date: '2031-02-27/2031-03-01' }))).text);
    expect([days.startDate.toString(), days.endDate.toString()]).toEqual(['2031-02-27', '2031-03-02']);
    expect(days.summary).toBe('Spotkanie');
    expect((await read(await announced({ date: '2031-Q4', startTime: '10:00' }))).status).toBe(404);
    expect((await read(await announced({ date: '' }))).status).toBe(404);
  });

  it('is there for whom the page is, with what they see there', async () => {
    const joined = { mode: 'HYBRID', onlineLink: 'https://meet.example/room,1', venue: 'Sala' };
    const open = await announced({ ...joined, titles: pl('Jawne') });
    expect((await read(open)).text).not.toContain('meet.example');
    const own = eventIn((await read(open, member)).text);
    expect(valueIn(own, 'conference')).toBe('https://meet.example/room,1');
    expect(own.description).toContain('https://meet.example/room,1');

    const listed = await announced({ ...joined, titles: pl('Na liście'), visibility: 'LISTED' });
    const known = eventIn((await read(listed)).text);
    expect([known.summary, known.location ?? '']).toEqual(['Na liście', '']);
    expect(eventIn((await read(listed, member)).text).location).toBe('Sala');

    const secret = await announced({ titles: pl('Tajne') }, ids.groups.secret.id);
    const nothing = await read({ ...secret, number: 999_999 });
    expect(nothing.status).toBe(404);
    for (const hidden of [await read(secret), await read(await draft({ titles: pl('Szkic') }))])
      expect([hidden.status, hidden.text]).toEqual([404, nothing.text]);
    // Whoever prepares it has it in no calendar either.
    expect((await read(await draft({}), facilitator)).status).toBe(404);
  });

  it('is sent once to who has it, and again when something of it has changed', async () => {
    const meeting = await announced({ titles: pl('Raz') });
    const first = await read(meeting);
    const again = () =>
      readCalendar(guest, pathOf(meeting), { 'accept-language': 'pl', 'if-none-match': first.etag! });
    expect(await again()).toMatchObject({ status: 304, text: '' });
    await changed(meeting, { titles: pl('Dwa') });
    expect(await again()).toMatchObject({ status: 200 });
  });

  it('lets nobody write into it more than a text', async () => {
    const title = `${'ą'.repeat(30)}🇲🇩👩‍👩‍👧, a; b\\n`;
    const meeting = await announced({
      titles: pl(title),
      aims: pl('Raz\nEND:VEVENT\nATTENDEE:mailto:x@town.example'),
    });
    const { text } = await read(meeting);
    const event = eventIn(text);
    expect(event.summary).toBe(title);
    expect(event.attendees).toEqual([]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it.each([
    '/calendar/meetings/x.ics',
    '/calendar/meetings/1',
    '/calendar/meetings/0.ics',
    '/calendar/x',
    '/calendar',
  ])('is not at %s', async (path) => expect((await readCalendar(guest, path)).status).toBe(404));
});
