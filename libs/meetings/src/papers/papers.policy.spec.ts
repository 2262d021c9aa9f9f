import { describe, expect, it } from '@jest/globals';
import { earnsCertificate } from './papers.policy.js';

describe('a certificate', () => {
  it('is for who was noted at a meeting that was held', () => {
    expect(earnsCertificate('HELD', 'ON_SITE')).toBe(true);
    expect(earnsCertificate('ARCHIVED', 'REMOTE')).toBe(true);
  });

  it.each([
    ['PLANNED', 'ON_SITE'],
    ['CANCELLED', 'ON_SITE'],
    ['HELD', 'EXCUSED'],
    ['HELD', 'ABSENT'],
    ['HELD', null],
  ] as const)('is for nobody else: %s, %s', (meeting, attendance) =>
    expect(earnsCertificate(meeting, attendance)).toBe(false),
  );
});
