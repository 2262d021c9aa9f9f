/** How practices are tried. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../kit/caller.js';
import type { ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';
import {
  askFor,
  draftPractice,
  inUse,
  judged,
  practiceContent,
  publishedPractice,
  stagedPractices,
  submittedPractice,
  takenOver,
  type StagedPractice,
} from './stage-practices.js';

type Standing = 'draft' | 'in review' | 'withdrawn' | 'published';
const standing = async (stage: Stage, place: string): Promise<StagedPractice> =>
  (await stagedPractices(stage))[place as Standing];

/** The streams of those that stand on the stage. */
export const practiceStream = async (stage: Stage, place: string): Promise<string> =>
  (await standing(stage, place)).id;

export const practiceQuestions: Record<
  string,
  (stage: Stage, place: string) => Question | Promise<Question>
> = {
  practice: async (stage, place) => ({ variables: { number: (await standing(stage, place)).number } }),
  practices: async (stage, place) => ({
    variables: {
      first: 100,
      filter: {
        shelf: ['draft', 'in review'].includes(place) ? 'IN_WORK' : 'PUBLISHED',
        community: stage.ids.community.number,
        town: stage.ids.municipality.number,
        country: 'PL',
      },
    },
    target: (await standing(stage, place)).id,
  }),
  practiceFacets: async (stage) => {
    await stagedPractices(stage);
    return { variables: { filter: { community: stage.ids.community.number, country: 'PL' } } };
  },
  practiceCriteria: () => ({ variables: { withRetired: true } }),
  practiceTransfers: async (stage) => {
    await stagedPractices(stage);
    return { variables: { first: 100, community: stage.ids.community.number } };
  },
};

const begin = 'mutation ($id: ID!) { beginPracticeEdition(id: $id) { id } }';

/** A published practice on which the next edition is in work. */
async function withNext(stage: Stage): Promise<{ id: string; version: number }> {
  const { id } = await publishedPractice(stage);
  await stage.of('member').get(begin, { id });
  return { id, version: await stage.version('practices.practice', id) };
}

/** One that is handed in, and somebody asked for a review of it. */
async function asked(stage: Stage): Promise<{ reviewId: string; by: StagedPracticesReviewer }> {
  const { reviewers } = await stagedPractices(stage);
  const practice = await submittedPractice(stage);
  return { reviewId: await askFor(stage, practice, reviewers[0]!.id), by: reviewers[0]! };
}
type StagedPracticesReviewer = Awaited<ReturnType<typeof stagedPractices>>['reviewers'][0];

const declare = 'mutation ($id: ID!) { declareReviewInterest(reviewId: $id) }';

async function declared(stage: Stage): ReturnType<typeof asked> {
  const review = await asked(stage);
  await review.by.caller.get(declare, { id: review.reviewId });
  return review;
}
const nameAuthor =
  'mutation ($practiceId: ID!, $personId: ID!) { namePracticeAuthor(practiceId: $practiceId, personId: $personId) { id } }';

/** A practice of the member's, and somebody who may write it too. */
async function authorOf(stage: Stage, place: string): Promise<{ practiceId: string; personId: string }> {
  const { id: practiceId } = await (place === 'draft' ? draftPractice(stage) : publishedPractice(stage));
  return { practiceId, personId: (await stage.person('community')).id };
}

/** `own`: whoever tries it does so as the reviewer. */
const as = (place: string, { by }: Awaited<ReturnType<typeof asked>>) =>
  place === 'own' ? { as: by.caller } : {};

export const practiceAttempts: Record<string, Attempts> = {
  sharePractice: async (stage, _, actor) => ({
    variables: {
      input: {
        key: randomUUID(),
        communityId: stage.ids.community.id,
        municipalityId: stage.ids.municipality.id,
        adaptedFromId: null,
        content: await practiceContent(stage, actor),
      },
    },
  }),
  editPractice: async (stage, place, actor) => {
    const { id, version } =
      place === 'draft' ? { ...(await draftPractice(stage)), version: 1 } : await withNext(stage);
    return { variables: { input: { id, version, content: await practiceContent(stage, actor) } } };
  },
  beginPracticeEdition: async (stage) => ({ variables: { id: (await publishedPractice(stage)).id } }),
  movePracticeEdition: async (stage, place) => {
    const to = { draft: 'SUBMITTED', submitted: 'CHANGES_REQUESTED', published: 'WITHDRAWN' }[place]!;
    const make = { draft: draftPractice, submitted: submittedPractice, published: publishedPractice }[place]!;
    const { id, editionId } = await make(stage);
    const version = await stage.version('practices.practice', id);
    return { variables: { input: { editionId, version, to, reason: 'Z takiego powodu', language: 'pl' } } };
  },
  namePracticeAuthor: async (stage, place) => ({ variables: await authorOf(stage, place) }),
  releasePracticeAuthor: async (stage, place) => {
    const variables = await authorOf(stage, place);
    await stage.of('member').get(nameAuthor, variables);
    return { variables };
  },
  askPracticeReviewer: async (stage) => {
    const { reviewers } = await stagedPractices(stage);
    return { variables: { practiceId: (await submittedPractice(stage)).id, personId: reviewers[0]!.id } };
  },
  releasePracticeReviewer: async (stage) => ({ variables: { reviewId: (await asked(stage)).reviewId } }),
  recordTransfer: async (stage, place) => {
    const { reviewers } = await stagedPractices(stage);
    const [delegate] = reviewers;
    const practice = place === 'draft' ? await draftPractice(stage) : await publishedPractice(stage);
    // given up, as only then everything is kept that can be said of a stage
    if (place !== 'draft') await takenOver(stage, practice, delegate!);
    const given = { ...inUse, version: 1, stage: 'GIVEN_UP', reason: 'Zabrakło etatu' };
    const input = { practiceId: practice.id, municipalityId: delegate!.townId, ...given };
    return { variables: { input }, ...(place === 'for their town' ? { as: delegate!.caller } : {}) };
  },
  seekPartners: async (stage) => {
    const { id } = await publishedPractice(stage);
    const version = await stage.version('practices.practice', id);
    return { variables: { input: { practiceId: id, version, words: 'Szukamy gminy', language: 'pl' } } };
  },
  declareReviewInterest: async (stage, place) => {
    const review = await asked(stage);
    return {
      variables: { reviewId: review.reviewId, conflict: 'Byłam w tym zespole' },
      ...as(place, review),
    };
  },
  givePracticeReview: async (stage, place) => {
    const review = await declared(stage);
    const input = { ...(await judged(stage)), reviewId: review.reviewId, version: 2 };
    return { variables: { input }, ...as(place, review) };
  },
};

export const practiceDoers: Record<string, [ActorName, string]> = {
  sharePractice: ['member', 'community'],
  editPractice: ['member', 'draft'],
  beginPracticeEdition: ['member', 'published'],
  movePracticeEdition: ['member', 'published'],
  namePracticeAuthor: ['member', 'draft'],
  releasePracticeAuthor: ['member', 'draft'],
  askPracticeReviewer: ['secretariat', 'submitted'],
  releasePracticeReviewer: ['secretariat', 'submitted'],
  recordTransfer: ['member', 'for their town'],
  seekPartners: ['member', 'published'],
  declareReviewInterest: ['member', 'own'],
  givePracticeReview: ['member', 'own'],
};

export function keyedPractices(stage: () => Stage) {
  const titled = (text: string) => ({ language: 'pl', titles: [{ language: 'pl', text }] });
  return {
    sharePractice: {
      by: () => stage().of('member'),
      input: () => ({
        communityId: stage().ids.community.id,
        municipalityId: stage().ids.municipality.id,
        content: titled('Raz'),
      }),
      other: { content: titled('Dwa') },
    },
  };
}

export function versionedPractices(stage: () => Stage) {
  const by = () => stage().of('member');
  let reviewer: Caller;
  let delegate: Caller;
  const told = ['currentVersion'];
  return {
    editPractice: {
      by,
      told,
      make: async () => {
        const { id } = await draftPractice(stage());
        return (version: number, turn: number) => ({
          input: { id, version, content: { titles: [{ language: 'pl', text: `Zmiana ${turn}` }] } },
        });
      },
    },
    // handed in, taken back, and taken up again
    movePracticeEdition: {
      by,
      told,
      make: async () => {
        const { editionId } = await draftPractice(stage());
        const to = (turn: number) => (turn === 3 ? 'WITHDRAWN' : 'SUBMITTED');
        return (version: number, turn: number) => ({ input: { editionId, version, to: to(turn) } });
      },
    },
    seekPartners: {
      by,
      told,
      make: async () => {
        const { id: practiceId } = await publishedPractice(stage());
        const before = await stage().version('practices.practice', practiceId);
        // what the versions of a published practice begin with
        return (version: number, turn: number) => ({
          input: { practiceId, version: version + before - 1, words: `Szukamy ${turn}` },
        });
      },
    },
    recordTransfer: {
      by: () => delegate,
      told,
      make: async () => {
        const [speaker] = (await stagedPractices(stage())).reviewers;
        delegate = speaker!.caller;
        const practice = await publishedPractice(stage());
        await takenOver(stage(), practice, speaker!);
        return (version: number, turn: number) => ({
          input: {
            ...{ practiceId: practice.id, municipalityId: speaker!.townId },
            ...{ version, stage: 'EVALUATED', evidence: `Liczby ${turn}` },
          },
        });
      },
    },
    givePracticeReview: {
      by: () => reviewer,
      told,
      make: async () => {
        const { reviewId, by: asked } = await declared(stage());
        reviewer = asked.caller;
        const given = await judged(stage());
        // by declaring that they are free the reviewer has made it the second version
        return (version: number, turn: number) => ({
          input: { ...given, reviewId, version: version + 1, words: `Ocena ${turn}` },
        });
      },
    },
  };
}

const inPractice =
  (edition: 'edition' | 'working' | null, ...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => ({
    query: 'practice',
    variables: { number: (await standing(stage, place)).number },
    path: edition ? [place === 'in review' ? 'working' : edition, ...path] : path,
  });
const inFacets =
  (...path: string[]) =>
  async (stage: Stage): Promise<Probe> => {
    await stagedPractices(stage);
    return { query: 'practiceFacets', variables: {}, path };
  };

export const practiceProbes = {
  Practice: inPractice(null),
  PracticePage: async (stage: Stage): Promise<Probe> => {
    await stagedPractices(stage);
    return { query: 'practices', variables: { first: 1 }, path: [] };
  },
  PracticeFacets: inFacets(),
  PracticesOfTheme: inFacets('themes'),
  PracticesOfTown: inFacets('municipalities'),
  PracticesOfCountry: inFacets('countries'),
  PracticeEdition: inPractice('edition'),
  PracticeSection: inPractice('edition', 'sections'),
  PracticeStep: inPractice('edition', 'steps'),
  PracticeLesson: inPractice('edition', 'lessons'),
  PracticeEvidence: inPractice('edition', 'evidence'),
  PracticeBody: inPractice('edition', 'bodies'),
  PracticeResource: inPractice('edition', 'resources'),
  PracticePhoto: inPractice('edition', 'photos'),
  EditionChoice: inPractice('edition', 'viewerMoves'),
  EditionMove: inPractice('edition', 'moves'),
  PracticeReview: inPractice('edition', 'reviews'),
  PracticeScore: inPractice('edition', 'reviews', 'scores'),
  PartnersSought: inPractice(null, 'partnersSought'),
  PracticeTransferPage: async (stage: Stage): Promise<Probe> => {
    await stagedPractices(stage);
    return { query: 'practiceTransfers', variables: { first: 1 }, path: [] };
  },
  PracticeTransfer: inPractice(null, 'transfers'),
  TransferStep: inPractice(null, 'transfers', 'steps'),
  TransferChoice: inPractice(null, 'viewerTransfers'),
  PracticeCriterion: (): Probe => ({ query: 'practiceCriteria', variables: {}, path: [] }),
};

export const practiceTexts = {
  limits: {
    'PracticeTextInput.text': { min: 0, max: 6000, lines: true },
    'PracticeEvidenceInput.asWritten': { min: 0, max: 120 },
    'MoveEditionInput.reason': { min: 0, max: 4000, lines: true },
    'declareReviewInterest(conflict)': { min: 0, max: 1000, lines: true },
    'GiveReviewInput.words': { min: 1, max: 4000, lines: true },
    'PracticeScoreInput.words': { min: 0, max: 2000, lines: true },
    'RecordTransferInput.adaptations': { min: 0, max: 4000, lines: true },
    'RecordTransferInput.evidence': { min: 0, max: 4000, lines: true },
    'RecordTransferInput.reason': { min: 0, max: 4000, lines: true },
    'RecordTransferInput.contact': { min: 0, max: 200 },
    'SeekPartnersInput.words': { min: 0, max: 1000, lines: true },
  },
  formed: {
    'PracticeTextInput.language': 'xx',
    'PracticeContentInput.language': 'xx',
    'PracticeContentInput.languages': 'xx',
    'PracticeContentInput.contactEmail': 'bez małpy',
    'PracticeResourceInput.currency': 'złoty',
    'MoveEditionInput.language': 'xx',
    'GiveReviewInput.language': 'xx',
    'RecordTransferInput.language': 'xx',
    'SeekPartnersInput.language': 'xx',
    'practiceTransfers(after)': 'nie kursor',
    'PracticeFilter.country': 'Polska',
    'practices(after)': 'nie kursor',
  },
};
