import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor, type PlaceFollowLevel, type ThreadFollowLevel } from '#kernel';
import { Database, UnitOfWork, type Sql } from '#platform';
import { refusal } from '../refusal.js';
import { followChanged } from './follow.events.js';
import {
  choosePlaceLevel,
  chooseThreadLevel,
  placeLevels,
  threadLevels,
  type LevelRow,
} from './follow.repository.js';

/** How closely people follow threads and places: what they chose, and what follows where they chose nothing. */
@Injectable()
export class Follows {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** The actor's level in each of these threads; nothing for a guest, and of what may not be read. */
  async ofThreads(actor: Actor, ids: readonly string[]): Promise<Map<string, ThreadFollowLevel>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<LevelRow<ThreadFollowLevel>>(threadLevels(actor, ids));
    return new Map(rows.map(({ id, level }) => [id, level]));
  }

  /** The actor's level in each of these groups and communities. */
  async ofPlaces(actor: Actor, ids: readonly string[]): Promise<Map<string, PlaceFollowLevel>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<LevelRow<PlaceFollowLevel>>(placeLevels(actor, ids));
    return new Map(rows.map(({ id, level }) => [id, level]));
  }

  /** Follows a thread more or less closely. */
  followThread(actor: Actor, threadId: string, level: ThreadFollowLevel): Promise<ThreadFollowLevel> {
    return this.choose(actor, threadId, level, chooseThreadLevel(actor, threadId, level));
  }

  /** Follows a group or community more or less closely. */
  followPlace(actor: Actor, scopeId: string, level: PlaceFollowLevel): Promise<PlaceFollowLevel> {
    return this.choose(actor, scopeId, level, choosePlaceLevel(actor, scopeId, level));
  }

  private async choose<Level>(actor: Actor, id: string, level: Level, choice: Sql): Promise<Level> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const target = await tx.queryOne<{ mayRead: boolean }>(choice);
      if (!target || !actor.personId) throw refusal(actor, target);
      // The person's other devices show the same menu: their list of what they belong to is asked anew.
      tx.emit(followChanged(actor.personId, id));
    });
    return level;
  }
}
