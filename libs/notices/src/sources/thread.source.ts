import { isShown, placeLevel } from '#discussions';
import { rolesThatGive } from '#kernel';
import { isActive } from '#people';
import { aboutPost, type NoticeSource } from './source.js';

const readers = rolesThatGive('READ', 'here').map((role) => `'${role}'`);

/** A thread is opened: told to who follows the place so far; by its first post, for which nobody is told a second time. */
export const thread: NoticeSource = {
  reason: 'THREAD',
  events: ['thread.opened'],
  needs: 'read',
  way: 'BELL',
  told: `select ${aboutPost('c.person_id')}
    from event e cross join lateral (select * from discussions.thread t where t.id = e.subject_id offset 0) t
    join discussions.post p on p.thread_id = t.id and p.number = 1 and ${isShown('p')}
    cross join lateral (
      select g.person_id from people.scope_grant g where g.scope_id = t.scope_id and g.role in (${readers.join(', ')}) and ${isActive('g')}
      union select f.person_id from discussions.place_follow f where f.scope_id = t.scope_id
    ) c
    where ${placeLevel('c.person_id', 't.scope_id')} in ('ALL', 'NEW_THREADS')`,
};
