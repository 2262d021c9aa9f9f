import { newId, type Labels } from '#kernel';
import type { Tx } from '#platform';

/**
 * The series of the community that has one of these names, with those names that it had not yet; a new one where there is none.
 * Two that are made at once wait for one another: they would be two series of one name.
 */
export async function seriesNamed(tx: Tx, communityId: string, names: Labels): Promise<string | null> {
  if (Object.keys(names).length === 0) return null;
  await tx.query({
    name: 'meetings.series.hold',
    text: `select pg_advisory_xact_lock(hashtextextended('meetings.series ' || $1::text, 0))`,
    values: [communityId],
  });
  const found = await tx.queryOne<{ id: string }>({
    name: 'meetings.series.named',
    text: `update meetings.meeting_series set names = $2::jsonb || names where id = (
             select s.id from meetings.meeting_series s where s.community_id = $1
               and exists (select 1 from jsonb_each_text($2::jsonb) n where s.names ->> n.key = n.value)
             order by s.id limit 1) returning id`,
    values: [communityId, names],
  });
  if (found) return found.id;
  const id = newId();
  await tx.query({
    name: 'meetings.series.insert',
    text: 'insert into meetings.meeting_series (id, community_id, names) values ($1, $2, $3)',
    values: [id, communityId, names],
  });
  return id;
}
