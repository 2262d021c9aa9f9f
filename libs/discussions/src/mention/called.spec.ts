import { describe, expect, it } from '@jest/globals';
import { calledIn, mostTowns } from './called.js';

describe('who is called together', () => {
  it('finds towns by their numbers and roles by their names, once each', () => {
    const text =
      '[@facylitatorzy](guildhall:role/FACILITATOR) i [@Wrocław](guildhall:town/7), [@Вроцлав](guildhall:town/7)';
    expect(calledIn(text)).toEqual({ towns: [7], roles: ['FACILITATOR'] });
  });

  it('finds nobody in words, in code, or in roles that are not called', () => {
    for (const text of [
      '@facylitatorzy',
      'guildhall:town/7',
      '`[@Wrocław](guildhall:town/7)`',
      '[@x](guildhall:role/ADMINISTRATOR)',
      '[@x](guildhall:role/facilitator)',
      '[@x](guildhall:town/0)',
      '[@x](guildhall:town/99999999999)',
      '[@x](guildhall:town/7a)',
    ])
      expect(calledIn(text)).toEqual({ towns: [], roles: [] });
  });

  it('stops at the limit', () => {
    const many = Array.from({ length: mostTowns + 5 }, (_, i) => `[@x](guildhall:town/${i + 1})`).join(' ');
    expect(calledIn(many).towns).toHaveLength(mostTowns);
  });
});
