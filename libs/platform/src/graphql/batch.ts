import type { Actor } from '#kernel';
import DataLoader from 'dataloader';

/**
 * One question for all the rows of a list, instead of one a row. What is asked in one tick on behalf of one actor goes into
 * one query. Nothing is remembered between ticks: an answer kept over a mutation would be an old one.
 */
export class Batch<V> {
  private readonly loaders = new WeakMap<Actor, DataLoader<string, V>>();

  constructor(
    private readonly ask: (actor: Actor, ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    private readonly otherwise: () => V,
  ) {}

  of(actor: Actor, id: string): Promise<V> {
    let loader = this.loaders.get(actor);
    if (!loader) {
      loader = new DataLoader<string, V>(
        async (ids) => {
          const found = await this.ask(actor, [...new Set(ids)]);
          return ids.map((one) => found.get(one) ?? this.otherwise());
        },
        { cache: false, maxBatchSize: 200 },
      );
      this.loaders.set(actor, loader);
    }
    return loader.load(id);
  }
}
