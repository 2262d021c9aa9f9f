/** The minutes of a meeting: begun by themselves, with the facts that the house knows, and typed by those who write them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshMinutes, inBase64, MinutesClient } from '../kit/minutes-client.js';
import { register, setDoor } from '../kit/registering.js';
import { does, heldMeeting, type HeldMeeting } from '../kit/session-stage.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let other: Caller;
let observer: Caller;
let guest: Caller;
let meeting: HeldMeeting;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, other, observer] = (await Promise.all(
    ['facilitator', 'member', 'member2', 'observer'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller, Caller];
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

beforeEach(async () => {
  meeting = await heldMeeting(facilitator, ids.groups.public.id);
});

const conduct = (version: number, command: string) =>
  does(facilitator, 'conductSession', { meetingId: meeting.id, version, command });
const floor = (version: number, command: string, more: object = {}) =>
  does(facilitator, 'conductFloor', { meetingId: meeting.id, version, command, ...more });
const begin = 'mutation ($id: ID!) { beginMinutes(meetingId: $id) { id version } }';
const type = 'mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }';
const appoint = `mutation ($id: ID!, $version: Int!, $people: [ID!]!) {
  appointRapporteurs(meetingId: $id, version: $version, personIds: $people) { version rapporteurs { id } } }`;

const minutesOf = (by: Caller) => freshMinutes(by, meeting.number);
const refusal = async (by: Caller, document: string, variables: object): Promise<string> => {
  const refused = (await by.ask(document, { ...variables })).errors[0]?.extensions;
  return refused ? [refused.code, refused['rule']].filter(Boolean).join(' ') : 'done';
};
/** What a browser sends after this was done to an empty document. */
const update = (write: (document: Y.Doc) => void): string => {
  const document = new Y.Doc();
  write(document);
  return inBase64(Y.encodeStateAsUpdate(document));
};
/** A text with a sign put between each two of its characters, one by one. */
const inPieces = (count: number) =>
  update((document) => {
    const text = document.getText('text');
    text.insert(0, 'x'.repeat(count));
    for (let n = 0; n < count; n++) text.insert(2 * n + 1, '-');
  });
const words = (text: string) => update((document) => document.getText('text').insert(0, text));

const contentFields = `attendance { onSite remote excused absent said municipalities { name count } sectors { sector count } }
  parts { kind number title agendaItemKind takenAt usedMs text speakers { name times ms } polls { question lines { mark votes } }
    decisions { ordinal text } tasks { text owner due } }
  speakers { name } polls { question } decisions { text } tasks { text } statements { text }`;
const contentOf = async (by: Caller): Promise<Loose> =>
  (
    await by.get(
      `query ($n: Int!) { meeting(number: $n) { minutes { draft { content { ${contentFields} } } } } }`,
      { n: meeting.number },
    )
  ).meeting.minutes.draft.content;

/** Held in its live session: two of three items were taken. */
async function held(): Promise<Loose> {
  await conduct(1, 'OPEN');
  await conduct(2, 'NEXT');
  await conduct(3, 'CLOSE');
  return minutesOf(facilitator);
}

describe('minutes', () => {
  it('begin by themselves when the session is closed, with a part for each item that was taken', async () => {
    expect(await minutesOf(facilitator)).toBeNull();
    const { state, draft } = await held();
    expect(state).toBe('WRITING');
    expect(draft.parts.map(({ kind, title }: Loose) => [kind, title])).toEqual([
      ['OPENING', null],
      ['ITEM', 'Punkt 1'],
      ['ITEM', 'Punkt 2'],
      ['CLOSING', null],
    ]);
    await conduct(4, 'OPEN');
    await conduct(5, 'NEXT');
    // also while it goes on again
    expect((await minutesOf(facilitator)).draft.parts).toHaveLength(5);
  });

  it('of a meeting without a live session are begun by hand, with its whole agenda, once', async () => {
    expect(await refusal(facilitator, begin, { id: meeting.id })).toBe('CONFLICT NOT_HELD');
    expect(await refusal(member, begin, { id: meeting.id })).toBe('FORBIDDEN');
    await facilitator.get(
      'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
      {
        input: { id: meeting.id, version: 2, state: 'HELD' },
      },
    );
    const all = await Promise.all([1, 2, 3].map(() => facilitator.get(begin, { id: meeting.id })));
    expect(new Set(all.map(({ beginMinutes }) => beginMinutes.id)).size).toBe(1);
    expect((await minutesOf(facilitator)).draft.parts).toHaveLength(5);
  });

  it('know by themselves who was there, who spoke of what, what was voted, decided and set', async () => {
    await conduct(1, 'OPEN');
    await does(member, 'checkIn', { meetingId: meeting.id, remote: false });
    await does(other, 'checkIn', { meetingId: meeting.id, remote: true });
    await conduct(2, 'NEXT');
    const [turn] = (await does(member, 'askForFloor', { meetingId: meeting.id })).floor.waiting;
    await floor(2, 'GIVE', { turnId: turn.id });
    const poll = { question: 'Czy przyjąć?', kind: 'YES_NO', options: [] };
    const { draftPoll } = await facilitator.get(
      'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id mark } } }',
      { input: { key: randomUUID(), scopeId: meeting.id, poll } },
    );
    await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
    const yes = draftPoll.options.find(({ mark }: Loose) => mark === 'YES').id;
    // who holds a seat votes
    await setDoor(facilitator, meeting, 0, {});
    await register(member, meeting);
    await member.get('mutation ($input: VoteInput!) { voteInPoll(input: $input) { id } }', {
      input: { key: randomUUID(), pollId: draftPoll.id, choices: [{ optionId: yes }] },
    });
    await facilitator.get(
      'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }',
      {
        input: { key: randomUUID(), scopeId: meeting.id, text: 'Zbieramy dane', language: 'pl' },
      },
    );
    await facilitator.get('mutation ($input: SetTaskInput!) { setTask(input: $input) { id } }', {
      input: {
        ...{ key: randomUUID(), scopeId: meeting.id, text: 'Zebrać dane', language: 'pl', due: '2031-01' },
        owner: { personId: member.personId },
      },
    });
    await conduct(3, 'NEXT');
    // opened while the second item was taken, so it is of that one
    await facilitator.get('mutation ($id: ID!) { closePoll(id: $id) { id } }', { id: draftPoll.id });
    await conduct(4, 'CLOSE');
    await facilitator.get(
      'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }',
      {
        input: { key: randomUUID(), scopeId: meeting.id, text: 'Po wszystkim', language: 'pl' },
      },
    );

    const { attendance, parts, decisions, ...rest } = await contentOf(facilitator);
    expect(attendance).toMatchObject({ onSite: 1, remote: 1, excused: 0, absent: 0, said: null });
    const second = parts.find(({ title }: Loose) => title === 'Punkt 2');
    expect(second).toMatchObject({
      ...{ kind: 'ITEM', number: 2, agendaItemKind: 'DISCUSSION', speakers: [{ times: 1 }] },
      polls: [{ question: 'Czy przyjąć?', lines: [{ mark: 'YES', votes: 1 }, { votes: 0 }, { votes: 0 }] }],
      decisions: [{ ordinal: 1, text: 'Zbieramy dane' }],
      tasks: [{ text: 'Zebrać dane', owner: null, due: '2031-01' }],
    });
    expect(second.usedMs).toBeGreaterThan(0);
    expect(Date.parse(second.takenAt)).toBeGreaterThan(Date.now() - 60_000);
    const others = parts.filter(({ title }: Loose) => title !== 'Punkt 2');
    for (const part of others)
      expect(part).toMatchObject({ speakers: [], polls: [], decisions: [], tasks: [] });
    expect(decisions).toEqual([{ text: 'Po wszystkim' }]);
    expect(rest).toEqual({ speakers: [], polls: [], tasks: [], statements: [] });
    // nobody is named but who spoke
    expect(JSON.stringify(await contentOf(facilitator))).not.toContain(member.personId);
  });
});

describe('whoever writes', () => {
  it('is heard by all who write along, and by nobody else', async () => {
    const { id: streamId, draft } = await held();
    await facilitator.get(appoint, { id: meeting.id, version: 1, people: [member.personId] });
    const partId = draft.parts[1].id;
    const along = await MinutesClient.open(facilitator, meeting.number);
    const readers = await watch(guest, meeting.id);
    await expect(watch(other, streamId)).rejects.toThrow('NOT_FOUND');
    await member.get(type, { input: { partId, update: words('Omówiono stan prac.') } });
    await until(() => along.text(partId) === 'Omówiono stan prac.');
    expect((await minutesOf(member)).draft.parts[1].text).toBe('Omówiono stan prac.');
    expect(JSON.stringify(readers.facts)).not.toContain('minutes.typed');
    for (const by of [guest, observer, other]) {
      const seen = await minutesOf(by);
      expect([seen.state, seen.streamId, seen.draft]).toEqual(['WRITING', null, null]);
    }
    const input = { partId, update: words('x') };
    expect([
      await refusal(observer, type, { input }),
      await refusal(guest, type, { input }),
      await refusal(other, type, { input }),
    ]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', 'FORBIDDEN']);
    along.close();
    readers.close();
  });

  it('once taken from the list hears nothing any more, and is not heard', async () => {
    const { id: streamId, draft } = await held();
    await facilitator.get(appoint, { id: meeting.id, version: 1, people: [member.personId] });
    const room = await watch(member, streamId);
    const stays = await watch(facilitator, streamId);
    await facilitator.get(appoint, { id: meeting.id, version: 2, people: [] });
    const input = { partId: draft.parts[0].id, update: words('Po usunięciu') };
    await facilitator.get(type, { input });
    await until(() => stays.facts.some((fact) => fact.type === 'minutes.typed'));
    expect(room.facts.filter((fact) => fact.type === 'minutes.typed')).toEqual([]);
    expect(await refusal(member, type, { input })).toBe('FORBIDDEN');
    expect((await minutesOf(member)).draft).toBeNull();
    room.close();
    stays.close();
  });

  it('is named by those who run the meeting, from among its readers', async () => {
    const own = await heldMeeting(facilitator, ids.groups.secret.id);
    await does(facilitator, 'conductSession', { meetingId: own.id, version: 1, command: 'OPEN' });
    await facilitator.get(begin, { id: own.id });
    const people = [ids.person['stranger']!];
    expect(await refusal(facilitator, appoint, { id: own.id, version: 1, people })).toBe('NOT_FOUND');
    expect(await refusal(member, appoint, { id: own.id, version: 1, people })).toBe('FORBIDDEN');
  });

  it('sends the same twice to one effect, and is told when something before it never came', async () => {
    const { draft } = await held();
    const partId = draft.parts[0].id;
    const input = { partId, update: words('Raz') };
    const answers = await Promise.all([1, 2, 3].map(() => facilitator.get(type, { input })));
    expect(answers.map(({ typeMinutes }) => typeMinutes.version)).toEqual([1, 1, 1]);
    const later = new Y.Doc();
    later.getText('text').insert(0, 'a');
    const known = Y.encodeStateVector(later);
    later.getText('text').insert(1, 'b');
    const gap = inBase64(Y.encodeStateAsUpdate(later, known));
    expect(await refusal(facilitator, type, { input: { partId, update: gap } })).toBe('CONFLICT GAP');
    const whole = inBase64(Y.encodeStateAsUpdate(later));
    await facilitator.get(type, { input: { partId, update: whole } });
    expect((await minutesOf(facilitator)).draft.parts[0].text).toMatch(/^(Razab|abRaz)$/);
  });

  it.each([
    ['garbage', 'Z2FyYmFnZQ==', 'BAD_INPUT NOT_AN_UPDATE'],
    ['no base64', 'ł', 'BAD_INPUT'],
    ['another name', update((doc) => doc.getText('inne').insert(0, 'x')), 'BAD_INPUT NOT_PLAIN'],
    ['a picture', update((doc) => doc.getText('text').insertEmbed(0, { image: 'x' })), 'BAD_INPUT NOT_PLAIN'],
    ['too much', words('x'.repeat(20_001)), 'BAD_INPUT TOO_LONG'],
    ['too many pieces', inPieces(1_300), 'BAD_INPUT TOO_LONG'],
    ['control characters', words('a\u0000b'), 'BAD_INPUT CONTROL_CHARACTER'],
  ])('sends no %s', async (_, hostile, rule) => {
    const { draft } = await held();
    const input = { partId: draft.parts[0].id, update: hostile };
    expect(await refusal(facilitator, type, { input })).toContain(rule);
    expect((await minutesOf(facilitator)).draft.parts[0].text).toBe('');
  });

  it('types in parts that they may write in, and in no other', async () => {
    const closed = await heldMeeting(facilitator, ids.groups.secret.id, { items: 0 });
    await does(facilitator, 'conductSession', { meetingId: closed.id, version: 1, command: 'OPEN' });
    await facilitator.get(begin, { id: closed.id });
    const [part] = (await freshMinutes(facilitator, closed.number)).draft.parts;
    const input = { partId: part.id, update: words('x') };
    expect(await refusal(await house.caller('stranger'), type, { input })).toBe('NOT_FOUND');
    expect(await refusal(facilitator, type, { input: { ...input, partId: randomUUID() } })).toBe('NOT_FOUND');
  });
});

it('whoever fell out for long, and whoever comes late, hold what a fresh query shows', async () => {
  const { draft } = await held();
  const partId = draft.parts[1].id;
  const away = await MinutesClient.open(facilitator, meeting.number);
  away.disconnect();
  const typist = await MinutesClient.open(facilitator, meeting.number);
  for (let n = 0; n < 30; n++) await typist.type(partId, 'end', `${n} `);
  // as if there had been more than are kept
  await house.sql.query('delete from meetings.minutes_update where part_id = $1 and version < 20', [partId]);
  away.connect();
  const late = await MinutesClient.open(facilitator, meeting.number);
  const [fresh] = (await minutesOf(facilitator)).draft.parts.filter(({ id }: Loose) => id === partId);
  for (const client of [away, typist, late]) {
    await until(() => client.text(partId) === fresh.text);
    client.close();
  }
}, 20_000);

describe('the correction round', () => {
  const inAWeek = () => new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
  const open = `mutation ($id: ID!, $version: Int!, $until: DateTime!) {
    openMinutesCorrection(meetingId: $id, version: $version, until: $until) { state version } }`;
  const back = `mutation ($id: ID!, $version: Int!) { returnMinutesToWriting(meetingId: $id, version: $version) { state } }`;
  const comment = `mutation ($input: CommentMinutesInput!) { commentMinutes(input: $input) { id author { id } paragraph } }`;
  const answer = `mutation ($id: ID!, $answer: MinutesCommentAnswer!, $text: String) {
    answerMinutesComment(id: $id, answer: $answer, text: $text) { answer answeredText } }`;
  const said = (partId: string, more: object = {}) => ({
    input: { key: randomUUID(), partId, paragraph: 'Omówiono stan prac.', text: 'Także budżet.', ...more },
  });
  const draftFor = async (by: Caller): Promise<Loose> =>
    (
      await by.get(
        'query ($n: Int!) { meeting(number: $n) { minutes { viewerMayComment draft { comments { id text answer author { id } } } } } }',
        { n: meeting.number },
      )
    ).meeting.minutes;

  it('shows the draft to those who take part or were there, who comment on its paragraphs', async () => {
    await conduct(1, 'OPEN');
    await does(member, 'checkIn', { meetingId: meeting.id, remote: false });
    await conduct(2, 'CLOSE');
    const partId = (await minutesOf(facilitator)).draft.parts[0].id;
    await facilitator.get(type, { input: { partId, update: words('Omówiono stan prac.\n\nZamknięto.') } });
    expect(await draftFor(member)).toEqual({ viewerMayComment: false, draft: null });
    expect(await refusal(member, comment, said(partId))).toBe('CONFLICT NO_ROUND');

    const past = { id: meeting.id, version: 1, until: '2020-01-01T00:00:00.000Z' };
    expect(await refusal(facilitator, open, past)).toBe('BAD_INPUT IN_THE_PAST');
    expect(await refusal(member, open, { ...past, until: inAWeek() })).toBe('FORBIDDEN');
    await facilitator.get(open, { id: meeting.id, version: 1, until: inAWeek() });

    const { commentMinutes } = await member.get(comment, said(partId));
    expect(commentMinutes).toMatchObject({
      author: { id: member.personId },
      paragraph: 'Omówiono stan prac.',
    });
    expect(await refusal(member, comment, said(partId, { paragraph: 'Nie stoi tam' }))).toBe(
      'CONFLICT CHANGED',
    );
    expect(await refusal(guest, comment, said(partId))).toBe('UNAUTHENTICATED');
    expect(await refusal(observer, comment, said(partId))).toBe('FORBIDDEN');
    expect((await draftFor(guest)).draft).toBeNull();
    expect((await draftFor(observer)).draft).toBeNull();
    expect(await draftFor(other)).toMatchObject({
      viewerMayComment: true,
      draft: { comments: [{ text: 'Także budżet.', answer: null, author: { id: member.personId } }] },
    });

    const { id } = commentMinutes;
    expect(await refusal(member, answer, { id, answer: 'ACCEPTED' })).toBe('FORBIDDEN');
    expect(await refusal(facilitator, answer, { id, answer: 'DECLINED' })).toBe('BAD_INPUT REQUIRED');
    const { answerMinutesComment } = await facilitator.get(answer, {
      id,
      answer: 'ACCEPTED',
      text: 'Dopisano.',
    });
    expect(answerMinutesComment).toEqual({ answer: 'ACCEPTED', answeredText: 'Dopisano.' });
    // and they type while it lasts
    await facilitator.get(type, { input: { partId, update: words('Dopisek. ') } });

    expect(await refusal(facilitator, back, { id: meeting.id, version: 1 })).toBe('CONFLICT CHANGED');
    await facilitator.get(back, { id: meeting.id, version: 2 });
    expect((await draftFor(member)).draft).toBeNull();
    expect((await draftFor(facilitator)).draft.comments).toHaveLength(1);
  });

  it('is over when its time is', async () => {
    const { draft } = await held();
    const partId = draft.parts[0].id;
    await facilitator.get(open, { id: meeting.id, version: 1, until: inAWeek() });
    await house.sql.query(`update meetings.minutes set correction_until = now() where meeting_id = $1`, [
      meeting.id,
    ]);
    expect(await refusal(member, comment, said(partId, { paragraph: '' }))).toBe('CONFLICT NO_ROUND');
    expect((await draftFor(member)).viewerMayComment).toBe(false);
    await facilitator.get(open, { id: meeting.id, version: 2, until: inAWeek() });
    await member.get(comment, said(partId, { paragraph: '' }));
  });
});
