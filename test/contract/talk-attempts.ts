/** How people are looked for, and how what is done with a conversation of two is tried. */
import { randomUUID } from 'node:crypto';
import type { Attempts, Question } from './attempts.js';
import type { Stage } from './stage.js';

const narrowings: Record<string, (stage: Stage) => Record<string, unknown>> = {
  'by role': () => ({ role: 'FACILITATOR' }),
  'by town': (stage) => ({ town: stage.ids.municipality.number }),
  'by shared language': () => ({ name: 'facilitator', language: 'uk' }),
};

export const talkQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  people: (stage, place) => ({
    variables: { first: 100, filter: { name: 'osoba', ...(narrowings[place]?.(stage) ?? {}) } },
    target: stage.ids.person[place === 'by town' || place === 'house' ? 'member' : 'facilitator']!,
  }),
  conversations: (stage) => ({ variables: { first: 50 }, target: stage.talk.id }),
  conversation: (stage) => ({ variables: { number: stage.talk.number } }),
  conversationReports: () => ({ variables: {} }),
  directoryChoices: (stage) => ({ variables: {}, target: stage.ids.municipality.id }),
};

export const talkAttempts: Record<string, Attempts> = {
  openConversation: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        personId: place === 'unwanted' ? await stage.talk.unwilling() : (await stage.person()).id,
        text: 'Dzień dobry',
        language: 'pl',
      },
    },
  }),
  closeConversation: async (stage) => ({
    variables: { id: stage.talk.id },
    after: () => stage.talk.reopen(),
  }),
  reopenConversation: async (stage) => {
    await stage.talk.close();
    return { variables: { id: stage.talk.id } };
  },
  reportConversation: async (stage) => ({
    variables: {
      input: {
        conversationId: stage.talk.id,
        reason: 'INSULT',
        words: 'Proszę o pomoc',
        postIds: [],
      },
    },
  }),
  settleConversationReport: async (stage) => ({ variables: { id: await stage.talk.report() } }),
};
