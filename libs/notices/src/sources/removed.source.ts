import { about, type NoticeSource } from './source.js';

/** Somebody was sent away. Out of a community also out of its groups, of which then only the community is told. */
export const removed: NoticeSource = {
  reason: 'REMOVED',
  events: ['member.expelled'],
  needs: 'nothing',
  way: 'MAIL',
  told: `select ${about('m.person_id', 'm.scope_id', 'm.id')}
    from event e join groups.membership m on m.id = e.subject_id and m.person_id is not null
    where not exists (select 1 from groups.membership above join people.scope s on s.id = m.scope_id
      where above.person_id = m.person_id and above.scope_id = any(s.path) and above.ended_reason = 'EXPELLED' and above.until = m.until)`,
};
