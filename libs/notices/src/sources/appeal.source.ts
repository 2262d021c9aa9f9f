import { about, fromPost, joinThoseWho, type NoticeSource } from './source.js';

/** The author of a hidden post does not agree: told to those who keep order there. Over when it is answered, whoever does it. */
export const appeal: NoticeSource = {
  reason: 'APPEAL',
  events: ['appeal.made'],
  needs: 'moderate',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'p.id')}
    ${fromPost('true')}
    join people.scope s on s.id = t.scope_id
    ${joinThoseWho('MODERATE')}
    where exists (select 1 from discussions.hiding h where h.post_id = p.id and h.appealed_at is not null
      and h.answered_at is null and h.lifted_at is null)`,
};
