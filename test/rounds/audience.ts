/** The sockets: people who have a thread open, as the web client has it, through all that happens. */
import type { Caller } from '../kit/caller.js';
import { LiveThread } from '../kit/live-client.js';
import { LiveHeads } from '../kit/live-heads.js';
import { LiveRoomClient } from '../kit/live-room-client.js';
import { MinutesClient } from '../kit/minutes-client.js';
import type { Book } from './book.js';
import type { Assembly } from './meetings.js';
import type { Town } from './town.js';

export interface Seat {
  caller: Caller;
  live: LiveThread;
}

export class Audience {
  readonly seats: Seat[] = [];
  /** those who have the group's page open */
  readonly pages: LiveHeads[] = [];
  /** those who follow the live session */
  readonly followers: LiveRoomClient[] = [];
  /** those who have its minutes open, and only look at what the others type */
  readonly drafts: MinutesClient[] = [];
  /** post -> when the first of them was told of it */
  readonly firstHeard = new Map<string, number>();

  private constructor(
    private readonly book: Book,
    readonly threads: readonly string[],
    readonly assembly: Assembly,
  ) {}

  /** Fills the threads evenly: those who come and go have every thread open, the others share the rest of the sockets. */
  static async gather(
    town: Town,
    book: Book,
    threads: readonly string[],
    assembly: Assembly,
  ): Promise<Audience> {
    const audience = new Audience(book, threads, assembly);
    const places: [Caller, string][] = town.movers
      .filter(({ personId }) => book.belongs.get(personId) ?? true)
      .flatMap((mover) => threads.map((thread): [Caller, string] => [mover, thread]));
    const others = [...town.watchers, ...town.writers];
    for (let i = places.length; i < town.size.sockets; i++)
      places.push([others[i % others.length]!, threads[i % threads.length]!]);
    // A crowd comes within moments, and not at once.
    for (let i = 0; i < places.length; i += 20)
      await Promise.all(places.slice(i, i + 20).map(([caller, thread]) => audience.sit(caller, thread)));
    for (let i = 0; i < town.size.followers; i++)
      audience.followers.push(await LiveRoomClient.open(town.watchers[i % town.watchers.length]!, assembly));
    for (const writer of town.writers)
      audience.drafts.push(await MinutesClient.open(writer, assembly.number));
    for (const listener of town.listeners) audience.pages.push(new LiveHeads(listener, town.groupId));
    return audience;
  }

  /** Whoever has come back opens again what they were sent out of. */
  async comesBack(caller: Caller): Promise<void> {
    for (const seat of this.seats.filter((one) => one.caller === caller)) this.leave(seat);
    await Promise.all(this.threads.map((thread) => this.sit(caller, thread)));
  }

  leave(seat: Seat): void {
    seat.live.close();
    this.seats.splice(this.seats.indexOf(seat), 1);
  }

  disperse(): void {
    for (const { live } of this.seats.splice(0)) live.close();
    for (const page of this.pages.splice(0)) page.close();
    for (const follower of this.followers.splice(0)) follower.close();
    for (const draft of this.drafts.splice(0)) draft.close();
  }

  /** How a page is opened: again until it is there. */
  private async sit(caller: Caller, thread: string): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const live = await LiveThread.open(caller, thread, undefined, (facts) => {
        const ids = facts.map((fact) => fact.subjectId);
        this.book.isDelivered(caller.personId, ids);
        const now = performance.now();
        for (const id of ids) if (!this.firstHeard.has(id)) this.firstHeard.set(id, now);
      }).catch(() => null);
      if (live) {
        this.seats.push({ caller, live });
        return;
      }
      await new Promise((done) => setTimeout(done, 200));
    }
    this.book.refused.push(`The thread ${thread} cannot be opened.`);
  }
}
