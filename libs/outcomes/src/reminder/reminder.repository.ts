import type { Tx } from '#platform';

export interface RemindedTask {
  id: string;
  scopeId: string;
  version: number;
}

/**
 * Notes that a day's tasks are told of, and gives those that were not yet: several workers may ask at once. Days are those of
 * UTC. What was set within the last hours has only just been told of; what is long overdue was imported so.
 */
const those = {
  due: `due_latest between now() and now() + interval '2 days' and (due_latest at time zone 'UTC')::date <= (now() at time zone 'UTC')::date + 1
    and created_at < now() - interval '12 hours'`,
  overdue: `due_latest between now() - interval '30 days' and now()`,
} as const;

export async function takeReminded(tx: Tx, which: keyof typeof those): Promise<RemindedTask[]> {
  return tx.query<RemindedTask>({
    name: `outcomes.reminder.${which}`,
    text: `with taken as (
        select id from outcomes.task where state = 'OPEN' and ${those[which]}
          and ${which}_told_for is distinct from due_latest order by id limit 200 for update skip locked
      )
      update outcomes.task t set ${which}_told_for = t.due_latest from taken where t.id = taken.id
      returning t.id, t.scope_id as "scopeId", t.version`,
    values: [],
  });
}
