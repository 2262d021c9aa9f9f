import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ThreadHead, ThreadView } from '#kernel';
import { Database, LiveRegistry, type HeadsSource } from '#platform';
import { threadsChangedWithin } from '../thread/thread.repository.js';
import { headOf } from '../thread/thread-row.sql.js';

/** Tells the watchers of a group which of its threads had news. A group's stream has the id of its scope. */
@Injectable()
export class ThreadHeads implements HeadsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerHeads(this);
  }

  async recent(groupStreamIds: string[], seconds: number): Promise<Map<string, ThreadHead[]>> {
    const rows = await this.database.read<ThreadView>(threadsChangedWithin(groupStreamIds, seconds));
    const heads = new Map<string, ThreadHead[]>();
    for (const row of rows) heads.set(row.groupId, [...(heads.get(row.groupId) ?? []), headOf(row)]);
    return heads;
  }
}
