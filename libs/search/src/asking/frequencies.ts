import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '#platform';

/** Statistics move with ANALYZE: more often there is nothing new in them. */
const keptFor = 60_000;

/** A word that is in no list is in fewer entries than those that are. */
const rare = 0.0005;

const statistics: Sql = {
  name: 'search.frequencies',
  text: `select (select greatest(reltuples, 0)::float8 from pg_class where oid = 'search.entry'::regclass) as entries,
      s.most_common_elems::text::text[] as words, s.most_common_elem_freqs as shares
    from (select 1) one left join pg_stats s on s.schemaname = 'search' and s.tablename = 'entry' and s.attname = 'words'`,
  values: [],
};

/**
 * How often words stand in the index, as PostgreSQL's own statistics of the column say it. They decide by which way is looked, and how
 * much a word weighs; never what is found.
 */
@Injectable()
export class Frequencies {
  private kept: Promise<Known> | undefined;
  private until = 0;

  constructor(private readonly database: Database) {}

  async known(): Promise<Known> {
    if (!this.kept || Date.now() > this.until) {
      this.until = Date.now() + keptFor;
      this.kept = this.read();
      this.kept.catch(() => (this.kept = undefined));
    }
    return this.kept;
  }

  private async read(): Promise<Known> {
    const row = await this.database.readOne<{ entries: number; words: string[] | null; shares: number[] }>(
      statistics,
    );
    const shares = new Map((row?.words ?? []).map((word, i) => [word, row!.shares[i]!]));
    return new Known(row?.entries ?? 0, shares);
  }
}

export class Known {
  constructor(
    readonly entries: number,
    private readonly shares: ReadonlyMap<string, number>,
  ) {}

  /** In what part of the entries one of these stands, at most. */
  shareOf(lexemes: readonly string[]): number {
    const sum = lexemes.reduce((all, lexeme) => all + (this.shares.get(lexeme) ?? 0), 0);
    return Math.min(1, Math.max(sum, rare));
  }

  /** What a rare word tells more than one that stands everywhere: between 0.1 and 1. */
  weightOf(lexemes: readonly string[]): number {
    return Math.max(0.1, Math.log(this.shareOf(lexemes)) / Math.log(rare));
  }

  /** Frequent words that begin so, the most frequent first. */
  beginning(prefix: string, most: number): string[] {
    const found: string[] = [];
    for (const [word] of [...this.shares].sort((a, b) => b[1] - a[1])) {
      if (found.length < most && word.startsWith(prefix)) found.push(word);
    }
    return found;
  }
}
