/** A reader at one api, in a thread that is written in at another: what the one commits, the other has to hear of. */
import { newId } from '#kernel';
import type { Caller } from './caller.js';
import { LiveThread } from './live-client.js';
import { beaconOff } from './live-faults.js';
import { LiveStage } from './live-stage.js';
import { until } from './watching.js';

export class TwoApis {
  private constructor(
    readonly stage: LiveStage,
    readonly reader: Caller,
    readonly writer: Caller,
    readonly threadId: string,
    readonly live: LiveThread,
  ) {}

  /** Without beacons only a wake can tell of a post. */
  static async set(beacons: 'with beacons' | 'without', settings: Record<string, string>): Promise<TwoApis> {
    const faults = beacons === 'without' ? [beaconOff] : [];
    const stage = await LiveStage.set([faults, faults], settings);
    const reader = await stage.caller('observer', 0);
    const writer = await stage.caller('member', 1);
    const threadId = await stage.newThread(writer);
    const live = await LiveThread.open(reader, threadId);
    await until(() => live.store.phase() === 'live');
    return new TwoApis(stage, reader, writer, threadId, live);
  }

  /** Writes a post at the one and gives back its id. */
  async write(): Promise<string> {
    const key = newId();
    await this.writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
      input: { key, threadId: this.threadId, text: 'Wpis', language: 'pl' },
    });
    return key;
  }

  /** Whether the reader at the other has it. */
  holds(postId: string): boolean {
    return this.live.store.state().posts.some((post) => post.id === postId);
  }

  /** How often each of them has said this. */
  said(what: string): number[] {
    return this.stage.apis.map((api) => api.output.split(what).length - 1);
  }

  async strike(): Promise<void> {
    this.live.close();
    await this.stage.strike();
  }
}
