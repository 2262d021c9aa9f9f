import type { Actor } from '#kernel';
import { visibleToPerson } from '#people';
import type { Sql, Tx } from '#platform';
import { keeps, kindsOfPlace, reads } from './place.sql.js';

const me = '$1::uuid';

export interface HeldPlace {
  id: string;
  kind: string;
  discovers: boolean;
  keeps: boolean;
}

/** What the actor may in a place. Asked in the transaction that writes: its snapshot sees every removal before it. */
export async function askedPlace(tx: Tx, id: string): Promise<HeldPlace | null> {
  return tx.queryOne<HeldPlace>({
    name: 'outcomes.place.asked',
    text: `select s.id, s.kind, (${visibleToPerson(me, 's.id', 'discover')} or ${keeps(me, 's.id')}) as discovers, ${keeps(me, 's.id')} as keeps
      from people.scope s where s.id = $2::uuid and s.kind in ${kindsOfPlace}`,
    values: [tx.actor.personId, id],
  });
}

/** The number of the next decision there. The row is held until the commit, so that numbers have no holes and no doubles. */
export async function nextOrdinal(tx: Tx, scopeId: string): Promise<number> {
  const row = await tx.queryOne<{ decisions: number }>({
    name: 'outcomes.place.next',
    text: `insert into outcomes.place as p (scope_id, decisions) values ($1, 1)
      on conflict (scope_id) do update set decisions = p.decisions + 1 returning decisions`,
    values: [scopeId],
  });
  return row!.decisions;
}

/** No row: the place may not be read. */
export function countsIn(actor: Actor, scopeId: string): Sql {
  return {
    name: 'outcomes.place.counts',
    text: `with here as (select s.id, ${keeps(me, 's.id')} as keeps from people.scope s
        where s.id = $2::uuid and s.kind in ${kindsOfPlace} and ${reads(me, 's.id')}),
      below as (select s.id from people.scope s, here where (s.id = here.id or here.id = any(s.path))
        and s.kind in ${kindsOfPlace} and ${reads(me, 's.id')})
      select here.keeps as "viewerMayKeep",
        (select count(*)::int from outcomes.decision d join below on below.id = d.scope_id where d.state = 'ADOPTED') as decisions,
        (select count(*)::int from outcomes.task t join below on below.id = t.scope_id
          where t.state = 'OPEN' and ${me} is not null) as "openTasks",
        (select count(*)::int from outcomes.task t join below on below.id = t.scope_id
          where t.state <> 'OPEN' and ${me} is not null) as "closedTasks"
      from here`,
    values: [actor.personId, scopeId],
  };
}
