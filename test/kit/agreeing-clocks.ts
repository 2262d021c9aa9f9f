/** Devices that follow a session, each with a clock of its own that is wrong, over ways that take their time. */
import { leftAt, type TimerView } from '#kernel';
import { ServerClock } from '../../apps/web/src/live/server-clock.js';
import type { Caller } from './caller.js';
import { pause } from './storm.js';

const hour = 3_600_000;

export class Device {
  private constructor(private readonly clock: ServerClock) {}

  /**
   * Comes in at the caller's api and measures the clock there as the web client does.
   * @param slowest how long a message takes at most, each way by itself, in milliseconds
   */
  static async with(caller: Caller, slowest: number): Promise<Device> {
    const wrongBy = (Math.random() - 0.5) * 2 * hour;
    const clock = new ServerClock(() => Date.now() + wrongBy);
    const socket = await caller.socket();
    await clock.measure(async () => {
      await pause(Math.random() * slowest);
      const told = (await socket.timeout(5_000).emitWithAck('clock')) as number;
      await pause(Math.random() * slowest);
      return told;
    });
    socket.disconnect();
    return new Device(clock);
  }

  /** What its screen says is left of the timer, in milliseconds. */
  left(timer: TimerView): number {
    return leftAt(timer, this.clock.now())!;
  }
}

/** How far apart these are, in milliseconds. */
export function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
