import { describe, expect, it } from '@jest/globals';
import {
  editionStates,
  faultInMove,
  isWritten,
  movesOpen,
  needsReason,
  type EditionState,
  type Standing,
} from './way.policy.js';

const nobody: Standing = {
  published: false,
  writes: false,
  decides: false,
  involved: false,
  missing: [],
  reviewerTowns: 2,
  reviewTowns: 2,
};
const author: Standing = { ...nobody, writes: true, involved: true };
const editor: Standing = { ...nobody, decides: true };
const ways = (standing: Standing) =>
  Object.fromEntries(editionStates.map((state) => [state, movesOpen(state, standing)]));

describe('the way of an edition', () => {
  it('is the author’s and the editor’s, by turns', () => {
    expect(ways(author)).toEqual({
      DRAFT: ['SUBMITTED'],
      SUBMITTED: ['WITHDRAWN'],
      IN_REVIEW: ['WITHDRAWN'],
      CHANGES_REQUESTED: ['SUBMITTED', 'WITHDRAWN'],
      PUBLISHED: ['WITHDRAWN'],
      WITHDRAWN: ['DRAFT'],
      REJECTED: ['DRAFT'],
      ARCHIVED: ['WITHDRAWN'],
      REPLACED: [],
    });
    expect(ways(editor)).toEqual({
      DRAFT: [],
      SUBMITTED: ['IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED'],
      IN_REVIEW: ['CHANGES_REQUESTED', 'PUBLISHED', 'REJECTED'],
      CHANGES_REQUESTED: [],
      PUBLISHED: ['WITHDRAWN', 'ARCHIVED'],
      WITHDRAWN: [],
      REJECTED: [],
      ARCHIVED: ['PUBLISHED', 'WITHDRAWN'],
      REPLACED: [],
    });
  });

  it('is nobody else’s', () => {
    expect(Object.values(ways(nobody)).flat()).toEqual([]);
    expect(faultInMove('DRAFT', 'SUBMITTED', nobody)).toEqual({ code: 'FORBIDDEN', rule: 'NOT_YOURS' });
  });

  it('does not end where an editor would decide about their own', () => {
    const own = { ...editor, involved: true };
    expect(faultInMove('IN_REVIEW', 'PUBLISHED', own)).toEqual({ code: 'FORBIDDEN', rule: 'INVOLVED' });
    // whoever writes it takes it back all the same
    expect(faultInMove('PUBLISHED', 'WITHDRAWN', { ...own, writes: true })).toBeNull();
    expect(faultInMove('PUBLISHED', 'ARCHIVED', { ...own, writes: true })).toMatchObject({
      rule: 'INVOLVED',
    });
  });

  it('begins with what has to be said', () => {
    expect(faultInMove('DRAFT', 'SUBMITTED', { ...author, missing: ['lead'] })).toEqual({
      code: 'CONFLICT',
      rule: 'INCOMPLETE',
      missing: ['lead'],
    });
  });

  it('needs two reviewers to be read, and their two reviews to be published', () => {
    const asked = { ...editor, reviewerTowns: 1, reviewTowns: 1 };
    expect(faultInMove('SUBMITTED', 'IN_REVIEW', asked)).toMatchObject({ rule: 'TOO_FEW_REVIEWERS' });
    expect(faultInMove('IN_REVIEW', 'PUBLISHED', { ...asked, reviewerTowns: 2 })).toMatchObject({
      rule: 'TOO_FEW_REVIEWS',
    });
    // what was put away comes back without being read again
    expect(faultInMove('ARCHIVED', 'PUBLISHED', asked)).toBeNull();
  });

  it('never leads back from what readers have seen', () => {
    expect(faultInMove('WITHDRAWN', 'DRAFT', { ...author, published: true })).toMatchObject({
      rule: 'NOT_FROM_HERE',
    });
  });
});

it('says why when something is given back, refused, decided or taken from readers', () => {
  const due = editionStates.flatMap((from) =>
    editionStates.filter((to) => needsReason(from, to)).map((to): [EditionState, EditionState] => [from, to]),
  );
  expect(due).toEqual([
    ['SUBMITTED', 'CHANGES_REQUESTED'],
    ['SUBMITTED', 'REJECTED'],
    ['IN_REVIEW', 'CHANGES_REQUESTED'],
    ['IN_REVIEW', 'PUBLISHED'],
    ['IN_REVIEW', 'REJECTED'],
    ['PUBLISHED', 'WITHDRAWN'],
    ['PUBLISHED', 'ARCHIVED'],
    ['ARCHIVED', 'WITHDRAWN'],
  ]);
});

it('is written while nobody is asked to judge', () => {
  expect(editionStates.filter(isWritten)).toEqual(['DRAFT', 'CHANGES_REQUESTED']);
});
