import { describe, expect, it } from '@jest/globals';
import { changedNeed, faultInNeed, faultInStating } from './need.policy.js';

const need = {
  ...{ title: 'Kto uczy dorosłych wieczorem?', words: 'Szukamy kursu.', language: 'pl', period: '2026' },
  ...{ themeIds: ['a'], targetGroups: ['WORKERS'] },
};

describe('what a town needs', () => {
  it('is said by those who write in the community and speak for the town', () => {
    expect(faultInStating({ writes: true, speaks: true })).toBeNull();
    expect(faultInStating({ writes: true, speaks: false })).toBe('NOT_YOUR_TOWN');
    expect(faultInStating({ writes: false, speaks: true })).toBe('NOT_A_WRITER');
    expect(faultInStating({ writes: false, speaks: false })).toBe('NOT_A_WRITER');
  });

  it('has a title, a theme by which it is answered, and a time or none', () => {
    expect(faultInNeed(need)).toBeNull();
    expect(faultInNeed({ ...need, words: '', period: '', targetGroups: [] })).toBeNull();
    expect(faultInNeed({ ...need, title: '' })).toEqual({ field: 'title', rule: 'REQUIRED' });
    expect(faultInNeed({ ...need, themeIds: [] })).toEqual({ field: 'themeIds', rule: 'REQUIRED' });
    expect(faultInNeed({ ...need, period: 'wkrótce' })).toEqual({ field: 'period', rule: 'NOT_A_DATE' });
  });

  it('stays as it is where nothing is said, and is taken away by null', () => {
    expect(changedNeed(need, {})).toEqual(need);
    expect(
      changedNeed(need, { title: null, words: null, language: null, period: null, targetGroups: null }),
    ).toEqual({ ...need, words: '', period: '', targetGroups: [] });
    expect(changedNeed(need, { title: 'Inaczej', themeIds: ['b'] })).toEqual({
      ...need,
      title: 'Inaczej',
      themeIds: ['b'],
    });
  });
});
