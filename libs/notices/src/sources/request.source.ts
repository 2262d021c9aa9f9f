import { about, joinThoseWho, type NoticeSource } from './source.js';

/** Somebody asks to come in, with an account or without: told to those who may let them in. Over when it is answered, whoever does it. */
export const request: NoticeSource = {
  reason: 'REQUEST',
  events: ['request.made', 'signup.made'],
  needs: 'admit',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'e.subject_id', 'coalesce(r.created_at, u.confirmed_at)')}
    from event e left join groups.membership_request r on r.id = e.subject_id and r.answered_at is null
    left join groups.sign_up u on u.id = e.subject_id and u.answered_at is null
    join people.scope s on s.id = coalesce(r.scope_id, u.scope_id)
    ${joinThoseWho('ADMIT')}`,
};
