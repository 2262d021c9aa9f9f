/** How people are looked for, and how what is done with a conversation of two is tried. */
import { randomUUID } from 'node:crypto';
import type { Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { Stage } from './stage.js';

const narrowings: Record<string, (stage: Stage) => Record<string, unknown>> = {
  'by role': () => ({ role: 'FACILITATOR' }),
  'by town': (stage) => ({ town: stage.ids.municipality.number }),
  'by theme': () => ({ name: 'facilitator', theme: 1, side: 'OFFERS' }),
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

/** The thread of each place bears one theme. */
export async function themedQuestion(stage: Stage, place: string): Promise<Question> {
  const { themes } = await stage.of('guest').get('{ themes { id } }');
  return {
    variables: { themeId: themes[2].id, first: 50 },
    target: stage.ids.groups[place as Kind].thread.id,
  };
}

export const talkAttempts: Record<string, Attempts> = {
  // those that stand there already: the profile stays as full as it is
  setOwnThemes: async (stage) => {
    const { themes } = await stage.of('guest').get('{ themes { id } }');
    return { variables: { offers: [themes[0].id], seeks: [themes[1].id] } };
  },
  setThreadThemes: async (stage, place) => ({
    variables: { id: await stage.thread(place), themeIds: [await stage.theme()] },
  }),
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
