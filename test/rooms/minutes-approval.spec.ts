/** Approved minutes: fixed as an edition with a paper of their own, whoever presses at once, and corrected by a further one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Answer, Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshMinutes, inBase64 } from '../kit/minutes-client.js';
import { does, heldMeeting, type HeldMeeting } from '../kit/session-stage.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let secretariat: Caller;
let guest: Caller;
let meeting: HeldMeeting;
let partId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, secretariat] = await Promise.all([house.caller('facilitator'), house.caller('secretariat')]);
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

const type = 'mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }';
const approve = `mutation ($id: ID!, $version: Int!) { approveMinutes(meetingId: $id, version: $version) {
  state version edition draft { head } } }`;
const correct = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  correctMinutes(meetingId: $id, version: $version, reason: $reason) { state version edition reason draft { parts { text } } } }`;
const words = (text: string): string => {
  const document = new Y.Doc();
  document.getText('text').insert(0, text);
  return inBase64(Y.encodeStateAsUpdate(document));
};
const write = (text: string) => facilitator.ask(type, { input: { partId, update: words(text) } });
const ruleOf = ({ errors }: Answer<Loose>): string =>
  errors[0] ? [errors[0].extensions.code, errors[0].extensions['rule']].filter(Boolean).join(' ') : 'done';
const editionsFor = async (by: Caller): Promise<Loose[]> =>
  (
    await by.get(
      `query ($n: Int!) { meeting(number: $n) { minutes { editions { number reason sha256 size language approvedAt approvedBy { id }
        content { parts { kind text } decisions { text } } } } } }`,
      { n: meeting.number },
    )
  ).meeting.minutes.editions;
const storedPaper = async (number: number): Promise<Buffer> => {
  const { rows } = await house.sql.query<{ key: string; state: string }>(
    `select s.key, f.state from meetings.minutes_edition e join meetings.minutes mi on mi.id = e.minutes_id
     join platform.stored_file f on f.id = e.file_id join platform.stored_piece s on s.file_id = f.id where mi.meeting_id = $1 and e.number = $2`,
    [meeting.id, number],
  );
  expect(rows[0]!.state).toBe('CLAIMED');
  const { key } = rows[0]!;
  return readFileSync(join(house.folder, 'files', key.slice(0, 2), key.slice(2, 4), key));
};

beforeEach(async () => {
  meeting = await heldMeeting(facilitator, ids.groups.public.id, { items: 1 });
  await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 1, command: 'OPEN' });
  await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 2, command: 'CLOSE' });
  partId = (await freshMinutes(facilitator, meeting.number)).draft.parts[0].id;
  await write('Otwarto obrady.');
});

describe('approval', () => {
  it('fixes what stands there, for all who read the meeting, with a paper whose hash is told', async () => {
    const { approveMinutes } = await facilitator.get(approve, { id: meeting.id, version: 1 });
    expect(approveMinutes).toEqual({ state: 'APPROVED', version: 2, edition: 1, draft: null });
    const [edition] = await editionsFor(guest);
    expect(edition).toMatchObject({ number: 1, reason: null, approvedBy: null, language: 'pl' });
    expect(edition.content.parts[0]).toEqual({ kind: 'OPENING', text: 'Otwarto obrady.' });
    expect((await editionsFor(facilitator))[0].approvedBy.id).toBe(facilitator.personId);
    const paper = await storedPaper(1);
    expect(createHash('sha256').update(paper).digest('hex')).toBe(edition.sha256);
    expect([paper.length, paper.subarray(0, 5).toString()]).toEqual([edition.size, '%PDF-']);
    expect(ruleOf(await write('Po wszystkim.'))).toBe('CONFLICT NOT_WRITING');
  });

  it('pressed by two at once is done once, and the other is told', async () => {
    const answers = await Promise.all(
      [facilitator, secretariat, facilitator].map((by) => by.ask(approve, { id: meeting.id, version: 1 })),
    );
    expect(answers.map(ruleOf).sort()).toEqual(['CONFLICT CHANGED', 'CONFLICT CHANGED', 'done']);
    const lost = answers.find(({ errors }) => errors.length > 0)!;
    expect(lost.errors[0]!.extensions).toMatchObject({ currentVersion: 2 });
    expect(await editionsFor(guest)).toHaveLength(1);
  });

  it('holds every word that was taken, however late it was typed', async () => {
    const [approved, ...typed] = await Promise.all([
      facilitator.ask(approve, { id: meeting.id, version: 1 }),
      ...Array.from({ length: 8 }, (_, n) => write(`[${n}]`)),
    ]);
    const taken = typed.flatMap((answer, n) => (ruleOf(answer) === 'done' ? [`[${n}]`] : []));
    if (ruleOf(approved!) !== 'done') await facilitator.get(approve, { id: meeting.id, version: 1 });
    const [edition] = await editionsFor(guest);
    for (const word of taken) expect(edition.content.parts[0].text).toContain(word);
  });

  it('waits until the session is over, also in a break, and when it goes on again', async () => {
    const conduct = (version: number, command: string) =>
      does(facilitator, 'conductSession', { meetingId: meeting.id, version, command });
    await conduct(3, 'OPEN');
    expect(ruleOf(await facilitator.ask(approve, { id: meeting.id, version: 1 }))).toBe(
      'CONFLICT SESSION_OPEN',
    );
    await conduct(4, 'PAUSE');
    expect(ruleOf(await facilitator.ask(approve, { id: meeting.id, version: 1 }))).toBe(
      'CONFLICT SESSION_OPEN',
    );
    expect(await editionsFor(guest)).toEqual([]);
    await conduct(5, 'CLOSE');
    await facilitator.get(approve, { id: meeting.id, version: 1 });
    expect(await editionsFor(guest)).toHaveLength(1);
  });

  it('is for those who run the meeting, and of what is approved not once more', async () => {
    const member = await house.caller('member');
    expect(ruleOf(await member.ask(approve, { id: meeting.id, version: 1 }))).toBe('FORBIDDEN');
    expect(ruleOf(await guest.ask(approve, { id: meeting.id, version: 1 }))).toBe('UNAUTHENTICATED');
    await facilitator.get(approve, { id: meeting.id, version: 1 });
    expect(ruleOf(await facilitator.ask(approve, { id: meeting.id, version: 2 }))).toBe(
      'CONFLICT NOT_FROM_HERE',
    );
  });
});

it('a later correction is a further edition with its reason, and the first stays what it is', async () => {
  expect(ruleOf(await facilitator.ask(correct, { id: meeting.id, version: 1, reason: 'Pomyłka' }))).toBe(
    'CONFLICT NOT_FROM_HERE',
  );
  await facilitator.get(approve, { id: meeting.id, version: 1 });
  const [first] = await editionsFor(guest);
  const paper = await storedPaper(1);
  const reason = 'Zła liczba głosów';
  const { correctMinutes } = await facilitator.get(correct, { id: meeting.id, version: 2, reason });
  expect(correctMinutes).toMatchObject({ state: 'WRITING', version: 3, edition: 2, reason });
  expect(correctMinutes.draft.parts[0].text).toBe('Otwarto obrady.');
  await write('Sprostowanie. ');
  expect(await editionsFor(guest)).toEqual([first]);
  await facilitator.get(approve, { id: meeting.id, version: 3 });
  const [second, again] = await editionsFor(guest);
  expect(again).toEqual(first);
  expect(await storedPaper(1)).toEqual(paper);
  expect(second).toMatchObject({ number: 2, reason });
  expect(second.content.parts[0].text).toContain('Sprostowanie.');
  expect(second.sha256).not.toBe(first.sha256);
});
