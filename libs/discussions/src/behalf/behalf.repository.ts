import type { Actor } from '#kernel';
import { behalf, speaksFor } from '#municipalities';
import type { Sql, Tx } from '#platform';
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

/** Whether there is a municipality, an office or an organisation of this id, whoever may speak for it. */
export async function isBody(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'discussions.behalf.is-body',
    text: `select 1 as known from municipalities.municipality where id = $1::uuid
           union all select 1 from municipalities.organisation where id = $1::uuid
           union all select 1 from municipalities.office where id = $1::uuid limit 1`,
    values: [id],
  });
  return row !== null;
}
