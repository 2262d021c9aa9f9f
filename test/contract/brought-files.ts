/** Files that people of the matrix have brought: pictures in posts, and faces. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../kit/caller.js';
import type { Kind } from '../kit/cast.js';
import { bring, photo } from '../kit/uploads.js';
import type { Attempt } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Stage } from './stage.js';

/** A picture that this person has just brought, and that stands nowhere yet; of a guest there is none. */
export async function attachmentOf(
  stage: Stage,
  owner: ActorName,
): Promise<{ fileId: string; alt: string }[]> {
  if (owner === 'guest') return [];
  await stage.house.sql.query('delete from platform.throttle');
  const { file } = await bring(stage.of(owner), await photo(20, 10, 'png'), 'rynek.png');
  return [{ fileId: file.id, alt: 'Rynek o świcie' }];
}

/** Gives a post of the member a picture; its words stay as they were. */
export async function illustrate(stage: Stage, id: string): Promise<void> {
  const member = stage.of('member');
  const { post } = await member.get('query ($id: ID!) { post(id: $id) { version text } }', { id });
  await member.get(
    `mutation ($id: ID!, $version: Int!, $text: String!, $attachments: [AttachmentInput!]) {
      editPost(id: $id, version: $version, text: $text, attachments: $attachments) { id } }`,
    { id, ...post, attachments: await attachmentOf(stage, 'member') },
  );
}

/** Gives somebody a face. */
export async function showFace(stage: Stage, caller: Caller): Promise<void> {
  await caller.get('mutation ($id: ID!) { setFace(fileId: $id) { id } }', {
    id: await square(stage, caller),
  });
}

async function square(stage: Stage, caller: Caller): Promise<string> {
  await stage.house.sql.query('delete from platform.throttle');
  return (await bring(caller, await photo(20, 20, 'png'), 'twarz.png', { shape: 'SQUARE' })).file.id;
}

type Tries = (stage: Stage, place: string, actor: ActorName) => Promise<Attempt>;

const asked = { question: 'Czy?', options: ['Tak', 'Nie'], kind: 'ONE', endsAt: '2099-01-01T00:00:00Z' };

/** What is said, with a picture and a poll in it. */
export const postAttempts: Record<'openThread' | 'writePost' | 'editPost', Tries> = {
  openThread: async (stage, place, actor) => ({
    variables: {
      input: {
        key: randomUUID(),
        scopeId: stage.scopeId(place),
        title: 'Próba',
        text: 'Treść',
        language: 'pl',
        attachments: await attachmentOf(stage, actor),
        poll: asked,
      },
    },
  }),
  writePost: async (stage, place, actor) => ({
    variables: {
      input: {
        key: randomUUID(),
        threadId: stage.ids.groups[place as Kind].thread.id,
        text: 'Odpowiedź',
        language: 'pl',
        attachments: await attachmentOf(stage, actor),
        poll: asked,
      },
    },
  }),
  editPost: async (stage, place, actor) => ({
    variables: {
      id: await stage.post(place),
      version: 1,
      text: 'Inaczej',
      attachments: await attachmentOf(stage, actor),
    },
  }),
};

export const faceAttempts: Record<'setFace' | 'removeFace', Tries> = {
  setFace: async (stage, _place, actor) => ({
    variables: { fileId: actor === 'guest' ? randomUUID() : await square(stage, stage.of(actor)) },
  }),
  // a face that was taken away is looked for again by what is asked later
  removeFace: async (stage, _place, actor) => ({
    variables: {},
    after: async () => {
      if (actor !== 'guest') await showFace(stage, stage.of(actor));
    },
  }),
};
