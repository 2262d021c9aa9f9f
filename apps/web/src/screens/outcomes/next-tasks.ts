/** So many tasks stand on home. */
export const FEW = 5;

/** What home asks of them. */
export const nextTasks = { scopeId: null, below: false, state: 'OPEN', first: FEW, after: null } as const;
