import { describe, expect, it } from '@jest/globals';
import { faultIn } from './attachment.policy.js';

const picture = (fileId: string, alt: string | null) => ({ fileId, picture: true, alt });
const file = (fileId: string) => ({ fileId, picture: false, alt: null });

describe('the attachments of a post', () => {
  it('may be files without words and pictures with words of their own', () => {
    expect(faultIn([])).toBeNull();
    expect(faultIn([file('a'), picture('b', 'Rynek'), file('c'), picture('d', 'Ratusz')])).toBeNull();
  });

  it.each([
    [
      'a picture without words',
      [file('a'), picture('b', null)],
      { place: 1, field: 'alt', rule: 'REQUIRED' },
    ],
    ['a picture with no words', [picture('b', '')], { place: 0, field: 'alt', rule: 'REQUIRED' }],
    [
      'two pictures with the same words',
      [picture('a', 'Rynek'), picture('b', 'rynek')],
      { place: 1, field: 'alt', rule: 'ALT_REPEATED' },
    ],
    ['one file twice', [file('a'), file('a')], { place: 1, field: 'fileId', rule: 'TWICE' }],
  ])('are not %s', (_what, attachments, fault) => {
    expect(faultIn(attachments)).toEqual(fault);
  });
});
