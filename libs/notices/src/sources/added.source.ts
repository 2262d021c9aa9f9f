import { about, type NoticeSource } from './source.js';

/** Somebody else has brought the person in. Who asked for it is told of the answer instead. */
export const added: NoticeSource = {
  reason: 'ADDED',
  events: ['member.joined'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('m.person_id', 'm.scope_id', 'm.id')}
    from event e join groups.membership m on m.id = e.subject_id and m.until is null and m.person_id is not null
    where e.actor_id is not null and not exists (select 1 from groups.membership_request r
      where r.scope_id = m.scope_id and r.person_id = m.person_id and r.answered_at = m.since and not r.for_body)`,
};
