import { about, type NoticeSource } from './source.js';

/**
 * Something became of somebody's registration for a meeting: a place, a number on the waiting list, an offer, a no. That they
 * registered they are told too, though they did it themselves: it is what they look up again, and what their mailbox keeps.
 */
export const registration: NoticeSource = {
  reason: 'REGISTRATION',
  events: ['registration.moved', 'registration.asked'],
  needs: 'nothing',
  way: 'MAIL',
  ownActs: true,
  told: `select ${about('r.person_id', 'r.meeting_id', 'r.id')}
    from event e join meetings.registration r on r.id = e.subject_id`,
};
