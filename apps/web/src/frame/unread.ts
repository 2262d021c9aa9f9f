import { useStore } from '../rendering/use-store.js';

/** What the bell shows. It stands apart from the live part, which is loaded only after the first screen. */
export interface Bell {
  /** null: as the session says */
  unread: number | null;
  /** grows with each change: what shows notices asks for them again */
  version: number;
}

let bell: Bell = { unread: null, version: 0 };
const listeners = new Set<() => void>();

export function setBell(next: Bell): void {
  if (next.unread === bell.unread && next.version === bell.version) return;
  bell = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useBell(): Bell {
  return useStore(subscribe, () => bell);
}
