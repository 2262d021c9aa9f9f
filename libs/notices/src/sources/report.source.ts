import { about, fromPost, joinThoseWho, type NoticeSource } from './source.js';

/**
 * A reader reports a post: told to those who keep order there, but to who wrote it. Several reports of one post are one
 * notice; over when they are answered, whoever does it.
 */
export const report: NoticeSource = {
  reason: 'REPORT',
  events: ['report.made'],
  needs: 'moderate',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'p.id')}
    ${fromPost('true')}
    join people.scope s on s.id = t.scope_id
    ${joinThoseWho('MODERATE')} and g.person_id <> p.author_id
    where exists (select 1 from discussions.report r where r.post_id = p.id and r.closed_at is null)`,
};
