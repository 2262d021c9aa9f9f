/** What is said about a session of a meeting: who begins it, and who reads it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { documents, register, setDoor, type Hall } from '../kit/registering.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let meeting: Hall;
let sessionId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member] = await Promise.all([house.caller('facilitator'), house.caller('member')]);
}, 120_000);
afterAll(() => house?.close());

const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }';
const talk = 'mutation ($input: OpenSessionThreadInput!) { openSessionThread(input: $input) { id number } }';
const heard =
  'query ($n: Int!) { meeting(number: $n) { programme { sessions { viewerMayTalk thread { number posts } } } } }';

beforeEach(async () => {
  const content = {
    titles: [{ language: 'pl', text: 'Konferencja' }],
    date: '2031-05-06',
    visibility: 'PUBLIC',
  };
  const made = { key: randomUUID(), placeId: ids.groups.public.id, content };
  meeting = (await facilitator.get(documents.create, { input: made })).createMeeting;
  await facilitator.get(documents.move, { input: { id: meeting.id, version: 1, state: 'PLANNED' } });
  const panel = { kind: 'PANEL', date: '2031-05-06', startTime: '14:30', endTime: '16:00' };
  const input = { key: randomUUID(), meetingId: meeting.id, content: panel };
  sessionId = (await facilitator.get(add, { input })).addMeetingSession.id;
});

const said = (text: string) => ({ input: { sessionId, text, language: 'pl' } });

describe('the talk about a session', () => {
  it('begins once, in the scope of the meeting, and is read by all who read the meeting', async () => {
    const answers = await Promise.all(['Pierwsza', 'Druga'].map((text) => member.ask(talk, said(text))));
    const codes = answers.map(({ errors }) => errors[0]?.extensions['rule']);
    expect(codes.sort()).toEqual(['THREAD_IS_OPEN', undefined]);
    const { number } = answers.find(({ errors }) => errors.length === 0)!.data!['openSessionThread'];
    const { sessions } = (await house.guest().get(heard, { n: meeting.number })).meeting.programme;
    expect(sessions).toEqual([{ viewerMayTalk: false, thread: { number, posts: 1 } }]);
    const { rows } = await house.sql.query('select scope_id from discussions.thread where number = $1', [
      number,
    ]);
    expect(rows).toEqual([{ scope_id: meeting.id }]);
  });

  it('is for those who have a seat where one registers, and for those of the group where nobody does', async () => {
    await setDoor(facilitator, meeting, 0, {});
    expect(await member.refusal(talk, said('Nie jestem zapisana'))).toBe('FORBIDDEN');
    await register(member, meeting);
    await member.get(talk, said('Jestem zapisana'));
  });
});
