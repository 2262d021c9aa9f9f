/** The consumer that keeps the index: each event once, whatever dies, because effect and cursor are one transaction. */
import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import {
  Consumers,
  Database,
  Rounds,
  UnitOfWork,
  type EventConsumer,
  type EventRead,
  type Tx,
} from '#platform';
import { followThreads, forgetWords, wordsFrom } from '../entry/entry.repository.js';
import { idsOf } from '../subjects/source.js';
import { sources } from '../subjects/sources.js';
import { indexSubjects } from './index-keeper.js';
import { SearchBuilding } from './search-building.js';

/** How often what no event tells of is looked for: registers, and where people work. */
const lookEvery = 10_000;
const forgetEvery = 60 * 60 * 1000;
const mostUnnoticed = 500;
const mostWords = 2_000;

@Injectable()
export class SearchWriter implements EventConsumer {
  readonly name = 'search';

  constructor(
    private readonly consumers: Consumers,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly building: SearchBuilding,
  ) {}

  /** The worker's part. An index that these rules of words have not written is written in the background first. */
  async begin(): Promise<void> {
    this.rounds.begin('search-unnoticed', lookEvery, () => this.takeUnnoticed());
    this.rounds.begin('search-words', forgetEvery, () => this.forget());
    await this.consumers.begin(this);
    this.building.beginUnlessBuilt();
  }

  /** Takes in all that has happened, and returns when it is done. */
  async catchUp(): Promise<void> {
    await this.consumers.catchUp(this);
    await this.takeUnnoticed();
  }

  async take(tx: Tx, events: EventRead[]): Promise<void> {
    for (const source of sources) {
      const touched = source.touchedBy(events);
      if (touched.length > 0) await indexSubjects(tx, source, touched);
    }
    const gone = [...new Set(idsOf(events, 'thread.moved', 'thread.merged', 'thread.themed'))];
    if (gone.length > 0) await tx.query(followThreads(gone));
  }

  private async takeUnnoticed(): Promise<void> {
    for (const source of sources) {
      if (!source.unnoticed) continue;
      for (;;) {
        const rows = await this.database.read<{ id: string }>(source.unnoticed(mostUnnoticed));
        const ids = rows.map(({ id }) => id);
        if (ids.length > 0) await this.work.run(guest(), (tx) => indexSubjects(tx, source, ids));
        if (ids.length < mostUnnoticed) break;
      }
    }
  }

  /** Takes away the words that stand in no text any more: among them the names of who has left. */
  async forget(): Promise<void> {
    for (let after = ''; ;) {
      const rows = await this.database.read<{ word: string }>(wordsFrom(after, mostWords));
      if (rows.length === 0) return;
      const words = rows.map(({ word }) => word);
      await this.work.run(guest(), (tx) => tx.query(forgetWords(words)));
      after = words.at(-1)!;
    }
  }
}
