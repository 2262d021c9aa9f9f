import type { Sql } from '../database/database.js';

/** Takes room in a place, if so much is left of it: no row where not. Whoever else takes some at this moment comes after. */
export function takeRoom(id: string, bytes: number, most: number): Sql {
  return {
    name: 'platform.files.take-room',
    text: `insert into platform.quota as q (id, used) select $1::uuid, $2::bigint where $2::bigint <= $3::bigint
           on conflict (id) do update set used = q.used + excluded.used where q.used + excluded.used <= $3::bigint
           returning used`,
    values: [id, bytes, most],
  };
}

/** Room that is no longer taken. */
export function giveRoomBack(id: string, bytes: number): Sql {
  return {
    name: 'platform.files.give-room-back',
    text: 'update platform.quota set used = used - $2::bigint where id = $1::uuid',
    values: [id, bytes],
  };
}

export function roomTaken(id: string): Sql {
  return {
    name: 'platform.files.room-taken',
    text: 'select used from platform.quota where id = $1::uuid',
    values: [id],
  };
}

/**
 * Gives back the room that some rows took, to each place its sum, in the order of the places: two that do so at once never wait for one
 * another in a circle.
 * @param gone the rows that are gone, as `quota_id` and `size`
 */
export function roomGivenBack(gone: string): string {
  return `update platform.quota q set used = q.used - g.size
    from (select l.id, s.size from platform.quota l
          join (select quota_id, sum(size) as size from ${gone} where quota_id is not null group by 1) s on s.quota_id = l.id
          order by l.id for update of l) g
    where q.id = g.id`;
}
