/** How dates are found: a poll over days in each place, in which the member has answered. */
import { randomUUID } from 'node:crypto';
import {
  byKind,
  leading,
  nobody,
  readers,
  writers,
  type Audience,
  type Outcome,
  type Rules,
} from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import { inEach, type TypeRule } from './field-rule.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

/** The administrator may lead in a listed group, and reads nothing there. */
const deciders = byKind(leading, ['facilitator', 'secretariat'], ['facilitator']);

const given = (audience: Audience, otherwise: Outcome): Rules =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]) => [
      place,
      (actor) => (list.includes(actor) ? 'given' : otherwise),
    ]),
  );

export const dateQueries: Record<string, Rules> = {
  datePolls: given(writers, 'nothing'),
  datePoll: given(readers, 'NOT_FOUND'),
};

export const dateMutations: Record<string, Rules> = {
  makeMeetingOfPoll: Object.fromEntries(
    Object.entries(deciders).map(([place, list]) => [
      place,
      (actor) => {
        if (list.includes(actor)) return 'done';
        if (!readers[place]!.includes(actor)) return 'NOT_FOUND';
        return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      },
    ]),
  ),
};

export const dateFields: Record<string, TypeRule> = {
  DatePoll: {
    reach: readers,
    always: 'id poll placeId placeTitle placeAddress',
    only: {
      viewerMayAnswer: writers,
      viewerMayDecide: deciders,
      answers: writers,
      meetingAddress: inEach(nobody),
    },
  },
  DateAnswer: { reach: writers, always: 'person weights' },
};

/** Written past the services: who asked it is nobody's business here. */
async function datePollIn(stage: Stage, place: string): Promise<{ id: string; optionIds: string[] }> {
  const { sql } = stage.house;
  const id = randomUUID();
  await sql.query(
    `insert into discussions.poll (id, scope_id, kind, state, question, time_zone)
     values ($1, $2, 'DATES', 'OPEN', 'Kiedy?', 'Europe/Warsaw')`,
    [id, stage.scopeId(place)],
  );
  const optionIds = [randomUUID(), randomUUID()];
  for (const [at, optionId] of optionIds.entries())
    await sql.query(
      `insert into discussions.poll_option (id, poll_id, position, text, day, start_time) values ($1, $2, $3, '', $4, '10:00')`,
      [optionId, id, at + 1, `2031-03-0${at + 4}`],
    );
  await sql.query(
    `insert into discussions.poll_vote (poll_id, voter_id, person_id, option_ids, weights) values ($1, $2, $2, $3, '{2}')`,
    [id, stage.ids.person['member'], [optionIds[0]]],
  );
  return { id, optionIds };
}

/** One of each place, asked for again and again. */
const standing = new WeakMap<Stage, Map<string, Promise<{ id: string; optionIds: string[] }>>>();
function standingIn(stage: Stage, place: string) {
  const own = standing.get(stage) ?? new Map<string, Promise<{ id: string; optionIds: string[] }>>();
  standing.set(stage, own);
  const made = own.get(place) ?? datePollIn(stage, place);
  own.set(place, made);
  return made;
}

export const dateQuestions: Record<string, (stage: Stage, place: string) => Promise<Question>> = {
  datePolls: async (stage, place) => ({ variables: {}, target: (await standingIn(stage, place)).id }),
  datePoll: async (stage, place) => ({ variables: { id: (await standingIn(stage, place)).id } }),
};

export const dateAttempts: Record<string, Attempts> = {
  makeMeetingOfPoll: async (stage, place) => {
    const { id, optionIds } = await datePollIn(stage, place);
    const titles = [{ language: 'pl', text: 'Spotkanie' }];
    return { variables: { input: { key: randomUUID(), pollId: id, optionId: optionIds[1], titles } } };
  },
};

const poll =
  (...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => ({
    query: 'datePoll',
    variables: { id: (await standingIn(stage, place)).id },
    path,
  });
export const dateProbes = { DatePoll: poll(), DateAnswer: poll('answers') };

/** Polls of which no meeting was made, one for each time that it is tried. */
export const keyedDates = (stage: () => Stage, toDecide: { id: string; optionIds: string[] }[]) => ({
  makeMeetingOfPoll: {
    by: () => stage().of('facilitator'),
    input: () => {
      const { id, optionIds } = toDecide.pop()!;
      return { pollId: id, optionId: optionIds[0] };
    },
    other: { titles: [{ language: 'pl', text: 'Inaczej' }] },
  },
});
export const datesToDecide = (stage: Stage): Promise<{ id: string; optionIds: string[] }[]> =>
  Promise.all(Array.from({ length: 6 }, () => datePollIn(stage, 'listed')));
