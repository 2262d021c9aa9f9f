import { about, type NoticeSource } from './source.js';

/** Somebody has become something else in a community or group. */
export const role: NoticeSource = {
  reason: 'ROLE',
  events: ['role.changed'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('m.person_id', 'm.scope_id', 'm.id')}
    from event e join groups.membership m on m.id = e.subject_id and m.until is null and m.person_id is not null`,
};
