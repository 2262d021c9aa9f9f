import { about, type NoticeSource } from './source.js';

/** What somebody asked for was answered: yes or no, as the request's row says. */
export const requestAnswered: NoticeSource = {
  reason: 'REQUEST_ANSWERED',
  events: ['request.answered'],
  needs: 'nothing',
  way: 'MAIL',
  told: `select ${about('r.person_id', 'r.scope_id', 'r.id', 'r.answered_at')}
    from event e join groups.membership_request r on r.id = e.subject_id and r.answered_by is not null and r.answered_by <> r.person_id`,
};
