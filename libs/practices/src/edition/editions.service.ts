import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { editionsById, publishedEditions } from './edition.repository.js';
import type { PracticeEdition } from './edition.type.js';

/** What is said in editions; to be asked only for those that the reader may read, as their practices say. */
@Injectable()
export class Editions {
  constructor(private readonly database: Database) {}

  async byId(ids: readonly string[]): Promise<Map<string, PracticeEdition>> {
    const rows = await this.database.read<PracticeEdition>(editionsById(ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those that were published, by practice, the latest first. */
  async published(practiceIds: readonly string[]): Promise<Map<string, PracticeEdition[]>> {
    const rows = await this.database.read<PracticeEdition>(publishedEditions(practiceIds));
    const byPractice = new Map<string, PracticeEdition[]>();
    for (const row of rows) byPractice.set(row.practiceId, [...(byPractice.get(row.practiceId) ?? []), row]);
    return byPractice;
  }
}
