/** Carrying threads and posts elsewhere: who may, how it is tried, and what is left where they were. */
import { randomUUID } from 'node:crypto';
import type { Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Stage } from './stage.js';

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

/** A pointer in the list of a place to its thread: written past the service, so that nobody has more to read by it. */
export async function leavePointer(stage: Stage, kind: string): Promise<void> {
  const { id, thread } = stage.ids.groups[kind as Kind];
  await stage.house.sql.query(
    `insert into discussions.thread_pointer (id, scope_id, thread_id, kind) values ($1, $2, $3, 'MERGED')`,
    [randomUUID(), id, thread.id],
  );
}

export const movingQuestions: Record<string, (stage: Stage, place: string) => Promise<Question>> = {
  threadPointers: async (stage, place) => {
    await leavePointer(stage, place);
    return { variables: { scopeId: stage.scopeId(place) } };
  },
  threadPlace: async (stage, place) => ({
    variables: { number: stage.ids.groups[place as Kind].thread.number },
  }),
  movedPosts: async (stage, place) => {
    const { first } = stage.ids.groups[place as Kind];
    return { variables: { ids: [first] }, target: first };
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
