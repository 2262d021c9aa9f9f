import { about, joinThoseWho, type NoticeSource } from './source.js';

/** Somebody asks for a place at a meeting: told to those who run it. Over when one of them has answered, or it was taken back. */
export const registrationAsked: NoticeSource = {
  reason: 'REGISTRATION_ASKED',
  events: ['registration.asked'],
  needs: 'edit',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'r.id')}
    from event e join meetings.registration r on r.id = e.subject_id join meetings.meeting m on m.id = r.meeting_id
    join people.scope s on s.id = coalesce(m.group_id, m.community_id)
    ${joinThoseWho('EDIT')}`,
};
