import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, type Sql, type Tx } from '#platform';
import { Rating } from '../announcement/announcement.type.js';

export interface Rated {
  ups: number;
  downs: number;
  viewerRating: Rating | null;
}

/** Ratings of what upper rooms hold: meetings, practices. Who may see and give them is asked by whoever holds the thing. */
@Injectable()
export class ScopeRatings {
  constructor(private readonly database: Database) {}

  /** By scope; what nobody has rated is not in it. */
  async of(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Rated>> {
    const rows = await this.database.read<Rated & { id: string }>(ratingsOf(actor, scopeIds));
    return new Map(rows.map(({ id, ...rated }) => [id, rated]));
  }

  /** Says what the actor thinks of it, in the place of what they thought before; null takes it back. Whether that changed anything. */
  async set(tx: Tx, scopeId: string, rating: Rating | null): Promise<boolean> {
    const changed = rating
      ? await tx.queryOne(rate(tx.actor, scopeId, rating === Rating.UP))
      : await tx.queryOne(unrate(tx.actor, scopeId));
    return changed !== null;
  }
}

function ratingsOf(actor: Actor, scopeIds: readonly string[]): Sql {
  return {
    name: 'discussions.scope-rating.of',
    text: `select r.scope_id as id, (count(*) filter (where r.up))::int as ups, (count(*) filter (where not r.up))::int as downs,
        max(case when r.person_id = $1::uuid then case when r.up then 'UP' else 'DOWN' end end) as "viewerRating"
      from discussions.scope_rating r where r.scope_id = any($2::uuid[]) group by r.scope_id`,
    values: [actor.personId, scopeIds],
  };
}

function rate(actor: Actor, scopeId: string, up: boolean): Sql {
  return {
    name: 'discussions.scope-rating.rate',
    text: `insert into discussions.scope_rating as r (scope_id, person_id, up) values ($2::uuid, $1::uuid, $3)
      on conflict (scope_id, person_id) do update set up = excluded.up, at = excluded.at where r.up <> excluded.up
      returning 1 as changed`,
    values: [actor.personId, scopeId, up],
  };
}

function unrate(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.scope-rating.unrate',
    text: `delete from discussions.scope_rating where person_id = $1::uuid and scope_id = $2::uuid returning 1 as changed`,
    values: [actor.personId, scopeId],
  };
}
