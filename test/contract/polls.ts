/** Polls on the stage: one in each place's first post, in which the member has voted, and fresh ones to try one's hand on. */
import { randomUUID } from 'node:crypto';
import { kinds, type Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { Stage } from './stage.js';

const options = ['Tak', 'Nie'];

/** Written past the services, so that nobody has more to read by it. */
export async function setUpPolls(stage: Stage): Promise<void> {
  for (const kind of kinds) await askIn(stage, stage.ids.groups[kind].first, true);
}

async function askIn(stage: Stage, postId: string, closed: boolean): Promise<string[]> {
  const { sql } = stage.house;
  const ids = options.map(() => randomUUID());
  await sql.query(
    `insert into discussions.poll (post_id, question, multiple, ends_at, closed_at) values ($1, 'Czy?', true, $2, $3)`,
    [postId, '2030-01-01', closed ? '2026-11-01' : null],
  );
  for (const [i, text] of options.entries())
    await sql.query(
      'insert into discussions.poll_option (id, post_id, position, text) values ($1, $2, $3, $4)',
      [ids[i], postId, i + 1, text],
    );
  await sql.query('update discussions.post set has_poll = true where id = $1', [postId]);
  if (closed)
    await sql.query(
      'insert into discussions.poll_ballot (post_id, person_id, option_ids) values ($1, $2, $3)',
      [postId, stage.ids.person['member'], [ids[0]]],
    );
  return ids;
}

async function openPoll(stage: Stage, place: string): Promise<{ postId: string; optionIds: string[] }> {
  const postId = await stage.post(place);
  return { postId, optionIds: await askIn(stage, postId, false) };
}

export const pollQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  ownVotes: (stage, place) => ({ variables: { threadId: stage.ids.groups[place as Kind].thread.id } }),
};

export const pollAttempts: Record<string, Attempts> = {
  voteInPoll: async (stage, place) => {
    const { postId, optionIds } = await openPoll(stage, place);
    return { variables: { postId, optionIds: [optionIds[0]] } };
  },
  closePoll: async (stage, place) => ({ variables: { postId: (await openPoll(stage, place)).postId } }),
};
