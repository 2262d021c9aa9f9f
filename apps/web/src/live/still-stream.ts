import type { Fact } from '#kernel';
import { later, type WatchedStream } from './live-socket.js';
import { PresentPeople } from './presence.js';
import { StreamStore } from './stream-store.js';
import { TypingPeople } from './typing.js';

const nothing = (): void => undefined;
const never = (): Promise<never> => new Promise(nothing);

/** A stream as it stood when the server drew the page. The browser puts the living one in its place as soon as it runs. */
export function stillStream<State extends { readonly head: number }>(
  streamId: string,
  initial: State,
  reduce: (state: State, fact: Fact) => State,
): WatchedStream<State> {
  const parts = { streamId, link: { watch: never }, later, reduce, snapshot: never };
  return {
    store: new StreamStore<State>(parts, initial),
    present: new PresentPeople(),
    typing: new TypingPeople(() => Date.now(), later),
    stop: nothing,
  };
}
