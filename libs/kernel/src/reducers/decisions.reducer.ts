/** What a watcher of a place holds of its decisions: those that were loaded, the latest number first. */
import type { Fact } from '../events.js';
import type { DecisionView } from '../outcome-events.js';

export interface DecisionsState {
  readonly decisions: readonly DecisionView[];
  readonly head: number;
}

/** The state after one numbered fact of the place's stream; a decision never leaves the list. */
export function reduceDecisions(state: DecisionsState, fact: Fact): DecisionsState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'decision.recorded':
    case 'decision.edited':
    case 'decision.amended':
    case 'decision.withdrawn': {
      const { decision } = fact.data;
      if (!decision) return next;
      const held = state.decisions.find((one) => one.id === decision.id);
      if (held && held.version > decision.version) return next;
      const others = state.decisions.filter((one) => one.id !== decision.id);
      return { ...next, decisions: [...others, decision].sort((a, b) => b.ordinal - a.ordinal) };
    }
    default:
      return next;
  }
}
