/** Polls on the stage: one in each place's first post, in which the member has voted, one of each place, and fresh ones to try one's hand on. */
import { randomUUID } from 'node:crypto';
import { kinds, type Kind } from '../kit/cast.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

const options = ['Tak', 'Nie'];

/** What a place may ask, with something in every field that its kind has. */
export const askedOfPlace = () => ({
  question: 'Kiedy?',
  kind: 'DATES',
  dates: [
    { day: '2031-03-04', startTime: '10:00', endTime: '11:00' },
    { day: '2031-03-05', startTime: '10:00', endTime: '11:00' },
  ],
  timeZone: 'Europe/Warsaw',
  endsAt: '2030-01-01T00:00:00Z',
});

/** Written past the services, so that nobody has more to read by it. */
export async function setUpPolls(stage: Stage): Promise<void> {
  for (const kind of kinds) {
    await askIn(stage, { postId: stage.ids.groups[kind].first }, 'CLOSED');
    await askIn(stage, { scopeId: stage.scopeId(kind) }, 'OPEN');
  }
}

/** More than one kind of poll has: so that every field holds something. */
async function askIn(
  stage: Stage,
  at: { postId: string } | { scopeId: string },
  state: 'DRAFT' | 'OPEN' | 'CLOSED',
): Promise<{ id: string; optionIds: string[] }> {
  const { sql } = stage.house;
  const postId = 'postId' in at ? at.postId : null;
  const id = postId ?? randomUUID();
  const closed = state === 'CLOSED';
  await sql.query(
    `insert into discussions.poll (id, post_id, scope_id, kind, state, question, most, low_label, high_label, time_zone,
       by_municipality, quorum, present, ends_at, closed_at)
     values ($1, $2, $3, $4, $5, 'Czy?', 3, 'mało', 'dużo', 'Europe/Warsaw', $6, 1, 2, '2030-01-01', $7)`,
    [
      id,
      postId,
      'scopeId' in at ? at.scopeId : null,
      closed ? 'RANKING' : 'SEVERAL',
      state,
      closed,
      closed ? '2026-11-01' : null,
    ],
  );
  const optionIds = options.map(() => randomUUID());
  for (const [i, text] of options.entries())
    await sql.query(
      `insert into discussions.poll_option (id, poll_id, position, text, mark, day, start_time, end_time)
       values ($1, $2, $3, $4, 'YES', '2031-03-04', '10:00', '11:00')`,
      [optionIds[i], id, i + 1, text],
    );
  if (postId) await sql.query('update discussions.post set has_poll = true where id = $1', [postId]);
  if (closed)
    await sql.query(
      `insert into discussions.poll_vote (poll_id, voter_id, person_id, option_ids, weights) values ($1, $2, $2, $3, '{1}')`,
      [id, stage.ids.person['member'], [optionIds[0]]],
    );
  return { id, optionIds };
}

export async function openPoll(
  stage: Stage,
  place: string,
): Promise<{ postId: string; optionIds: string[] }> {
  const postId = await stage.post(place);
  return { postId, optionIds: (await askIn(stage, { postId }, 'OPEN')).optionIds };
}

const draftIn = async (stage: Stage, place: string): Promise<string> =>
  (await askIn(stage, { scopeId: stage.scopeId(place) }, 'DRAFT')).id;

export const pollQuestions: Record<string, (stage: Stage, place: string) => Question | Promise<Question>> = {
  poll: async (stage, place) => ({
    variables: {
      id: place.startsWith('draft')
        ? await draftIn(stage, place.split(' ')[1]!)
        : stage.ids.groups[place as Kind].first,
    },
  }),
  polls: (stage, place) => ({ variables: { scopeId: stage.scopeId(place) } }),
  ownVotes: (stage, place) => ({ variables: { placeId: stage.ids.groups[place as Kind].thread.id } }),
  municipalitiesToVoteFor: (stage, place) => ({
    variables: { placeId: stage.scopeId(place) },
    target: stage.ids.municipality.id,
  }),
};

export const pollAttempts: Record<string, Attempts> = {
  draftPoll: (stage, place) => {
    const input = { key: randomUUID(), scopeId: stage.scopeId(place), poll: askedOfPlace() };
    return Promise.resolve({ variables: { input } });
  },
  editPoll: async (stage, place) => ({
    variables: { id: await draftIn(stage, place), poll: askedOfPlace() },
  }),
  removePoll: async (stage, place) => ({ variables: { id: await draftIn(stage, place) } }),
  openPoll: async (stage, place) => ({ variables: { id: await draftIn(stage, place) } }),
  voteInPoll: async (stage, place) => {
    const { postId, optionIds } = await openPoll(stage, place);
    return { variables: { input: { pollId: postId, choices: [{ optionId: optionIds[0], weight: 1 }] } } };
  },
  closePoll: async (stage, place) => ({ variables: { id: (await openPoll(stage, place)).postId } }),
};

const poll =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'poll',
    variables: { id: stage.ids.groups[place as Kind].first },
    path,
  });
const vote =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'ownVotes',
    variables: { placeId: stage.ids.groups[place as Kind].thread.id },
    path,
  });

export const pollProbes = {
  Poll: poll(),
  PollOption: poll('options'),
  PollPage: (stage: Stage, place: string): Probe => ({
    query: 'polls',
    variables: { scopeId: stage.scopeId(place) },
    path: [],
  }),
  OwnVote: vote(),
  ChosenOption: vote('choices'),
};
