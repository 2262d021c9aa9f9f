import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { clampFirst, Database, pageOf, type PageOf } from '#platform';
import { keyAfter } from '../decision/decisions.service.js';
import type { TasksArgs } from './task.inputs.js';
import { listTasks, taskByNumber, tasksById, tasksFrom, tasksOfDecisions } from './task.repository.js';
import type { Task } from './task.type.js';

/** Tasks as their readers see them. */
@Injectable()
export class Tasks {
  constructor(private readonly database: Database) {}

  /** Those of a place, or those of the actor; the next due first, what is closed the latest first. */
  async list(actor: Actor, asked: TasksArgs): Promise<PageOf<Task>> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const first = clampFirst(asked.first, { standard: 20, most: 100 });
    const wanted = {
      scopeId: asked.scopeId ?? null,
      below: asked.below ?? false,
      state: asked.state ?? 'OPEN',
    } as const;
    const rows = await this.database.read<Task>(listTasks(actor, wanted, keyAfter(asked.after), first + 1));
    return pageOf(
      rows,
      first,
      (row) => [row.sortKey, row.number],
      (row) => row,
    );
  }

  async get(actor: Actor, number: number): Promise<Task> {
    const found = await this.database.readOne<Task>(taskByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async byId(actor: Actor, id: string): Promise<Task> {
    const [found] = await this.database.read<Task>(tasksById(actor, [id]));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** What follows from these decisions, of those that the actor may read. */
  async ofDecisions(actor: Actor, decisionIds: readonly string[]): Promise<Map<string, Task[]>> {
    const rows = await this.database.read<Task>(tasksOfDecisions(actor, decisionIds));
    return grouped(rows, (row) => row.decisionId!);
  }

  /** What came of these sources, by source. For the rooms above. */
  async from(actor: Actor, kind: string, sourceIds: readonly string[]): Promise<Map<string, Task[]>> {
    const rows = await this.database.read<Task>(tasksFrom(actor, kind, sourceIds));
    return grouped(rows, (row) => row.sourceId!);
  }
}

function grouped(rows: readonly Task[], key: (row: Task) => string): Map<string, Task[]> {
  const found = new Map<string, Task[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}
