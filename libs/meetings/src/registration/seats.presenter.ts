/** The facts of registering: how many seats are taken, to all who look at a meeting; that something became of theirs, to a person. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact } from '#kernel';
import { Database, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { countsNow, type PoolCount } from './reading.repository.js';
import { seatsTold } from './registration-reading.service.js';

/** On the meeting's stream. Who registered is in none of it: not everybody wishes to stand on a list. */
@Injectable()
export class SeatsPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'meeting';

  constructor(
    private readonly registry: LiveRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const counted = events.some(({ type }) => type === 'seats.counted');
    const row = counted
      ? await this.database.readOne<{ separateRemote: boolean; pools: PoolCount[] }>(countsNow(streamId))
      : null;
    const seats = row?.pools.map((pool) => seatsTold(pool, row.separateRemote)) ?? [];
    return events.flatMap((event) => {
      if (event.type === 'seats.counted') return [namelessFactOf(event, { seats })];
      return event.type === 'registration.edited' ? [namelessFactOf(event)] : [];
    });
  }
}

const ofOwn: readonly EventType[] = ['registration.moved', 'registration.asked', 'registration.settled'];

/** On the person's own stream: whoever looks at a registration asks again. Who moved up by whose leaving is told to nobody. */
@Injectable()
export class OwnRegistrationPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter(({ type }) => ofOwn.includes(type));
    return Promise.resolve(own.map((event) => namelessFactOf(event)));
  }
}
