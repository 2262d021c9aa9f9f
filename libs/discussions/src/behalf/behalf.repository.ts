import type { Actor } from '#kernel';
import { behalf, speaksFor } from '#municipalities';
import type { Sql } from '#platform';
import { discovers } from '../thread/thread-access.sql.js';

/** In whose name the actor may speak there today; one row without any where there is nobody, none where one may not know of the place: who asks to come in chooses too. */
export function behalvesIn(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.behalf.in',
    text: `select ${behalf((name) => `b.${name}`)} as behalf
      from (select 1 where ${discovers('$2::uuid')}) may left join (${speaksFor('$1::uuid', '$2::uuid')}) b on true
      order by b.office_id is not null, b.organisation_id is not null, b.id`,
    values: [actor.personId, scopeId],
  };
}
