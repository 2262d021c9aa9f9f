/** Faults of the product that an audit after a round must find, put into the built product. */
import type { PlantedFault } from './api-process.js';

/** Commits are answered before they are written down: faster, and what PostgreSQL had in hand when it is killed is gone. */
export const answersTooEarly: PlantedFault[] = [
  {
    name: 'answers-too-early',
    file: 'libs/platform/src/database/data-source.js',
    from: '-c TimeZone=UTC',
    to: '-c synchronous_commit=off -c TimeZone=UTC',
  },
];

/** Whoever comes back is told that nothing was missed. */
export const missesNothing: PlantedFault[] = [
  {
    name: 'misses-nothing',
    file: 'libs/platform/src/live/live-server.js',
    from: 'if (since === head) return',
    to: 'if (since !== -2) return',
  },
];

/** Whoever comes gets a seat, whether there is one or not. */
export const seatsWithoutEnd: PlantedFault[] = [
  {
    name: 'seats-without-end',
    file: 'libs/meetings/src/registration/seats.service.js',
    from: 'const state = hasRoom(',
    to: 'const state = true || hasRoom(',
  },
];

/** The minutes of a session do not tell of its votes. */
export const votesNotInMinutes: PlantedFault[] = [
  {
    name: 'votes-not-in-minutes',
    file: 'libs/meetings/src/minutes/gathering.js',
    from: 'polls: under(polls, item)',
    to: 'polls: under([], item)',
  },
];

/** What is typed is answered and told, and forgotten as soon as somebody else types. */
export const wordsNotKept: PlantedFault[] = [
  {
    name: 'words-not-kept',
    file: 'libs/meetings/src/minutes/minutes-writing.service.js',
    from: 'const { state, text, change } = after;',
    to: 'const { text, change } = after, { state } = part;',
  },
];

/** A vote that is given anew is answered, and the one before it stays. */
export const firstVotesStay: PlantedFault[] = [
  {
    name: 'first-votes-stay',
    file: 'libs/discussions/src/poll/vote.repository.js',
    from: 'where (v.option_ids, v.weights) <> (excluded.option_ids, excluded.weights)',
    to: 'where false',
  },
];
