/** Watching a stream in a test: what comes is kept, and waited for. */
import { expect } from '@jest/globals';
import type { Fact, Frame, WatchAnswer } from '#kernel';
import type { Caller } from './caller.js';

/** Watches a stream and keeps what comes. */
export async function watch(caller: Caller, streamId: string): Promise<{ facts: Fact[]; close: () => void }> {
  const socket = await caller.socket();
  const facts: Fact[] = [];
  socket.on('frame', (frame: Frame) => facts.push(...frame.facts));
  const found = await new Promise<WatchAnswer>((resolve) =>
    socket.emit('watch', { streamId, since: null }, resolve),
  );
  expect(found).toMatchObject({ ok: true });
  return { facts, close: () => socket.disconnect() };
}

/** Waits up to three seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 30));
  expect(holds()).toBe(true);
}
