import { useStore } from './rendering/use-store.js';

/** Whether the server can be reached. src/live writes it from its socket; the frame shows the banner. */
export interface Connection {
  online: boolean;
  /** when what is on the screen was last known to be current */
  since: Date | null;
  /** own posts that wait to be sent */
  waiting: number;
  /** tries at once, instead of at the next interval */
  retry: (() => void) | null;
}

let connection: Connection = { online: true, since: null, waiting: 0, retry: null };
const listeners = new Set<() => void>();

/** Says what has changed; the rest stays. */
export function setConnection(change: Partial<Connection>): void {
  connection = { ...connection, ...change };
  for (const listener of listeners) listener();
}

export const getConnection = (): Connection => connection;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useConnection(): Connection {
  return useStore(subscribe, getConnection);
}
