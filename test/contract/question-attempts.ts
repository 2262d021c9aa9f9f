/** How questions from the hall are tried: each time at a meeting of its own, that no limit is met by chance. */
import { randomUUID } from 'node:crypto';
import type { ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const ask = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }';
const set = `mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: true) { open } }`;

/** A meeting that takes questions. */
async function taking(stage: Stage, place: string): Promise<string> {
  const { id } = await announcedIn(stage, place);
  await stage.of('facilitator').get(set, { id });
  return id;
}

const said = (meetingId: string) => ({
  key: randomUUID(),
  meetingId,
  text: 'Kiedy będą wyniki?',
  language: 'pl',
  anonymous: false,
});

async function asked(stage: Stage, by: ActorName, meetingId: string): Promise<string> {
  return (await stage.of(by).get(ask, { input: said(meetingId) })).askQuestion.id;
}

/** One that the member asked, in a meeting of its own. */
async function waiting(stage: Stage, place: string): Promise<string> {
  return asked(stage, 'member', await taking(stage, place));
}

/** In the meeting of each place the box is open; the member asked something that the facilitator supported and set aside. */
export async function stageQuestions(stage: Stage, meetingId: string): Promise<void> {
  const facilitator = stage.of('facilitator');
  await facilitator.get(set, { id: meetingId });
  const id = await asked(stage, 'member', meetingId);
  await facilitator.get('mutation ($id: ID!) { supportQuestion(id: $id, support: true) { id } }', { id });
  await facilitator.get(
    'mutation ($id: ID!) { setQuestionAside(id: $id, reason: "Odpowiemy pisemnie") { open } }',
    { id },
  );
}

export const questionQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  meetingQuestions: (stage, place) => ({ variables: { meetingId: stage.meetings[place]!.id } }),
};

const ofOne = async (stage: Stage, place: string) => ({
  variables: { id: await waiting(stage, place) } as Record<string, unknown>,
});

export const questionAttempts: Record<string, Attempts> = {
  setMeetingQuestions: async (stage, place) => ({
    variables: { meetingId: (await announcedIn(stage, place)).id, open: true, anonymous: true },
  }),
  askQuestion: async (stage, place) => ({ variables: { input: said(await taking(stage, place)) } }),
  supportQuestion: async (stage, place, actor) => {
    const meetingId = await taking(stage, place);
    // nobody supports what they asked themselves
    const by = actor === 'member' ? 'facilitator' : 'member';
    return { variables: { id: await asked(stage, by, meetingId), support: true } };
  },
  withdrawQuestion: ofOne,
  takeQuestion: async (stage, place) => {
    const { variables } = await ofOne(stage, place);
    return { variables: { ...variables, afterId: null } };
  },
  closeQuestion: ofOne,
  setQuestionAside: async (stage, place) => {
    const { variables } = await ofOne(stage, place);
    return { variables: { ...variables, reason: 'Odpowiemy pisemnie' } };
  },
  reopenQuestion: ofOne,
};

export const questionDoers: Record<string, [ActorName, string]> = {
  setMeetingQuestions: ['facilitator', 'listed'],
  askQuestion: ['member', 'listed'],
  supportQuestion: ['member', 'listed'],
  withdrawQuestion: ['member', 'listed'],
  takeQuestion: ['facilitator', 'listed'],
  closeQuestion: ['facilitator', 'listed'],
  setQuestionAside: ['facilitator', 'listed'],
  reopenQuestion: ['facilitator', 'listed'],
};

export function keyedQuestions(stage: () => Stage) {
  return {
    askQuestion: {
      by: () => stage().of('member'),
      input: () => {
        const { key: _, ...content } = said(stage().meetings['listed']!.id);
        return content;
      },
      other: { text: 'Co innego?' },
    },
  };
}

export const questionProbes = {
  MeetingQuestions: (stage: Stage, place: string): Probe => ({
    query: 'meetingQuestions',
    variables: { meetingId: stage.meetings[place]!.id },
    path: [],
  }),
  MeetingQuestion: (stage: Stage, place: string): Probe => ({
    query: 'meetingQuestions',
    variables: { meetingId: stage.meetings[place]!.id },
    path: ['items'],
  }),
};

export const questionTexts = {
  limits: {
    'AskQuestionInput.text': { min: 1, max: 500, lines: true },
    'setQuestionAside(reason)': { min: 1, max: 300, lines: true },
  },
  formed: { 'AskQuestionInput.language': 'xx' },
};
