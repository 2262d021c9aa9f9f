import { describe, expect, it } from '@jest/globals';
import { keepsAgenda, mayEditItem, mayPropose, seesProposals } from './agenda.policy.js';

const nobody = { state: 'PLANNED', runs: false, moderates: false, participates: false } as const;
const runner = { ...nobody, runs: true };
const moderator = { ...nobody, moderates: true };
const participant = { ...nobody, participates: true };
const proposal = { state: 'PROPOSED', proposerId: 'me' } as const;

describe('an agenda', () => {
  it('is kept by who runs the meeting and who moderates it', () => {
    expect([runner, moderator, participant, nobody].map(keepsAgenda)).toEqual([true, true, false, false]);
  });

  it('takes proposals of those who take part, as long as the meeting lies ahead', () => {
    expect([runner, moderator, participant, nobody].map(mayPropose)).toEqual([true, true, true, false]);
    for (const state of ['HELD', 'ARCHIVED', 'CANCELLED', 'DRAFT'] as const) {
      expect(mayPropose({ ...participant, state })).toBe(false);
      expect(mayPropose({ ...runner, state })).toBe(true);
    }
  });

  it('shows what waits to those who take part, and not to every reader', () => {
    expect([runner, moderator, participant, nobody].map(seesProposals)).toEqual([true, true, true, false]);
  });

  it('lets a proposal be changed by who made it, until it is accepted', () => {
    expect(mayEditItem(participant, proposal, 'me')).toBe(true);
    expect(mayEditItem(participant, proposal, 'another')).toBe(false);
    expect(mayEditItem(participant, { ...proposal, proposerId: null }, null)).toBe(false);
    expect(mayEditItem(participant, { ...proposal, state: 'STANDING' }, 'me')).toBe(false);
    expect(mayEditItem({ ...participant, state: 'HELD' }, proposal, 'me')).toBe(false);
    expect(mayEditItem(moderator, { ...proposal, state: 'STANDING' }, 'another')).toBe(true);
    expect(mayEditItem(runner, { ...proposal, state: 'REMOVED' }, 'me')).toBe(false);
  });
});
