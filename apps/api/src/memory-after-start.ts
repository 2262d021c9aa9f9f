import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 gives back the room that it keeps for what comes and goes quickly when little came since it last collected, for five seconds. */
const calmFor = 8_000;

/**
 * Throws away what only the start needed, a sixth of what the process then holds (docs/performance.md): left alone, V8 keeps it
 * until its heap has grown again, which that of a small installation hardly does. Two pauses of some fifty milliseconds: one
 * before anybody is served, one soon after.
 */
export function forgetTheStart(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
  setTimeout(collect, calmFor).unref();
}
