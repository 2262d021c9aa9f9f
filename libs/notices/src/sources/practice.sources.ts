/**
 * What becomes of practices. Their events say that something was moved; what is told is how it stands now. They stand in several streams,
 * of which the practice's own counts; that somebody is asked for a review stands in the reviewer's.
 */
import { about, joinThoseWho, type NoticeSource } from './source.js';

/** The practice `p` of the event, and its edition in work `w`. */
const ofPractice = `from event e
    join practices.practice p on p.id = e.subject_id and p.id = e.stream_id
    join practices.edition w on w.id = p.working_id`;

/** Over when the review is somebody else's business: what may not be read any more is not told. */
export const reviewAsked: NoticeSource = {
  reason: 'REVIEW_ASKED',
  events: ['review.asked'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('r.person_id', 'p.id', 'p.id')}
    from event e
    join practices.practice p on p.id = e.subject_id
    join practices.edition w on w.id = p.working_id
    join practices.review r on r.edition_id = w.id and r.round = w.round and r.person_id = e.stream_id and r.state = 'ASKED'`,
};

/** Handed in: told to those who lead the practices of its community. */
export const practiceSubmitted: NoticeSource = {
  reason: 'PRACTICE_SUBMITTED',
  events: ['practice.moved'],
  needs: 'practices',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'p.id')}
    ${ofPractice} and w.state = 'SUBMITTED'
    join people.scope s on s.id = p.community_id
    ${joinThoseWho('EDIT_PRACTICES')}`,
};

/** What the editors have said of it: told to its authors. */
function decided(reason: NoticeSource['reason'], state: string): NoticeSource {
  return {
    reason,
    events: ['practice.moved'],
    needs: 'read',
    way: 'MAIL',
    told: `select ${about('a.person_id', 'p.id', 'p.id')}
      ${ofPractice} and w.state = '${state}'
      join practices.practice_author a on a.practice_id = p.id`,
  };
}
export const practiceReturned = decided('PRACTICE_RETURNED', 'CHANGES_REQUESTED');
export const practiceRefused = decided('PRACTICE_REFUSED', 'REJECTED');

export const practicePublished: NoticeSource = {
  reason: 'PRACTICE_PUBLISHED',
  events: ['practice.published'],
  needs: 'read',
  way: 'MAIL',
  told: `select ${about('a.person_id', 'p.id', 'p.id')}
    from event e
    join practices.practice p on p.id = e.subject_id and p.id = e.stream_id
    join practices.practice_author a on a.practice_id = p.id`,
};
