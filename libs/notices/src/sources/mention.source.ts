import { calledRoles, rolesCalledBy, rolesThatGive } from '#kernel';
import { townOf } from '#municipalities';
import { isActive } from '#people';
import { isShown } from '#discussions';
import { aboutPost, fromPost, type NoticeSource } from './source.js';

const listed = (roles: readonly string[]): string => roles.map((role) => `'${role}'`).join(', ');
const members = listed(rolesThatGive('READ', 'here'));
const calledByRole = calledRoles
  .map((role) => `c.role = '${role}' and g.role in (${listed(rolesCalledBy[role])})`)
  .join(' or ');

/**
 * A post names somebody, or calls their town or their role together: when it is written, or when an edit adds it. Muting does
 * not stop it, only its mail. Who belongs to a town or has a role there is asked now, when they are told; whom an earlier
 * version of the post has reached is not told again.
 */
export const mention: NoticeSource = {
  reason: 'MENTION',
  events: ['post.written', 'post.edited'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${aboutPost('m.person_id', "e.type = 'post.edited'")}
    ${fromPost(isShown('p'))}
    cross join lateral (
      select m.person_id from discussions.mention m where m.post_id = p.id and m.version = e.version
      union
      select g.person_id from people.scope_grant g
      where exists (select 1 from discussions.calling any_call where any_call.post_id = p.id and any_call.version = e.version)
        and g.scope_id = t.scope_id and g.role in (${members}) and ${isActive('g')}
        and e.version = (select min(c.version) from discussions.calling c where c.post_id = p.id
          and (${calledByRole} or c.municipality_id = (select w.id from (${townOf('g.person_id')}) w)))
        and not exists (select 1 from discussions.mention named
          where named.post_id = p.id and named.person_id = g.person_id and named.version < e.version)
    ) m`,
};
