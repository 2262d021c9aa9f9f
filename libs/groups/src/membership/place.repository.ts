/** What a membership can be of: a community, or a working group in one. */
import type { Sql, Tx } from '#platform';
import type { PlaceToJoin } from './membership.policy.js';

export interface Place extends PlaceToJoin {
  /** of the community or group, its scope and its stream */
  id: string;
  /** null for a community itself */
  communityId: string | null;
  deskStreamId: string;
}

const columns = `p.id, p.visibility, p.admission, p.desk_stream_id as "deskStreamId", s.archived_at is not null as archived`;

export function placeById(scopeId: string): Sql {
  return {
    name: 'groups.place.id',
    text: `select ${columns}, 'community' as kind, null::uuid as "communityId"
           from groups.community p join people.scope s on s.id = p.id where p.id = $1
           union all
           select ${columns}, 'group', p.community_id
           from groups.working_group p join people.scope s on s.id = p.id where p.id = $1`,
    values: [scopeId],
  };
}

/**
 * Holds a place's members still until the commit, its community's first: two who lead could otherwise both leave as "not the
 * last", and two verbs that touch a community and its groups would wait for one another.
 */
export async function lockPlace(tx: Tx, place: Place): Promise<void> {
  await tx.query({
    name: 'groups.place.lock-community',
    text: 'select id from groups.community where id = $1 for no key update',
    values: [place.communityId ?? place.id],
  });
  if (place.communityId === null) return;
  await tx.query({
    name: 'groups.place.lock-group',
    text: 'select id from groups.working_group where id = $1 for no key update',
    values: [place.id],
  });
}

/** The groups of a community, locked in order; their members may be about to go with those of the community. */
export async function lockGroupsOf(tx: Tx, communityId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'groups.place.lock-groups',
    text: 'select id from groups.working_group where community_id = $1 order by id for no key update',
    values: [communityId],
  });
  return rows.map((row) => row.id);
}
