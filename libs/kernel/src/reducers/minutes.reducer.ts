/**
 * What somebody who writes minutes holds of them: of each part the updates that make it up. They may be applied in any order and more
 * than once, so whoever shows the text applies those that are new and forgets none by mistake.
 */
import type { Fact } from '../events.js';

export interface MinutesPartUpdates {
  readonly id: string;
  /** Yjs updates in base64: the whole of the part as it was loaded, then what was typed since */
  readonly updates: readonly string[];
}

export interface MinutesState {
  readonly parts: readonly MinutesPartUpdates[];
  readonly head: number;
}

/** The state after one numbered fact of the stream of the minutes. */
export function reduceMinutes(state: MinutesState, fact: Fact): MinutesState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  if (fact.type !== 'minutes.typed' || fact.data.update === null) return next;
  const { update } = fact.data;
  return {
    ...next,
    parts: state.parts.map((part) =>
      part.id === fact.subjectId ? { ...part, updates: [...part.updates, update] } : part,
    ),
  };
}
