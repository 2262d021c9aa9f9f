import { about, type NoticeSource } from './source.js';
import { speakersOf } from './speakers.sql.js';

const asked = {
  municipality: 'b.municipality_id',
  organisation: 'b.organisation_id',
  scope: 'b.scope_id',
};

/** A municipality or an organisation is asked to join: told to those who may answer for it. Over when it is answered. */
export const bodyAsked: NoticeSource = {
  reason: 'BODY_ASKED',
  events: ['body.asked'],
  needs: 'nothing',
  way: 'MAIL',
  told: `select ${about('w.person_id', 'b.scope_id', 'b.id', 'b.created_at')}
    from event e join groups.body_invitation b on b.id = e.subject_id and b.ended_at is null
    join lateral (${speakersOf(asked)}) w on true`,
};
