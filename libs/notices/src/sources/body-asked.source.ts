import { isActive } from '#people';
import { about, type NoticeSource } from './source.js';

const now = (row: string): string =>
  `(${row}.from_earliest is null or ${row}.from_earliest <= now()) and (${row}.until_latest is null or ${row}.until_latest >= now())`;

/** A municipality or an organisation is asked to join: told to those who may answer for it. Over when it is answered. */
export const bodyAsked: NoticeSource = {
  reason: 'BODY_ASKED',
  events: ['body.asked'],
  needs: 'nothing',
  way: 'MAIL',
  told: `select ${about('w.person_id', 'b.scope_id', 'b.id', 'b.created_at')}
    from event e join groups.body_invitation b on b.id = e.subject_id and b.ended_at is null
    join lateral (
      select g.person_id from people.scope_grant g
        where g.scope_id = b.municipality_id and g.role = 'COORDINATOR' and ${isActive('g')}
      union select m.person_id from municipalities.mandate m where m.municipality_id = b.municipality_id and m.person_id is not null
        and (m.community_id is null or m.community_id = b.scope_id) and ${now('m')}
      union select a.person_id from municipalities.affiliation a
        where a.organisation_id = b.organisation_id and a.confirmed_at is not null and ${now('a')}) w on true`,
};
