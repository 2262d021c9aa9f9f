import { isShown, threadLevel } from '#discussions';
import { aboutPost, type NoticeSource } from './source.js';

/** Somebody answers a post: told to who wrote that, unless they muted the thread. */
export const reply: NoticeSource = {
  reason: 'REPLY',
  events: ['post.written'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${aboutPost('answered.author_id')}
    from event e join discussions.post p on p.id = e.subject_id and ${isShown('p')}
    join discussions.thread t on t.id = p.thread_id
    join discussions.post answered on answered.id = p.reply_to_id
    where ${threadLevel('answered.author_id', 't.id', 't.scope_id', 'p.number')} <> 'MUTED'`,
};
