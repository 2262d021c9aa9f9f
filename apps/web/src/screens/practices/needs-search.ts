import type { NeedState } from '../../generated/graphql/graphql.js';

export const needStates = ['OPEN', 'MET', 'DROPPED'] as const satisfies NeedState[];

export interface NeedsSearch {
  state?: NeedState;
}

/** Reads the address; what is not ours is left out. */
export function needsSearch({ state }: Record<string, unknown>): NeedsSearch {
  const known = needStates.find((one) => one === state && one !== 'OPEN');
  return known ? { state: known } : {};
}
