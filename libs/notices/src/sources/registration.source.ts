import { about, type NoticeSource } from './source.js';

/** The person gave up a seat that they had: in their calendar the meeting still stands. Of a place in the line nothing does. */
const gaveUpSeat = `r.ended_at is not null and exists (select 1 from people.scope_grant had
      where had.scope_id = r.meeting_id and had.person_id = r.person_id and had.ended_at is not null)`;

/**
 * Something became of somebody's registration for a meeting: a place, a number on the waiting list, an offer, a no. That they
 * registered or gave their seat up they are told too, though they did it themselves: it is what they look up again, and what
 * their mailbox and their calendar keep.
 */
export const registration: NoticeSource = {
  reason: 'REGISTRATION',
  events: ['registration.moved', 'registration.asked', 'registration.settled'],
  needs: 'nothing',
  way: 'MAIL',
  ownActs: true,
  // the subject is the registration, or a seat of it in a session
  told: `select ${about('r.person_id', 'r.meeting_id', 'e.subject_id')}
    from event e join meetings.registration r on r.id = coalesce(
      (select s.registration_id from meetings.seat s where s.id = e.subject_id), e.subject_id)
    where e.type <> 'registration.settled' or (${gaveUpSeat})`,
};
