import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import { reads } from '../thread/thread-access.sql.js';

export interface MovedMark {
  /** the number that it moved to; null: it stood there or further already */
  moved: number | null;
}

/** Moves the actor's mark forward, never past the newest post. No row: the actor may not read such a thread. */
export function moveMark(actor: Actor, threadId: string, number: number): Sql {
  return {
    name: 'discussions.read-mark.move',
    text: `with target as (
        select t.id, least($3::int, t.last_number) as number from discussions.thread t
        where t.id = $2::uuid and ${reads('t.scope_id')}
      ), moved as (
        insert into discussions.read_mark as rm (thread_id, person_id, number, at)
        select id, $1::uuid, number, now() from target where number > 0 and $1::uuid is not null
        on conflict (thread_id, person_id) do update set number = excluded.number, at = excluded.at
          where rm.number is null or rm.number < excluded.number
        returning number
      )
      select (select number from moved) as moved from target`,
    values: [actor.personId, threadId, number],
  };
}
