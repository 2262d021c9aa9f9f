import { describe, expect, it } from '@jest/globals';
import {
  mayFollow,
  meetingAnswers,
  meetingWriters,
  needsExplanation,
  tellsWhoComes,
  type State,
} from './meeting.policy.js';

const states: State[] = ['DRAFT', 'PLANNED', 'POSTPONED', 'CANCELLED', 'HELD', 'ARCHIVED'];

describe('the states of a meeting', () => {
  it('lead to these, and to no others', () => {
    const ways = states.map((before) => [before, states.filter((after) => mayFollow(before, after))]);
    expect(Object.fromEntries(ways)).toEqual({
      DRAFT: ['PLANNED', 'HELD'],
      PLANNED: ['POSTPONED', 'CANCELLED', 'HELD'],
      POSTPONED: ['PLANNED', 'CANCELLED', 'HELD'],
      CANCELLED: ['PLANNED'],
      HELD: ['ARCHIVED'],
      ARCHIVED: ['HELD'],
    });
  });

  it('say why when somebody would come in vain, or find an old page', () => {
    expect(states.filter(needsExplanation)).toEqual(['POSTPONED', 'CANCELLED', 'ARCHIVED']);
  });
});

describe('what the scope of a meeting answers', () => {
  it('keeps a draft from all, whatever it will be', () => {
    const nobody = { discover: 'HERE', read: 'HERE' };
    expect(meetingAnswers('DRAFT', 'PUBLIC', 'PUBLIC')).toEqual(nobody);
    expect(meetingAnswers('DRAFT', 'SECRET', 'SECRET')).toEqual(nobody);
  });

  it('shows a public one to everyone, in whatever place', () => {
    expect(meetingAnswers('PLANNED', 'PUBLIC', 'LISTED')).toMatchObject({
      discover: 'EVERYONE',
      read: 'EVERYONE',
    });
  });

  it('shows that a listed one will be wherever its place is known, and all of it to those who belong there', () => {
    expect(meetingAnswers('HELD', 'LISTED', 'PUBLIC')).toMatchObject({
      discover: 'EVERYONE',
      read: 'NEXT_ABOVE',
    });
    expect(meetingAnswers('HELD', 'LISTED', 'LISTED')).toMatchObject({
      discover: 'ABOVE',
      read: 'NEXT_ABOVE',
    });
  });

  it('lets only those of the place know of a secret one', () => {
    const own = { discover: 'NEXT_ABOVE', read: 'NEXT_ABOVE' };
    expect(meetingAnswers('PLANNED', 'SECRET', 'PUBLIC')).toMatchObject(own);
  });

  it('lets those of the place write, unless one has to register', () => {
    expect([false, true].map((registers) => meetingWriters('HELD', registers))).toEqual([
      'NEXT_ABOVE',
      'HERE',
    ]);
    expect(meetingWriters('DRAFT', false)).toBe('HERE');
  });
});

it('who registered is told of what will not be, and of what will be after all; not of what is announced for the first time', () => {
  expect(tellsWhoComes('PLANNED', 'CANCELLED')).toBe(true);
  expect(tellsWhoComes('PLANNED', 'POSTPONED')).toBe(true);
  expect(tellsWhoComes('CANCELLED', 'PLANNED')).toBe(true);
  expect(tellsWhoComes('DRAFT', 'PLANNED')).toBe(false);
  expect(tellsWhoComes('PLANNED', 'HELD')).toBe(false);
});
