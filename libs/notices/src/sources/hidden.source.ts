import { about, fromPost, type NoticeSource } from './source.js';

/** Somebody's own post was hidden. Over when it is shown again; an answer to their appeal takes its place. */
export const hidden: NoticeSource = {
  reason: 'HIDDEN',
  events: ['post.hidden'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('p.author_id', 't.scope_id', 'p.id')}
    ${fromPost('p.hidden_at is not null')}`,
};
