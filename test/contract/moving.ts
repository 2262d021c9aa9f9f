/** Carrying threads and posts elsewhere: who may, how it is tried, and what is left where they were. */
import { randomUUID } from 'node:crypto';
import type { Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Stage } from './stage.js';

export interface Left {
  /** what stands in the thread that the posts went to */
  postId: string;
  threadNumber: number;
}

async function openedBy(stage: Stage, actor: ActorName, kind: string, posts: number) {
  const input = { scopeId: stage.scopeId(kind), title: 'Do przeniesienia', text: 'Treść', language: 'pl' };
  const { openThread } = await stage
    .of(actor)
    .get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }', { input });
  const written: string[] = [];
  for (let i = 1; i < posts; i++) {
    const { writePost } = await stage
      .of(actor)
      .get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
        input: { key: randomUUID(), threadId: openThread.id, text: `Dalej ${i}`, language: 'pl' },
      });
    written.push(writePost.id);
  }
  return { id: openThread.id as string, number: openThread.number as number, posts: written };
}

/** A thread of the member's, and the post that may go from it. */
export async function splittable(
  stage: Stage,
  place: string,
): Promise<{ threadId: string; postIds: string[] }> {
  const thread = await openedBy(stage, 'member', place, 3);
  return { threadId: thread.id, postIds: [thread.posts[1]!] };
}

const left = new Map<string, Promise<Left>>();

/** The moderator's thread that went into another of theirs, once in each place: for nobody else something more waits than before. */
export function whatIsLeft(stage: Stage, kind: string): Promise<Left> {
  const known = left.get(kind);
  if (known) return known;
  const made = (async () => {
    const gone = await openedBy(stage, 'moderator', kind, 2);
    const into = await openedBy(stage, 'moderator', kind, 1);
    await stage
      .of('moderator')
      .get('mutation ($id: ID!, $intoId: ID!) { mergeThread(id: $id, intoId: $intoId) { id } }', {
        id: gone.id,
        intoId: into.id,
      });
    return { postId: gone.posts[0]!, threadNumber: gone.number };
  })();
  left.set(kind, made);
  return made;
}

export const movingQuestions: Record<string, (stage: Stage, place: string) => Promise<Question>> = {
  threadPointers: async (stage, place) => {
    await whatIsLeft(stage, place);
    return { variables: { scopeId: stage.scopeId(place) } };
  },
  threadPlace: async (stage, place) => ({
    variables: { number: (await whatIsLeft(stage, place)).threadNumber },
  }),
  movedPosts: async (stage, place) => {
    const { postId } = await whatIsLeft(stage, place);
    return { variables: { ids: [postId] }, target: postId };
  },
};

const elsewhere: Record<Kind, Kind> = { public: 'listed', listed: 'public', secret: 'public' };

export const movingAttempts: Record<string, Attempts> = {
  moveThread: async (stage, place) => ({
    variables: { id: await stage.thread(place), scopeId: stage.scopeId(elsewhere[place as Kind]) },
  }),
  splitThread: async (stage, place) => ({
    variables: { input: { key: randomUUID(), ...(await splittable(stage, place)), title: 'Osobno' } },
  }),
  mergeThread: async (stage, place) => ({
    variables: { id: await stage.thread(place), intoId: await stage.thread(place) },
  }),
};
