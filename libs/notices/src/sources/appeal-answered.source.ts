import { about, fromPost, type NoticeSource } from './source.js';

/** Somebody's appeal was answered: the post is shown again or stays hidden, as the hiding's row says. */
export const appealAnswered: NoticeSource = {
  reason: 'APPEAL_ANSWERED',
  events: ['appeal.answered'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('p.author_id', 't.scope_id', 'p.id')}
    ${fromPost('true')}
    where exists (select 1 from discussions.hiding h where h.post_id = p.id and h.answered_at is not null)`,
};
