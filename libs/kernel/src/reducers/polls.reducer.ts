/** What a watcher of a place holds of its polls. Each fact shows a poll as it is when it is sent, so the later one is the truer. */
import type { Fact } from '../events.js';
import type { PollView } from '../values/poll.js';

export interface PollsState {
  /** in the order in which they were made */
  readonly polls: readonly PollView[];
  readonly head: number;
}

/** The state after one numbered fact of the place's stream, or of its desk's. */
export function reducePolls(state: PollsState, fact: Fact): PollsState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'poll.drafted':
    case 'poll.edited':
    case 'poll.removed':
    case 'poll.opened':
    case 'poll.counted':
    case 'poll.closed': {
      const { poll } = fact.data;
      if (!poll) return { ...next, polls: state.polls.filter(({ id }) => id !== fact.subjectId) };
      return state.polls.some(({ id }) => id === poll.id)
        ? { ...next, polls: state.polls.map((held) => (held.id === poll.id ? poll : held)) }
        : { ...next, polls: [...state.polls, poll] };
    }
    default:
      return next;
  }
}
