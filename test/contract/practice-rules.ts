/** Who writes, reviews and decides about practices, and who is shown what of them. They are shared in the public community, by the member. */
import {
  everyone,
  nobody,
  signedIn,
  type Actors,
  type Audience,
  type Rule,
  type Rules,
} from './authorization-actors.js';
import { house, open, type TypeRule } from './field-rule.js';

const author: Actors = ['member'];
/** Who leads the practices of the community and belongs to no town. */
const editor: Actors = ['secretariat'];
const both: Actors = [...author, ...editor];
/** Of the town, and writing in the community. */
const townspeople: Actors = ['member', 'moderator', 'facilitator', 'coordinator'];

const seen: Audience = { draft: author, 'in review': both, withdrawn: everyone, published: everyone };
const asPublished = (actors: Actors): Audience => ({ published: actors });
const practice = (draft: Actors, inReview: Actors, withdrawn: Actors, published: Actors): Audience => ({
  draft,
  'in review': inReview,
  withdrawn,
  published,
});

const given =
  (list: Actors, otherwise: 'NOT_FOUND' | 'nothing'): Rule =>
  (actor) =>
    list.includes(actor) ? 'given' : otherwise;
const done =
  (list: Actors, known: Actors): Rule =>
  (actor) => {
    if (list.includes(actor)) return 'done';
    if (!known.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  };
const each = (audience: Audience, otherwise: 'NOT_FOUND' | 'nothing'): Rules =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, given(list, otherwise)]));

export const practiceQueries: Record<string, Rules> = {
  practice: each(seen, 'NOT_FOUND'),
  // of a shelf that holds it: what was withdrawn stands on none
  practices: each({ draft: author, 'in review': both, withdrawn: nobody, published: everyone }, 'nothing'),
  practiceFacets: { house: given(everyone, 'nothing') },
  practiceCriteria: { house: given(everyone, 'nothing') },
  practiceTransfers: { house: given(everyone, 'nothing') },
};

/** A review is its reviewer's: even who knows of the practice does not find it. */
const ownReview: Rules = {
  own: (): 'done' => 'done',
  "another's": (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'NOT_FOUND'),
};

export const practiceMutations: Record<string, Rules> = {
  sharePractice: { community: done([...townspeople, ...editor], everyone) },
  editPractice: { draft: done(author, author), published: done(author, everyone) },
  beginPracticeEdition: { published: done(author, everyone) },
  movePracticeEdition: {
    draft: done(author, author),
    submitted: done(editor, both),
    published: done(both, everyone),
  },
  namePracticeAuthor: { draft: done(author, author), published: done(both, everyone) },
  releasePracticeAuthor: { draft: done(author, author), published: done(both, everyone) },
  askPracticeReviewer: { submitted: done(editor, both) },
  releasePracticeReviewer: { submitted: done(editor, both) },
  // it is the town that counts: nobody of the cast speaks for another than the practice's own
  recordTransfer: {
    'for their town': (): 'done' => 'done',
    "for another's": done(nobody, everyone),
    draft: done(nobody, author),
  },
  seekPartners: { published: done(both, everyone) },
  declareReviewInterest: ownReview,
  givePracticeReview: ownReview,
};

/** Into the scope of what was never published nobody reaches but who holds something in it. */
export const practiceStreams: Rules = each(
  { draft: author, 'in review': author, published: everyone },
  'NOT_FOUND',
);

export const practiceFields: Record<string, TypeRule> = {
  Practice: {
    reach: seen,
    always: 'id number slug version streamId state title titles municipality community',
    only: {
      publishedAt: practice(nobody, nobody, everyone, everyone),
      reviewBy: practice(nobody, nobody, everyone, everyone),
      authors: practice(author, both, signedIn, signedIn),
      edition: practice(nobody, nobody, both, everyone),
      editions: practice(nobody, nobody, both, everyone),
      working: practice(author, both, nobody, nobody),
      withdrawal: practice(nobody, nobody, everyone, nobody),
      transfers: practice(nobody, nobody, nobody, everyone),
      adaptedFrom: practice(nobody, nobody, nobody, everyone),
      adaptations: practice(nobody, nobody, nobody, everyone),
      partnersSought: practice(nobody, nobody, nobody, everyone),
      viewerTransfers: practice(nobody, nobody, nobody, nobody),
      viewerMayWrite: practice(author, author, author, author),
      viewerMayDecide: practice(nobody, editor, editor, editor),
      viewerReviews: practice(nobody, nobody, nobody, nobody),
    },
  },
  PracticePage: { reach: open, always: 'items next' },
  PracticeFacets: { reach: open, always: 'themes municipalities countries' },
  PracticesOfTheme: { reach: open, always: 'theme count' },
  PracticesOfTown: { reach: open, always: 'municipality count' },
  PracticesOfCountry: { reach: open, always: 'country count' },
  PracticeEdition: {
    reach: { 'in review': both, published: everyone },
    always:
      'id ordinal state round language title titles sections steps lessons evidence bodies resources photos period targetGroups languages licence contact contacts themes projects fundingStatements meetings submittedAt moves',
    only: {
      contactEmail: { 'in review': both, published: signedIn },
      publishedAt: { 'in review': nobody, published: everyone },
      // all has been said
      missing: { 'in review': nobody, published: nobody },
      viewerMoves: { 'in review': both, published: both },
      reviews: { 'in review': editor, published: everyone },
      revisions: { 'in review': both, published: both },
    },
  },
  PracticeSection: { reach: asPublished(everyone), always: 'kind text language texts' },
  PracticeStep: { reach: asPublished(everyone), always: 'title titles text texts' },
  PracticeLesson: { reach: asPublished(everyone), always: 'text texts failure' },
  PracticeEvidence: {
    reach: asPublished(everyone),
    always: 'indicator indicators value asWritten period source sources',
  },
  PracticeBody: {
    reach: asPublished(everyone),
    always: 'role municipality onBehalfOf',
    only: { organisation: asPublished(nobody) },
  },
  PracticeResource: {
    reach: asPublished(everyone),
    always: 'what whats people',
    only: { amount: asPublished(nobody), currency: asPublished(nobody) },
  },
  PracticePhoto: {
    reach: asPublished(everyone),
    always: 'id width height alt alts caption captions url smallUrl urlUntil',
  },
  // to authors and editors the whole way, to others that it came out, and why
  EditionMove: {
    reach: asPublished(everyone),
    always: 'id from to round reason language at',
    only: {
      person: asPublished(signedIn),
    },
  },
  EditionChoice: { reach: { published: both }, always: 'to reasonNeeded' },
  PracticeReview: {
    reach: { 'in review': editor, published: everyone },
    always: 'id round state municipality askedAt version',
    only: {
      person: { 'in review': editor, published: signedIn },
      mine: { 'in review': nobody, published: nobody },
      conflict: { 'in review': nobody, published: nobody },
      advice: { 'in review': nobody, published: everyone },
      words: { 'in review': nobody, published: everyone },
      language: { 'in review': nobody, published: everyone },
      scores: { 'in review': nobody, published: everyone },
      givenAt: { 'in review': nobody, published: everyone },
    },
  },
  PracticeScore: { reach: asPublished(everyone), always: 'criterion value words' },
  PracticeTransfer: {
    reach: asPublished(everyone),
    always: 'id practice municipality stage inUseSince steps version',
  },
  PracticeTransferPage: { reach: open, always: 'items next' },
  PartnersSought: { reach: asPublished(everyone), always: 'words language since' },
  TransferStep: {
    reach: asPublished(everyone),
    always: 'id stage since adaptations evidence language at',
    only: {
      reason: asPublished(nobody),
      contact: asPublished(signedIn),
      person: asPublished(signedIn),
    },
  },
  TransferChoice: { reach: asPublished(nobody), always: 'municipality stages version' },
  PracticeCriterion: {
    reach: open,
    always: 'id key name names question',
    only: { retired: house(nobody) },
  },
};
