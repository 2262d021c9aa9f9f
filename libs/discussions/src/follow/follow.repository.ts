import type { Actor, PlaceFollowLevel, ThreadFollowLevel } from '#kernel';
import type { Sql } from '#platform';
import { reads } from '../thread/thread-access.sql.js';
import { placeLevel, threadLevel } from './follow.sql.js';

export interface LevelRow<Level> {
  id: string;
  level: Level;
}

/** How closely the actor follows these threads; nothing of those that may not be read. */
export function threadLevels(actor: Actor, threadIds: readonly string[]): Sql {
  return {
    name: 'discussions.follow.threads',
    text: `select t.id, ${threadLevel('$1::uuid', 't.id', 't.scope_id')} as level from discussions.thread t
      where t.id = any($2::uuid[]) and $1::uuid is not null and ${reads('t.scope_id')}`,
    values: [actor.personId, threadIds],
  };
}

/** How closely the actor follows these groups and communities; nothing of those that may not be read. */
export function placeLevels(actor: Actor, scopeIds: readonly string[]): Sql {
  return {
    name: 'discussions.follow.places',
    text: `select s.id, ${placeLevel('$1::uuid', 's.id')} as level from people.scope s
      where s.id = any($2::uuid[]) and $1::uuid is not null and ${reads('s.id')}`,
    values: [actor.personId, scopeIds],
  };
}

/** Writes down what the actor chose for a thread. No row: there is none that the actor may read. */
export function chooseThreadLevel(actor: Actor, threadId: string, level: ThreadFollowLevel): Sql {
  return {
    name: 'discussions.follow.choose-thread',
    text: `with target as (select t.id from discussions.thread t where t.id = $2::uuid and ${reads('t.scope_id')}),
      chosen as (
        insert into discussions.thread_follow as f (thread_id, person_id, level)
        select id, $1::uuid, $3 from target where $1::uuid is not null
        on conflict (thread_id, person_id) do update set level = excluded.level, at = now() where f.level <> excluded.level
      ) select true as "mayRead" from target`,
    values: [actor.personId, threadId, level],
  };
}

/** Writes down what the actor chose for a group or community (whatever has a stream of its own to tell of). */
export function choosePlaceLevel(actor: Actor, scopeId: string, level: PlaceFollowLevel): Sql {
  return {
    name: 'discussions.follow.choose-place',
    text: `with target as (
        select s.id from people.scope s join platform.stream st on st.id = s.id where s.id = $2::uuid and ${reads('s.id')}
      ), chosen as (
        insert into discussions.place_follow as f (scope_id, person_id, level)
        select id, $1::uuid, $3 from target where $1::uuid is not null
        on conflict (scope_id, person_id) do update set level = excluded.level, at = now() where f.level <> excluded.level
      ) select true as "mayRead" from target`,
    values: [actor.personId, scopeId, level],
  };
}
