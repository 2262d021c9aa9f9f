/** Who may say for what a practice looks for partners. Pure. */

export type SeekingFault = { code: 'FORBIDDEN' } | { code: 'CONFLICT'; rule: 'NOT_PUBLISHED' };

/** Its authors and editors; of what others have before them, as a draft has no use for partners that cannot read it. */
export function faultInSeeking(asked: {
  writes: boolean;
  decides: boolean;
  published: boolean;
}): SeekingFault | null {
  if (!asked.writes && !asked.decides) return { code: 'FORBIDDEN' };
  return asked.published ? null : { code: 'CONFLICT', rule: 'NOT_PUBLISHED' };
}
