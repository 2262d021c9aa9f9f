import { describe, expect, it } from 'vitest';
import { addressOf, numberOf } from '../src/parts/address.js';

describe('addresses', () => {
  it('are made of the number and the words, or of the number alone', () => {
    expect(addressOf('groups', { number: 12, slug: 'edukacja' })).toBe('/groups/12-edukacja');
    expect(addressOf('groups', { number: 12, slug: '' })).toBe('/groups/12');
  });

  it('are read by their number; what has none leads nowhere', () => {
    expect(numberOf('12-edukacja')).toBe(12);
    expect(numberOf('12-old-words')).toBe(12);
    expect(numberOf('12')).toBe(12);
    for (const wrong of ['', 'edukacja', '0-x', '12x', '-12', '99999999999-x', '1.5']) {
      expect(numberOf(wrong), wrong).toBeNull();
    }
  });
});
