/** How minutes are tried: each time those of a meeting of its own that goes on. */
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { ActorName } from './authorization-actors.js';
import type { Attempts } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const begin = `mutation ($id: ID!) { beginMinutes(meetingId: $id) { id version streamId draft { parts { id } } } }`;
const appoint = `mutation ($meetingId: ID!, $version: Int!, $personIds: [ID!]!) {
  appointRapporteurs(meetingId: $meetingId, version: $version, personIds: $personIds) { id } }`;
const openRound = `mutation ($meetingId: ID!, $version: Int!, $until: DateTime!) {
  openMinutesCorrection(meetingId: $meetingId, version: $version, until: $until) { id } }`;
const approve = `mutation ($meetingId: ID!, $version: Int!) {
  approveMinutes(meetingId: $meetingId, version: $version) { id } }`;
const correct = `mutation ($meetingId: ID!, $version: Int!) {
  correctMinutes(meetingId: $meetingId, version: $version, reason: "Pomyłka") { id } }`;
const comment = 'mutation ($input: CommentMinutesInput!) { commentMinutes(input: $input) { id } }';
const answer = `mutation ($id: ID!) { answerMinutesComment(id: $id, answer: ACCEPTED, text: "Tak jest") { id } }`;
const type = 'mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }';

/** A word as the browser of whoever types it sends it. */
export function typing(words: string): string {
  const document = new Y.Doc();
  document.getText('text').insert(0, words);
  return Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64');
}

interface Begun {
  meetingId: string;
  minutesId: string;
  partId: string;
}

/** Minutes with the member as their rapporteur: version 2. */
async function beginIn(stage: Stage, meetingId: string): Promise<Begun> {
  const facilitator = stage.of('facilitator');
  const { beginMinutes: minutes } = await facilitator.get(begin, { id: meetingId });
  await facilitator.get(appoint, { meetingId, version: 1, personIds: [stage.ids.person['member']] });
  return { meetingId, minutesId: minutes.id, partId: minutes.draft.parts[0].id };
}

/** A meeting that goes on. */
async function goingOn(stage: Stage, place: string): Promise<string> {
  const { id } = await announcedIn(stage, place);
  await stage
    .of('facilitator')
    .get('mutation ($input: ConductSessionInput!) { conductSession(input: $input) { meetingId } }', {
      input: { meetingId: id, version: 1, command: 'OPEN' },
    });
  return id;
}

const begun = async (stage: Stage, place: string): Promise<Begun> =>
  beginIn(stage, await goingOn(stage, place));

const inAMonth = (): string => new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();

/** In the correction round: the version after this. */
async function discussed(stage: Stage, one: Begun, version = 2): Promise<Begun> {
  const { meetingId } = one;
  await stage.of('facilitator').get(openRound, { meetingId, version, until: inAMonth() });
  return one;
}

/** Its session is over, so that it can be approved. */
async function over(stage: Stage, one: Begun): Promise<Begun> {
  await stage
    .of('facilitator')
    .get('mutation ($input: ConductSessionInput!) { conductSession(input: $input) { meetingId } }', {
      input: { meetingId: one.meetingId, version: 2, command: 'CLOSE' },
    });
  return one;
}

/** Approved: version 3. */
async function approved(stage: Stage, one: Begun): Promise<Begun> {
  await stage.of('facilitator').get(approve, { meetingId: one.meetingId, version: 2 });
  return one;
}

const said = (partId: string) => ({ key: randomUUID(), partId, paragraph: '', text: 'Było inaczej' });

async function commented(stage: Stage, { partId }: Begun, more: object = {}): Promise<string> {
  const input = { ...said(partId), ...more };
  return (await stage.of('facilitator').get(comment, { input })).commentMinutes.id;
}

/** Of the meeting of each place, with a fact of every kind that belongs to no item; gives them with their opening. */
export async function stageMinutes(stage: Stage, meetingId: string): Promise<Begun> {
  const one = await beginIn(stage, meetingId);
  await stage.of('facilitator').get(type, { input: { partId: one.partId, update: typing('Otwarcie') } });
  // By hand: closed as people close it, nobody would wait for the floor any more.
  const put = (state: string, since: string) =>
    stage.house.sql.query(
      `update meetings.live_session set state = $2, running_since = ${since} where meeting_id = $1`,
      [meetingId, state],
    );
  await put('CLOSED', 'null');
  await approved(stage, one);
  await put('OPEN', 'now()');
  await stage.of('facilitator').get(correct, { meetingId, version: 3 });
  await discussed(stage, one, 4);
  const id = await commented(stage, one, { paragraph: 'Otwarcie' });
  await stage.of('facilitator').get(answer, { id });
  const { sql } = stage.house;
  const town = stage.ids.municipality.id;
  await sql.query(
    `insert into meetings.turn (id, meeting_id, person_id, municipality_id, point_of_order, remote, state, used_ms, asked_at, began_at)
     values ($1, $2, $3, $4, false, false, 'SPOKEN', 60000, now(), now())`,
    [randomUUID(), meetingId, stage.ids.person['member'], town],
  );
  // opened before any item was taken
  const pollId = randomUUID();
  await sql.query(
    `insert into discussions.poll (id, scope_id, kind, state, question, quorum, present, opened_at, closed_at)
     values ($1, $2, 'ONE', 'CLOSED', 'Czy?', 1, 2, now() - interval '1 day', now())`,
    [pollId, meetingId],
  );
  const options = [randomUUID(), randomUUID()];
  await sql.query(
    `insert into discussions.poll_option (id, poll_id, position, text) values ($1, $3, 1, 'Tak'), ($2, $3, 2, 'Nie')`,
    [...options, pollId],
  );
  await sql.query(
    `insert into discussions.poll_vote (poll_id, voter_id, person_id, option_ids, weights) values ($1, $2, $2, $3, '{1}')`,
    [pollId, stage.ids.person['member'], [options[0]]],
  );
  await sql.query(
    `insert into outcomes.decision (id, scope_id, ordinal, text, language, decided) values ($1, $2, 1, 'Zbieramy dane', 'pl', '2026')`,
    [randomUUID(), meetingId],
  );
  await sql.query('insert into outcomes.place (scope_id, decisions) values ($1, 1)', [meetingId]);
  await sql.query(
    `insert into outcomes.task (id, scope_id, text, language, owner_municipality_id, due)
     values ($1, $2, 'Zebrać dane', 'pl', $3, '2031')`,
    [randomUUID(), meetingId, town],
  );
  return one;
}

export const minutesAttempts: Record<string, Attempts> = {
  beginMinutes: async (stage, place) => ({ variables: { meetingId: await goingOn(stage, place) } }),
  typeMinutes: async (stage, place) => ({
    variables: { input: { partId: (await begun(stage, place)).partId, update: typing('Wpis') } },
  }),
  appointRapporteurs: async (stage, place) => ({
    variables: {
      meetingId: (await begun(stage, place)).meetingId,
      version: 2,
      personIds: [stage.ids.person['moderator']],
    },
  }),
  openMinutesCorrection: async (stage, place) => ({
    variables: { meetingId: (await begun(stage, place)).meetingId, version: 2, until: inAMonth() },
  }),
  returnMinutesToWriting: async (stage, place) => ({
    variables: { meetingId: (await discussed(stage, await begun(stage, place))).meetingId, version: 3 },
  }),
  approveMinutes: async (stage, place) => ({
    variables: { meetingId: (await over(stage, await begun(stage, place))).meetingId, version: 2 },
  }),
  correctMinutes: async (stage, place) => ({
    variables: {
      meetingId: (await approved(stage, await over(stage, await begun(stage, place)))).meetingId,
      version: 3,
      reason: 'Pomyłka',
    },
  }),
  commentMinutes: async (stage, place) => ({
    variables: { input: said((await discussed(stage, await begun(stage, place))).partId) },
  }),
  answerMinutesComment: async (stage, place) => ({
    variables: {
      id: await commented(stage, await discussed(stage, await begun(stage, place))),
      answer: 'DECLINED',
      text: 'Tak było',
    },
  }),
};

export const minutesDoers: Record<string, [ActorName, string]> = {
  beginMinutes: ['facilitator', 'listed'],
  typeMinutes: ['member', 'listed'],
  appointRapporteurs: ['facilitator', 'listed'],
  openMinutesCorrection: ['facilitator', 'listed'],
  returnMinutesToWriting: ['facilitator', 'listed'],
  approveMinutes: ['facilitator', 'listed'],
  correctMinutes: ['facilitator', 'listed'],
  commentMinutes: ['member', 'listed'],
  answerMinutesComment: ['facilitator', 'listed'],
};

export function keyedMinutes(stage: () => Stage) {
  return {
    commentMinutes: {
      by: () => stage().of('member'),
      input: () => ({
        partId: stage().meetings['listed']!.minutes!.partId,
        paragraph: '',
        text: 'Było inaczej',
      }),
      other: { text: 'Było całkiem inaczej' },
    },
  };
}

export function versionedMinutes(stage: () => Stage) {
  return {
    appointRapporteurs: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const { meetingId } = await begun(stage(), 'listed');
        return (version: number, turn: number) => ({
          meetingId,
          // the member was appointed on the first
          version: version + 1,
          personIds: [stage().ids.person[turn % 2 ? 'moderator' : 'observer']],
        });
      },
      told: ['currentVersion'],
    },
    openMinutesCorrection: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const { meetingId } = await begun(stage(), 'listed');
        return (version: number) => ({ meetingId, version: version + 1, until: inAMonth() });
      },
      told: ['currentVersion'],
    },
    // what is approved is approved, so the third turn is at other minutes
    approveMinutes: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const [one, other] = [
          await over(stage(), await begun(stage(), 'listed')),
          await discussed(stage(), await over(stage(), await begun(stage(), 'listed'))),
        ];
        return (version: number, turn: number) => ({
          meetingId: turn === 3 ? other.meetingId : one.meetingId,
          version: version + 1,
        });
      },
      told: ['currentVersion'],
    },
    correctMinutes: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const one = await approved(stage(), await over(stage(), await begun(stage(), 'listed')));
        const other = await discussed(stage(), await over(stage(), await begun(stage(), 'listed')));
        await stage().of('facilitator').get(approve, { meetingId: other.meetingId, version: 3 });
        return (version: number, turn: number) => ({
          meetingId: turn === 3 ? other.meetingId : one.meetingId,
          version: version + 2,
          reason: `Pomyłka ${turn}`,
        });
      },
      told: ['currentVersion'],
    },
    returnMinutesToWriting: {
      by: () => stage().of('facilitator'),
      make: async () => {
        const { meetingId } = await begun(stage(), 'listed');
        return (version: number) => ({ meetingId, version: version + 1 });
      },
      told: ['currentVersion'],
    },
  };
}

const minutes =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['minutes', ...path],
  });
const content = (...path: string[]) => minutes('draft', 'content', ...path);

export const minutesProbes = {
  Minutes: minutes(),
  MinutesEdition: minutes('editions'),
  MinutesDraft: minutes('draft'),
  MinutesPart: minutes('draft', 'parts'),
  MinutesComment: minutes('draft', 'comments'),
  MinutesContent: content(),
  MinutesAttendance: content('attendance'),
  MinutesMunicipality: content('attendance', 'municipalities'),
  MinutesSector: content('attendance', 'sectors'),
  MinutesContentPart: content('parts'),
  MinutesSpeaker: content('speakers'),
  MinutesPoll: content('polls'),
  MinutesPollLine: content('polls', 'lines'),
  MinutesDecision: content('decisions'),
  MinutesTask: content('tasks'),
  MinutesStatement: content('statements'),
};

export const minutesTexts = {
  limits: {
    'CommentMinutesInput.text': { min: 1, max: 2000, lines: true },
    'correctMinutes(reason)': { min: 1, max: 1000, lines: true },
    'answerMinutesComment(text)': { min: 0, max: 2000, lines: true },
  },
  // a paragraph stands in the part: nobody writes it freely
  formed: { 'TypeMinutesInput.update': '!', 'CommentMinutesInput.paragraph': '\u0007' },
};
