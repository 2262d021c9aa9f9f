import { useSyncExternalStore } from 'react';

/**
 * A value of this client that stands outside React. The server draws the same value that the browser begins with: React's own hook
 * without its third argument throws on the server, and takes the whole public page with it.
 */
export function useStore<Value>(subscribe: (listener: () => void) => () => void, read: () => Value): Value {
  return useSyncExternalStore(subscribe, read, read);
}
