/** What a membership can be of: a community, a working group in one, or a municipality (those who keep its page). */
import type { Sql, Tx } from '#platform';
import type { PlaceToJoin } from './membership.policy.js';

export interface Place extends PlaceToJoin {
  /** of the thing itself and of its scope; a community's or group's stream has it too */
  id: string;
  /** null but for a group */
  communityId: string | null;
  /** null for a municipality, which has no streams */
  deskStreamId: string | null;
}

const columns = `p.id, p.visibility, p.admission, p.desk_stream_id as "deskStreamId", s.archived_at is not null as archived`;
/** One comes to keep a municipality's page by invitation only. */
const municipality = `p.id, 'PUBLIC', 'INVITATION', null::uuid, s.archived_at is not null, 'municipality', null::uuid`;

export function placeById(scopeId: string): Sql {
  return {
    name: 'groups.place.id',
    text: `select ${columns}, 'community' as kind, null::uuid as "communityId"
           from groups.community p join people.scope s on s.id = p.id where p.id = $1
           union all
           select ${columns}, 'group', p.community_id
           from groups.working_group p join people.scope s on s.id = p.id where p.id = $1
           union all
           select ${municipality} from municipalities.municipality p join people.scope s on s.id = p.id where p.id = $1`,
    values: [scopeId],
  };
}

/**
 * Holds a place's members still until the commit, its community's first: two who lead could otherwise both leave as "not the
 * last", and two verbs that touch a community and its groups would wait for one another. Nobody leads a municipality here.
 */
export async function lockPlace(tx: Tx, place: Place): Promise<void> {
  if (place.kind === 'municipality') return;
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

/** The version that a community's or group's watchers hold of it. */
export async function findPlaceVersion(tx: Tx, id: string): Promise<number> {
  const row = await tx.queryOne<{ version: number }>({
    name: 'groups.place.version',
    text: `select version from groups.community where id = $1
           union all select version from groups.working_group where id = $1`,
    values: [id],
  });
  return row!.version;
}
