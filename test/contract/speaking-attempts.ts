/** How what belongs to speaking is asked and tried: in whose name, in which language. */
import { kinds, type Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { Stage } from './stage.js';

const announce = 'mutation ($id: ID!) { announceThread(id: $id) { viewerRating } }';

async function announcedIn(stage: Stage, place: string): Promise<string> {
  const id = await stage.thread(place);
  await stage.of('facilitator').get(announce, { id });
  return id;
}

/** The first thread of each group stands on its front. */
export async function announceThreads(stage: Stage): Promise<void> {
  for (const kind of kinds)
    await stage.of('facilitator').get(announce, { id: stage.ids.groups[kind].thread.id });
}

/** The thread that stands on the front of the group. */
export const standing = (stage: Stage, place: string): string => stage.ids.groups[place as Kind].thread.id;

type Asks = (stage: Stage, place: string) => Question | Promise<Question>;

const begin = `mutation ($threadId: ID!, $version: Int!) {
  saveDraft(threadId: $threadId, version: $version, text: "Zaczynam", language: "pl") { version } }`;

const beginThread = `mutation ($scopeId: ID!, $themeIds: [ID!]) {
  saveThreadDraft(scopeId: $scopeId, version: 0, title: "Zaczynam", text: "Na razie", language: "pl", themeIds: $themeIds,
    poll: { question: "Kiedy?", options: ["dziś", ""], kind: DOTS, most: 3, secret: true, days: 7 }) { version } }`;

export const speakingQuestions: Record<string, Asks> = {
  threadDraft: async (stage, place) => {
    const scopeId = stage.scopeId(place);
    const member = stage.of('member');
    const own = 'query ($scopeId: ID!) { threadDraft(scopeId: $scopeId) { version } }';
    if (!(await member.get(own, { scopeId })).threadDraft)
      await member.get(beginThread, { scopeId, themeIds: [await stage.theme()] });
    return { variables: { scopeId } };
  },
  draft: async (stage, place) => {
    const threadId = standing(stage, place);
    const member = stage.of('member');
    const { draft } = await member.get('query ($threadId: ID!) { draft(threadId: $threadId) { version } }', {
      threadId,
    });
    if (!draft) await member.get(begin, { threadId, version: 0 });
    return { variables: { threadId } };
  },
  announcements: (stage, place) => ({
    variables: { scopeId: stage.scopeId(place) },
    target: standing(stage, place),
  }),
  announcement: (stage, place) => ({ variables: { id: standing(stage, place) } }),
  behalves: (stage, place) => ({
    variables: { scopeId: stage.scopeId(place) },
    target: stage.ids.municipality.id,
  }),
};

export const speakingAttempts: Record<string, Attempts> = {
  saveDraft: async (stage, place) => ({
    variables: { threadId: await stage.thread(place), version: 0, text: 'Na razie', language: 'pl' },
  }),
  saveThreadDraft: async (stage, place, actor) => {
    const scopeId = stage.scopeId(place);
    // one a place: what was begun before would stand in the way
    if (actor !== 'guest')
      await stage.of(actor).ask('mutation ($id: ID!) { removeThreadDraft(scopeId: $id) }', { id: scopeId });
    const poll = { question: 'Kiedy?', options: ['dziś', ''], kind: 'DOTS', most: 3, secret: true, days: 7 };
    return { variables: { scopeId, version: 0, title: 'Tytuł', text: 'Na razie', language: 'pl', poll } };
  },
  removeThreadDraft: async (stage, place) => ({ variables: { scopeId: stage.scopeId(place) } }),
  removeDraft: async (stage, place) => ({ variables: { threadId: standing(stage, place) } }),
  announceThread: async (stage, place) => ({ variables: { id: await stage.thread(place) } }),
  unannounceThread: async (stage, place) => ({ variables: { id: await announcedIn(stage, place) } }),
  rateAnnouncement: async (stage, place) => ({
    variables: { id: await announcedIn(stage, place), rating: 'UP' },
  }),
  unrateAnnouncement: async (stage, place) => ({ variables: { id: await announcedIn(stage, place) } }),
  setPostLanguage: async (stage, place) => ({
    variables: { id: await stage.post(place), language: 'uk' },
  }),
};
