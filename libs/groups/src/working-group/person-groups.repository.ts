import type { Actor } from '#kernel';
import { fellowsOf, shownTo, visibleTo } from '#people';
import type { Sql } from '#platform';

/** The groups that these persons are members of, as far as they show it and the actor may read there. */
export function groupsOfPersons(actor: Actor, personIds: readonly string[]): Sql {
  const read = visibleTo(actor, 'm.scope_id', { answer: 'read' }, 1);
  return {
    name: 'groups.group.of-persons',
    text: `select m.person_id as "personId", g.id as "groupId"
           from groups.membership m join groups.working_group g on g.id = m.scope_id
           join people.person p on p.id = m.person_id and p.erased_at is null
             and ${shownTo('$1::uuid', 'p', 'groups', fellowsOf('$1::uuid'))}
           where m.until is null and m.person_id = any($2::uuid[]) and $1::uuid is not null and ${read.sql}
           order by g.number`,
    values: [...read.values, personIds],
  };
}
