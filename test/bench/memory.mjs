/** What a connection costs that says nothing: bytes of the server's resident memory, of so many that watch one thread. */
import { Audience } from './audience.mjs';
import { roomThread } from './seed-ids.mjs';

export const idleSockets = 2000;

/** @returns bytes each; null where the kernel does not tell */
export async function idleBytes(server, kind) {
  const before = server.memory();
  const idle = await Audience.gather([server], kind, roomThread(), idleSockets);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const after = server.memory();
  idle.leave();
  return before === null ? null : (after - before) / idleSockets;
}
