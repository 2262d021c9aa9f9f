import { Injectable } from '@nestjs/common';
import { isId, type Actor } from '#kernel';
import { Database } from '#platform';
import { threadCounts, type CountsRow } from './thread.repository.js';

export interface ThreadCount {
  /** threads that the actor may read */
  threads: number;
  /** those of them with posts that wait for the actor; 0 for a guest */
  unread: number;
  /** those of them where a waiting post names the actor */
  mentions: number;
}

const none: ThreadCount = { threads: 0, unread: 0, mentions: 0 };

/** How much is said in scopes: for the upper rooms, which show it beside the group's name. */
@Injectable()
export class ThreadCounts {
  constructor(private readonly database: Database) {}

  /** The counts of each of these scopes, in one query; nothing where the actor may not read, so that a count tells nothing. */
  async of(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, ThreadCount>> {
    const asked = scopeIds.filter(isId);
    const rows = asked.length > 0 ? await this.database.read<CountsRow>(threadCounts(actor, asked)) : [];
    const found = new Map(rows.map(({ scopeId, ...count }) => [scopeId, count]));
    return new Map(scopeIds.map((id) => [id, found.get(id) ?? none]));
  }
}
