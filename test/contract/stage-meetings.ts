/** Meetings of the cast's groups for the stage: of each an announced one with something in every field, and a draft. */
import { randomUUID } from 'node:crypto';
import { stageSession } from './live-attempts.js';
import { kinds, type Kind } from '../kit/cast.js';
import { stageAgenda } from './agenda-attempts.js';
import type { ActorName } from './authorization-actors.js';
import { attachmentOf } from './brought-files.js';
import { stageRegistration } from './registration-attempts.js';
import { stageQuestions } from './question-attempts.js';
import { stageProgramme, stageTalk } from './programme-attempts.js';
import { stageMinutes } from './minutes-attempts.js';
import { stageTables } from './table-attempts.js';
import type { Stage } from './stage.js';

interface Made {
  id: string;
  number: number;
  /** of one that is held */
  deskStreamId?: string;
  /** its minutes, with their opening; their id is also that of the stream of those who write them */
  minutes?: { minutesId: string; partId: string };
}

const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }';
const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
const pl = (text: string) => [{ language: 'pl', text }];

/** A picture that this person has just brought; of a guest there is none. */
async function photosOf(stage: Stage, owner: ActorName): Promise<object[]> {
  return (await attachmentOf(stage, owner)).map(({ fileId }) => ({
    fileId,
    alts: pl('Sala'),
    captions: pl('Pod zdjęciem'),
  }));
}

/** Something in every field; in a city, so that a text can be tried there. */
export async function meetingContent(
  stage: Stage,
  owner: ActorName = 'facilitator',
): Promise<Record<string, unknown>> {
  const { rows } = await stage.house.sql.query<{ id: string; project: string }>(
    'select id, project_id as project from municipalities.funding_statement where published_at is not null limit 1',
  );
  return {
    kind: 'CONFERENCE',
    titles: pl('Spotkanie na próbę'),
    topics: pl('O czym'),
    aims: pl('Po co'),
    series: pl('Próby'),
    ordinal: 2,
    date: '2031-06-29/2031-06-30',
    startTime: '13:30',
    endTime: '15:00',
    timeZone: 'Europe/Warsaw',
    city: 'Strasbourg',
    venue: 'Sala',
    mode: 'HYBRID',
    onlineLink: 'https://meet.example/room',
    working: true,
    expected: { value: 300, qualifier: 'OVER' },
    attended: { value: 70, qualifier: 'ABOUT' },
    sectors: ['NGO'],
    languages: ['pl'],
    interpretation: ['uk'],
    accessibilities: pl('Winda'),
    prices: pl('Bezpłatnie'),
    bodies: [
      {
        role: 'HOST',
        municipalityId: stage.ids.municipality.id,
        onBehalfOfId: stage.ids.otherMunicipality.id,
      },
    ],
    patrons: [{ offices: pl('Prezydent'), name: 'Urząd' }],
    projectIds: [rows[0]!.project],
    statementIds: [rows[0]!.id],
    figures: [
      {
        value: { value: 300_000, qualifier: 'ABOUT' },
        rank: 3,
        asWritten: '300 tys.',
        whats: pl('Ilu'),
        territories: pl('Region'),
        sources: pl('Urząd'),
      },
    ],
    quotes: [{ text: 'Słowa', language: 'pl', by: 'Biuro' }],
    contributions: [
      {
        kind: 'PRESENTATION',
        title: 'Pokaz',
        url: 'https://pokaz.example/1',
        language: 'pl',
        by: 'Zespół',
        subjects: ['Praktyka'],
      },
    ],
    photos: await photosOf(stage, owner),
  };
}

async function make(stage: Stage, place: string, content: object): Promise<Made> {
  const input = { key: randomUUID(), placeId: stage.scopeId(place), content };
  return (await stage.of('facilitator').get(create, { input })).createMeeting;
}

async function announce(stage: Stage, { id }: Made): Promise<void> {
  await stage.of('facilitator').get(move, { input: { id, version: 1, state: 'PLANNED' } });
}

/** The member rates it up, the facilitator down, and they talk about it. */
async function talkAbout(stage: Stage, id: string): Promise<void> {
  const rate = 'mutation ($id: ID!, $rating: Rating) { rateMeeting(id: $id, rating: $rating) { id } }';
  await stage.of('member').get(rate, { id, rating: 'UP' });
  await stage.of('facilitator').get(rate, { id, rating: 'DOWN' });
  const { openMeetingThread } = await stage
    .of('member')
    .get('mutation ($input: OpenMeetingThreadInput!) { openMeetingThread(input: $input) { id } }', {
      input: { key: randomUUID(), meetingId: id, text: 'O spotkaniu', language: 'pl' },
    });
  // For the moderator nothing waits in the places of the stage: that shows in whose counts something does.
  await stage
    .of('moderator')
    .get('mutation ($id: ID!) { markRead(threadId: $id, number: 1) { id } }', { id: openMeetingThread.id });
}

/** By place: `public`, `draft public` ... */
export type StagedMeetings = Record<string, Made>;

export async function stageMeetings(stage: Stage): Promise<StagedMeetings> {
  const meetings: StagedMeetings = {};
  for (const kind of kinds) {
    const content = { ...(await meetingContent(stage)), city: null, townId: stage.ids.municipality.id };
    meetings[kind] = await make(stage, kind, content);
    await announce(stage, meetings[kind]);
    await stageAgenda(stage, meetings[kind].id);
    meetings[kind].deskStreamId = await stageSession(stage, meetings[kind].id);
    await stageQuestions(stage, meetings[kind].id);
    await talkAbout(stage, meetings[kind].id);
    await stageProgramme(stage, meetings[kind].id);
    await stageTables(stage, meetings[kind].id);
    meetings[kind].minutes = await stageMinutes(stage, meetings[kind].id);
    const beside = { titles: pl('Wizyta'), kind: 'STUDY_VISIT', partOfId: meetings[kind].id };
    await announce(stage, await make(stage, kind, beside));
    await stageRegistration(stage, meetings[kind]);
    await stageTalk(stage, meetings[kind].id);
    meetings[`draft ${kind}`] = await make(stage, kind, { titles: pl('Szkic') });
  }
  return meetings;
}

/** A draft of the facilitator's. */
export function draftIn(stage: Stage, place: string): Promise<Made> {
  return make(stage, place as Kind, { titles: pl('Na próbę') });
}

/** A meeting of the facilitator's that lies ahead. */
export async function announcedIn(stage: Stage, place: string): Promise<Made> {
  const meeting = await make(stage, place, { titles: pl('Wkrótce') });
  await announce(stage, meeting);
  return meeting;
}

/** An announced one of which nothing has been said yet. */
export async function unsaid(stage: Stage, place: string): Promise<string> {
  const meeting = await draftIn(stage, place);
  await announce(stage, meeting);
  return meeting.id;
}
