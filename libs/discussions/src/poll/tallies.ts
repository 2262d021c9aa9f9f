/**
 * Tells how many have voted, at most twice a second, apart from the votes: three hundred at once would else be three hundred
 * facts to each of three hundred, and an event in the transaction of a secret vote would number it and say whose it is.
 */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { guest, type NewEvent } from '#kernel';
import { UnitOfWork } from '#platform';

const tellEvery = 500;

@Injectable()
export class Tallies implements BeforeApplicationShutdown {
  private readonly log = new Logger(Tallies.name);
  private readonly waiting = new Map<string, { event: NewEvent; timer: NodeJS.Timeout }>();
  private readonly telling = new Set<Promise<void>>();

  constructor(private readonly work: UnitOfWork) {}

  /** After the commit of a vote: its poll is told of soon, once for all votes until then. */
  note(event: NewEvent): void {
    if (this.waiting.has(event.subjectId)) return;
    const timer = setTimeout(() => this.tell(event), tellEvery);
    this.waiting.set(event.subjectId, { event, timer });
  }

  /** What waits is told now: a process that goes leaves no count behind that is not told. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const { event, timer } of this.waiting.values()) {
      clearTimeout(timer);
      this.tell(event);
    }
    await Promise.all(this.telling);
  }

  /** In the name of nobody. */
  private tell(event: NewEvent): void {
    this.waiting.delete(event.subjectId);
    const told = this.work
      .run(guest(), (tx) => Promise.resolve(tx.emit(event)))
      // The next vote tells of this one too, and so does the end of the poll.
      .catch((error: Error) => this.log.warn(`A count was not told: ${error.message}`))
      .finally(() => this.telling.delete(told));
    this.telling.add(told);
  }
}
