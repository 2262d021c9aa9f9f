/** How what is said of meetings is tried. */
import { randomUUID } from 'node:crypto';
import { agendaAttempts, agendaProbes, agendaTexts, versionedAgendas } from './agenda-attempts.js';
import type { Attempts, Question } from './attempts.js';
import { liveAttempts, liveProbes, liveQuestions, liveTexts, versionedSessions } from './live-attempts.js';
import type { Probe } from './probes.js';
import { draftIn, meetingContent, unsaid } from './stage-meetings.js';
import {
  programmeAttempts,
  programmeProbes,
  programmeQuestions,
  programmeTexts,
  versionedProgrammes,
} from './programme-attempts.js';
import type { Stage } from './stage.js';

export const meetingQuestions: Record<string, (stage: Stage, place: string) => Question | Promise<Question>> =
  {
    ...liveQuestions,
    ...programmeQuestions,
    meeting: (stage, place) => ({ variables: { number: stage.meetings[place]!.number } }),
    meetings: (stage, place) => ({
      variables: { first: 100, when: place.startsWith('draft') ? 'DRAFTS' : 'UPCOMING' },
      target: stage.meetings[place]!.id,
    }),
  };

export const meetingAttempts: Record<string, Attempts> = {
  ...agendaAttempts,
  ...liveAttempts,
  ...programmeAttempts,
  createMeeting: async (stage, place, actor) => ({
    variables: {
      input: {
        key: randomUUID(),
        placeId: stage.scopeId(place),
        content: await meetingContent(stage, actor),
      },
    },
  }),
  editMeeting: async (stage, place) => {
    const { id } = stage.meetings[place]!;
    const version = await stage.version('meetings.meeting', id);
    return { variables: { input: { id, version, content: { venue: 'Inna sala' } } } };
  },
  setMeetingState: async (stage, place) => ({
    variables: { input: { id: (await draftIn(stage, place)).id, version: 1, state: 'PLANNED' } },
  }),
  rateMeeting: async (stage, place) => ({
    variables: { id: await unsaid(stage, place), rating: 'UP' },
  }),
  openMeetingThread: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        meetingId: await unsaid(stage, place),
        text: 'O tym spotkaniu',
        language: 'pl',
      },
    },
  }),
};

/** Who begins to talk about meetings, each time about another one. */
export function keyedMeetings(stage: () => Stage, unsaidOnes: string[]) {
  return {
    openMeetingThread: {
      by: () => stage().of('member'),
      input: () => ({ meetingId: unsaidOnes.pop(), text: 'Raz', language: 'pl' }),
      other: { text: 'Dwa' },
    },
  };
}

/** Who changes a meeting by its version: a draft is announced, and then said to have been held. */
export function versionedMeetings(stage: () => Stage) {
  const draft = async () => (await draftIn(stage(), 'listed')).id;
  const by = () => stage().of('facilitator');
  return {
    ...versionedAgendas(stage),
    ...versionedSessions(stage),
    ...versionedProgrammes(stage),
    editMeeting: {
      by,
      make: async () => {
        const id = await draft();
        return (version: number, turn: number) => ({ input: { id, version, content: { ordinal: turn } } });
      },
      told: ['currentVersion'],
    },
    setMeetingState: {
      by,
      make: async () => {
        const id = await draft();
        const state = (turn: number) => (turn === 3 ? 'HELD' : 'PLANNED');
        return (version: number, turn: number) => ({ input: { id, version, state: state(turn) } });
      },
      told: ['currentVersion'],
    },
  };
}

const meeting =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path,
  });

export const meetingProbes = {
  ...agendaProbes,
  ...liveProbes,
  ...programmeProbes,
  Meeting: meeting(),
  MeetingPage: (): Probe => ({ query: 'meetings', variables: { first: 1 }, path: [] }),
  Count: meeting('expected'),
  MeetingBody: meeting('bodies'),
  MeetingPatron: meeting('patrons'),
  MeetingFigure: meeting('figures'),
  MeetingQuote: meeting('quotes'),
  MeetingContribution: meeting('contributions'),
  MeetingPhoto: meeting('photos'),
  MeetingSeries: meeting('series'),
};

export const meetingTexts = {
  limits: {
    ...agendaTexts.limits,
    ...liveTexts.limits,
    'OpenMeetingThreadInput.text': { min: 1, max: 20_000, lines: true },
    ...programmeTexts.limits,
    'MeetingTextInput.text': { min: 0, max: 2000, lines: true },
    'MeetingPatronInput.name': { min: 0, max: 200 },
    'MeetingFigureInput.asWritten': { min: 0, max: 120 },
    'MeetingQuoteInput.text': { min: 1, max: 2000, lines: true },
    'MeetingQuoteInput.by': { min: 0, max: 200 },
    'MeetingContributionInput.title': { min: 0, max: 200 },
    'MeetingContributionInput.by': { min: 0, max: 200 },
    'MeetingContributionInput.subjects': { min: 1, max: 200 },
    'MeetingContentInput.city': { min: 0, max: 120 },
    'MeetingContentInput.venue': { min: 0, max: 200 },
  },
  formed: {
    ...agendaTexts.formed,
    ...liveTexts.formed,
    ...programmeTexts.formed,
    'MeetingTextInput.language': 'xx',
    'MeetingContentInput.startTime': '25:00',
    'MeetingContentInput.endTime': 'rano',
    'MeetingContentInput.timeZone': 'Europe/Nigdzie',
    'MeetingContentInput.onlineLink': 'strona',
    'OpenMeetingThreadInput.language': 'xx',
    'MeetingQuoteInput.language': 'xx',
    'MeetingContributionInput.language': 'xx',
    'MeetingContributionInput.url': 'javascript:alert(1)',
    'MeetingContentInput.languages': 'xx',
    'MeetingContentInput.interpretation': 'xx',
    'meetings(after)': 'nie kursor',
  },
};
