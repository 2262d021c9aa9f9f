import { Injectable } from '@nestjs/common';
import type { PersonCard } from '#municipalities';
import { Database } from '#platform';
import { authorsOf } from './author.repository.js';

/** Who writes practices. */
@Injectable()
export class Authors {
  constructor(private readonly database: Database) {}

  /** By practice, those who began first. */
  async of(practiceIds: readonly string[]): Promise<Map<string, PersonCard[]>> {
    const rows = await this.database.read<{ id: string; authors: PersonCard[] }>(authorsOf(practiceIds));
    return new Map(rows.map(({ id, authors }) => [id, authors]));
  }
}
