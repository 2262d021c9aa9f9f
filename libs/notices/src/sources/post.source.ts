import { isShown, threadLevel } from '#discussions';
import { aboutPost, fromPost, type NoticeSource } from './source.js';

/** A post in a thread that somebody follows. Of its first post the thread's opening tells. */
export const post: NoticeSource = {
  reason: 'POST',
  events: ['post.written'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${aboutPost('c.person_id')}
    ${fromPost(`${isShown('p')} and p.number > 1`)}
    cross join lateral (
      select f.person_id from discussions.thread_follow f where f.thread_id = t.id and f.level = 'ALL'
      union select f.person_id from discussions.place_follow f where f.scope_id = t.scope_id and f.level = 'ALL'
      union select o.author_id from discussions.post o where o.thread_id = t.id
      union select m.person_id from discussions.mention m where m.thread_id = t.id
    ) c
    where ${threadLevel('c.person_id', 't.id', 't.scope_id', 'p.number')} = 'ALL'`,
};
