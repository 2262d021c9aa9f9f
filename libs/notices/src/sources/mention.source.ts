import { isShown } from '#discussions';
import { aboutPost, type NoticeSource } from './source.js';

/** A post names somebody: when it is written, or when an edit adds the name. Muting does not stop it, only its mail. */
export const mention: NoticeSource = {
  reason: 'MENTION',
  events: ['post.written', 'post.edited'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${aboutPost('m.person_id', "e.type = 'post.edited'")}
    from event e join discussions.post p on p.id = e.subject_id and ${isShown('p')}
    join discussions.thread t on t.id = p.thread_id
    join discussions.mention m on m.post_id = p.id and m.version = e.version`,
};
