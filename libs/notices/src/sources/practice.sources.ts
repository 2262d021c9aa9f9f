/**
 * What becomes of practices. Their events say that something was moved; what is told is how it stands now. They stand in several streams,
 * of which the practice's own counts; what concerns one reviewer or author alone stands in theirs.
 */
import { reviewsNeeded } from '#practices';
import { about, joinThoseWho, type NoticeSource } from './source.js';

const common = { needs: 'read', way: 'MAIL' } as const;

/** The practice `p` of the event, and its edition in work `w`. */
const ofPractice = `from event e
    join practices.practice p on p.id = e.subject_id and p.id = e.stream_id
    join practices.edition w on w.id = p.working_id`;

/** Those who lead the practices of its community. */
const leaders = `join people.scope s on s.id = p.community_id
    ${joinThoseWho('EDIT_PRACTICES')}`;

/** Also who judged the round before and is asked again. Whoever is asked no more may not read it, and is told nothing. */
export const reviewAsked: NoticeSource = {
  ...common,
  reason: 'REVIEW_ASKED',
  events: ['review.asked'],
  told: `select ${about('r.person_id', 'p.id', 'p.id')}
    from event e
    join practices.practice p on p.id = e.subject_id
    join practices.edition w on w.id = p.working_id
    join practices.review r on r.edition_id = w.id and r.round = w.round and r.person_id = e.stream_id and r.state in ('ASKED', 'FREE')`,
};

export const authorNamed: NoticeSource = {
  ...common,
  reason: 'PRACTICE_AUTHOR',
  events: ['author.named'],
  told: `select ${about('a.person_id', 'p.id', 'p.id')}
    from event e
    join practices.practice p on p.id = e.subject_id
    join practices.practice_author a on a.practice_id = p.id and a.person_id = e.stream_id`,
};

export const practiceSubmitted: NoticeSource = {
  reason: 'PRACTICE_SUBMITTED',
  events: ['practice.moved'],
  needs: 'practices',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'p.id')}
    ${ofPractice} and w.state = 'SUBMITTED'
    ${leaders}`,
};

/** Nobody is waited for any more: the editors may decide. */
export const practiceReviewed: NoticeSource = {
  reason: 'PRACTICE_REVIEWED',
  events: ['review.given', 'review.declared', 'review.released'],
  needs: 'practices',
  way: 'MAIL',
  told: `select distinct ${about('g.person_id', 's.id', 'p.id')}
    ${ofPractice} and w.state in ('SUBMITTED', 'IN_REVIEW')
      and ${reviewsNeeded} <= (select count(distinct r.municipality_id) from practices.review r
        where r.edition_id = w.id and r.round = w.round and r.state = 'GIVEN')
      and not exists (select from practices.review r where r.edition_id = w.id and r.round = w.round and r.state in ('ASKED', 'FREE'))
    ${leaders}`,
};

/** Where its edition in work has come: told to its authors. */
function moved(
  reason: NoticeSource['reason'],
  state: string,
  way: NoticeSource['way'] = 'MAIL',
): NoticeSource {
  return {
    needs: 'read',
    way,
    reason,
    events: ['practice.moved'],
    told: `select ${about('a.person_id', 'p.id', 'p.id')}
      ${ofPractice} and w.state = '${state}'
      join practices.practice_author a on a.practice_id = p.id`,
  };
}
export const practiceInReview = moved('PRACTICE_IN_REVIEW', 'IN_REVIEW', 'BELL');
export const practiceReturned = moved('PRACTICE_RETURNED', 'CHANGES_REQUESTED');
export const practiceRefused = moved('PRACTICE_REFUSED', 'REJECTED');

/** What readers have of it now. */
function shown(reason: NoticeSource['reason'], events: NoticeSource['events']): NoticeSource {
  return {
    ...common,
    reason,
    events,
    told: `select ${about('a.person_id', 'p.id', 'p.id')}
      from event e
      join practices.practice p on p.id = e.subject_id and p.id = e.stream_id
      join practices.practice_author a on a.practice_id = p.id`,
  };
}
export const practicePublished = shown('PRACTICE_PUBLISHED', ['practice.published']);
/** Another town has come a stage further with it. */
export const practiceTravels = shown('PRACTICE_TRAVELS', ['transfer.recorded']);
export const practiceTaken = shown('PRACTICE_TAKEN', ['practice.archived', 'practice.withdrawn']);
