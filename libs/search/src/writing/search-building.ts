/** Writes the whole index anew, while it is searched and written: by `npm run search:rebuild`, and where the rules of words are new. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { guest } from '#kernel';
import { Database, UnitOfWork, type Sql } from '#platform';
import { hasBeenBuilt, noteBuilt } from '../entry/entry.repository.js';
import type { SubjectKind } from '../entry/kinds.js';
import { sources } from '../subjects/sources.js';
import { indexSubjects } from './index-keeper.js';

/** Raised with every change of what words stand in an entry: stems, meanings, weights, parts of subjects. */
export const rulesOfWords = 1;

/** Of one transaction: short enough that whoever writes waits for nothing. */
const atOnce = 500;

export interface BuildingStep {
  kind: SubjectKind;
  /** of this kind, and how many there were at the beginning */
  done: number;
  all: number;
}

@Injectable()
export class SearchBuilding implements BeforeApplicationShutdown {
  private readonly log = new Logger(SearchBuilding.name);
  private ended = false;
  private underWay: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** In the background, and in one process: it is not needed for anything that happens from now on. */
  beginUnlessBuilt(): void {
    this.underWay = this.buildUnlessBuilt().catch((error: Error) =>
      this.log.warn({ message: `The index of the search is not whole: ${error.message}` }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.underWay;
  }

  /** Each kind from its first subject to its last, then what has entries and is no more. */
  async build(tell: (step: BuildingStep) => void = () => undefined): Promise<void> {
    for (const source of sources) {
      let done = 0;
      const all = (await this.database.readOne<{ all: number }>(source.count))!.all;
      const ways = [
        (after: string | null) => source.all(after, atOnce),
        (after: string | null) => source.gone(after, atOnce),
      ];
      for (const page of ways) {
        for await (const ids of this.pages(page)) {
          await this.work.run(guest(), (tx) => indexSubjects(tx, source, ids));
          done = Math.min(done + ids.length, all);
          tell({ kind: source.kind, done, all });
        }
      }
    }
    if (this.ended) return;
    await this.work.run(guest(), (tx) => tx.query(noteBuilt(rulesOfWords)));
    await this.database.pool.query('analyze search.entry');
  }

  private async *pages(page: (after: string | null) => Sql): AsyncGenerator<string[]> {
    for (let after: string | null = null; !this.ended;) {
      const rows: { id: string }[] = await this.database.read(page(after));
      if (rows.length === 0) return;
      yield rows.map(({ id }) => id);
      after = rows.at(-1)!.id;
    }
  }

  private async buildUnlessBuilt(): Promise<void> {
    const [built] = await this.database.read(hasBeenBuilt(rulesOfWords));
    if (!built) await this.build();
  }
}
