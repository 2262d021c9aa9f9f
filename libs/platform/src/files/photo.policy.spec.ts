import { describe, expect, it } from '@jest/globals';
import { faultInPhotos } from './photo.policy.js';

const photo = (fileId: string, alts: Record<string, string>) => ({ fileId, alts });

describe('the pictures of a meeting or a practice', () => {
  it('each have words of their own', () => {
    expect(faultInPhotos([])).toBeNull();
    expect(faultInPhotos([photo('a', { pl: 'Sala', en: 'A hall' }), photo('b', { pl: 'Stół' })])).toBeNull();
    // what is written alike in two languages is one picture's own
    expect(faultInPhotos([photo('a', { pl: 'Forum', en: 'Forum' })])).toBeNull();
  });

  it.each([
    ['without words', [photo('a', {})], { place: 0, field: 'alts', rule: 'REQUIRED' }],
    [
      'with the words of another',
      [photo('a', { pl: 'Logo partnera' }), photo('b', { pl: 'logo  partnera' })],
      { place: 1, field: 'alts', rule: 'ALT_REPEATED' },
    ],
    [
      'with the words of another in a second language',
      [photo('a', { pl: 'Sala' }), photo('b', { pl: 'Inna', en: 'Sala' })],
      { place: 1, field: 'alts', rule: 'ALT_REPEATED' },
    ],
    [
      'that is there already',
      [photo('a', { pl: 'Sala' }), photo('a', { pl: 'Stół' })],
      { place: 1, field: 'fileId', rule: 'TWICE' },
    ],
  ])('are refused %s', (_, photos, fault) => {
    expect(faultInPhotos(photos as never)).toEqual(fault);
  });
});
