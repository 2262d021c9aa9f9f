import { isShown, threadLevel } from '#discussions';
import { aboutPost, fromPost, type NoticeSource } from './source.js';

/** Somebody writes in a conversation, the first time or again: told to the other of the two, unless they muted it. */
export const message: NoticeSource = {
  reason: 'MESSAGE',
  events: ['post.written'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${aboutPost('o.person_id')}
    ${fromPost(isShown('p'))}
    join discussions.conversation c on c.thread_id = t.id
    cross join lateral (select case when p.author_id = c.first_id then c.second_id else c.first_id end as person_id) o
    where ${threadLevel('o.person_id', 't.id', 't.scope_id', 'p.number')} <> 'MUTED'`,
};
