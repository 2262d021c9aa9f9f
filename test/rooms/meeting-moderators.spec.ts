/** Whoever keeps order in a group conducts its meetings, and does not run them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { does, heldMeeting, tries, type HeldMeeting } from '../kit/session-stage.js';
import { watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let moderator: Caller;
let member: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, moderator, member] = (await Promise.all(
    ['facilitator', 'moderator', 'member'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller];
}, 120_000);
afterAll(() => house?.close());

const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
const draft = 'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id } }';
const decide = 'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }';
const approve =
  'mutation ($id: ID!, $version: Int!) { approveMinutes(meetingId: $id, version: $version) { id } }';
const read = `query ($n: Int!) { meeting(number: $n) { viewerMayEdit minutes { viewerMayWrite viewerMayApprove }
  live { viewerMayConduct deskStreamId } } }`;
const asks = (scopeId: string) => ({
  input: { key: randomUUID(), scopeId, poll: { question: 'Czy?', kind: 'YES_NO' } },
});
const codeOf = async (by: Caller, document: string, variables: Record<string, unknown>): Promise<string> =>
  (await by.ask(document, variables)).errors[0]?.extensions.code ?? 'done';
const conductCode = async (by: Caller, { id: meetingId }: HeldMeeting, version = 1): Promise<string> =>
  (await tries(by, 'conductSession', { meetingId, version, command: 'OPEN' })).errors[0]?.extensions.code ??
  'done';
const seenBy = async (by: Caller, { number }: HeldMeeting): Promise<Loose> =>
  (await by.get(read, { n: number })).meeting;

describe.each(['public', 'listed', 'secret'] as const)('the moderator of a %s group', (kind) => {
  it('has the desk of its meetings in hand, with polls, decisions and minutes', async () => {
    const meeting = await heldMeeting(facilitator, ids.groups[kind].id);
    const { id: meetingId } = meeting;
    expect(await conductCode(member, meeting)).toBe('FORBIDDEN');
    const { live } = await seenBy(moderator, meeting);
    expect(live.viewerMayConduct).toBe(true);
    const desk = await watch(moderator, live.deskStreamId);
    await does(moderator, 'conductSession', { meetingId, version: 1, command: 'OPEN' });
    await does(moderator, 'addSpeaker', { meetingId, name: 'Gość' });
    const { draftPoll } = await moderator.get(draft, asks(meetingId));
    await moderator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
    const said = { scopeId: meetingId, text: 'Zbieramy dane', language: 'pl' };
    await moderator.get(decide, { input: { key: randomUUID(), ...said } });
    await does(moderator, 'conductSession', { meetingId, version: 2, command: 'CLOSE' });
    const { viewerMayEdit, minutes } = await seenBy(moderator, meeting);
    expect([viewerMayEdit, minutes]).toEqual([false, { viewerMayWrite: true, viewerMayApprove: false }]);
    desk.close();
  });

  it('does not run them: what they are, and whether they will be, is for those who lead', async () => {
    const meeting = await heldMeeting(facilitator, ids.groups[kind].id);
    const input = { id: meeting.id, version: 2, state: 'HELD' };
    expect(await codeOf(moderator, move, { input })).toBe('FORBIDDEN');
    await facilitator.get(move, { input });
    await facilitator.get('mutation ($id: ID!) { beginMinutes(meetingId: $id) { id } }', { id: meeting.id });
    expect(await codeOf(moderator, approve, { id: meeting.id, version: 1 })).toBe('FORBIDDEN');
  });

  it('knows nothing of drafts, and of what is put away only reads', async () => {
    const { createMeeting: made } = await facilitator.get(
      'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
      { input: { key: randomUUID(), placeId: ids.groups[kind].id, content: { titles: [] } } },
    );
    expect(await conductCode(moderator, made)).toBe('NOT_FOUND');
    expect(await codeOf(moderator, draft, asks(made.id))).toBe('NOT_FOUND');
    const past = await heldMeeting(facilitator, ids.groups[kind].id, { content: { date: '2025-03-04' } });
    await facilitator.get(move, { input: { id: past.id, version: 2, state: 'HELD' } });
    const explanations = [{ language: 'pl', text: 'Stare' }];
    await facilitator.get(move, { input: { id: past.id, version: 3, state: 'ARCHIVED', explanations } });
    expect((await seenBy(moderator, past)).live.viewerMayConduct).toBe(false);
    expect(await codeOf(moderator, draft, asks(past.id))).toBe('FORBIDDEN');
  });
});
