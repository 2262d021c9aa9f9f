/** What the facts of a place's streams are built from: rows as they are now, the same for every watcher. */
import type { GroupView } from '#kernel';
import type { Sql } from '#platform';
import { memberCount } from '../community/community.repository.js';

export interface PlaceFactRow extends Omit<GroupView, 'names' | 'purposes'> {
  labels: Record<string, string>;
  purposeLabels: Record<string, string>;
  /** guests watch it too: then no fact may name a member */
  readByEveryone: boolean;
}

const columns = `p.id, p.number, p.slug, p.version, p.names as labels, p.purposes as "purposeLabels", p.visibility, p.admission,
  s.archived_at is not null as archived,  ${memberCount('p')} as "memberCount", s.read = 'EVERYONE' as "readByEveryone"`;

/** The community or group of this id. */
export function placeFacts(id: string): Sql {
  return {
    name: 'groups.live.place',
    text: `select ${columns} from groups.community p join people.scope s on s.id = p.id where p.id = $1
           union all
           select ${columns} from groups.working_group p join people.scope s on s.id = p.id where p.id = $1`,
    values: [id],
  };
}
