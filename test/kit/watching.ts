/** Watching a stream in a test: what comes is kept, and waited for. */
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
  if (!found.ok) throw new Error(`Not let in: ${found.code}`);
  return { facts, close: () => socket.disconnect() };
}

/** Waits until something holds, at most so many milliseconds; whether it came. */
export async function came(holds: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end;) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return holds();
}

/** The same, where the test is over if it does not come: as long as a machine may stand still that runs other tests too. */
export async function until(holds: () => boolean | Promise<boolean>, within = 15_000): Promise<void> {
  if (!(await came(holds, within))) throw new Error(`It has not come within ${within} ms: ${String(holds)}`);
}
