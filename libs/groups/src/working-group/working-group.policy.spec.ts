import { describe, expect, it } from '@jest/globals';
import { communityAnswers } from '../community/community.policy.js';
import { groupAnswers, isWiderThanItsCommunity } from './working-group.policy.js';

describe('what a group’s scope answers', () => {
  it('lets everyone read a public one and members write', () => {
    expect(groupAnswers('PUBLIC', 'PUBLIC')).toEqual({
      discover: 'EVERYONE',
      read: 'EVERYONE',
      write: 'HERE',
    });
  });

  it('shows the name of a listed one to the community, or to all where the community is public', () => {
    expect(groupAnswers('LISTED', 'PUBLIC')).toEqual({ discover: 'EVERYONE', read: 'HERE', write: 'HERE' });
    expect(groupAnswers('LISTED', 'SECRET')).toEqual({ discover: 'ABOVE', read: 'HERE', write: 'HERE' });
  });

  it('keeps a secret one to its members in every respect', () => {
    expect(groupAnswers('SECRET', 'PUBLIC')).toEqual({ discover: 'HERE', read: 'HERE', write: 'HERE' });
    expect(communityAnswers('SECRET')).toEqual({ discover: 'HERE', read: 'HERE', write: 'HERE' });
  });

  it('shows a listed community to its members and to those above', () => {
    expect(communityAnswers('LISTED')).toEqual({ discover: 'ABOVE', read: 'HERE', write: 'HERE' });
  });
});

describe('a group', () => {
  it('is not public in a community that is not', () => {
    expect(isWiderThanItsCommunity('PUBLIC', 'LISTED')).toBe(true);
    expect(isWiderThanItsCommunity('PUBLIC', 'PUBLIC')).toBe(false);
    expect(isWiderThanItsCommunity('LISTED', 'SECRET')).toBe(false);
  });
});
