import { describe, expect, it } from '@jest/globals';
import { balanceFrom } from './balance.policy.js';

describe('the balance of a place', () => {
  it('counts members and invitations apart, by sector and country, and the new among them', () => {
    const balance = balanceFrom([
      { sector: 'MUNICIPALITY', country: 'PL', member: true, fresh: false, count: 4 },
      { sector: 'MUNICIPALITY', country: 'RO', member: true, fresh: true, count: 1 },
      { sector: 'NGO', country: 'RO', member: true, fresh: false, count: 2 },
      { sector: 'UNKNOWN', country: 'UNKNOWN', member: false, fresh: true, count: 3 },
    ]);
    expect(balance).toMatchObject({ members: 7, invited: 3, newMembers: 1, newInvited: 3 });
    expect(balance.sectors).toEqual([
      { kind: 'MUNICIPALITY', members: 5, invited: 0 },
      { kind: 'UNKNOWN', members: 0, invited: 3 },
      { kind: 'NGO', members: 2, invited: 0 },
    ]);
    expect(balance.countries.map(({ kind }) => kind)).toEqual(['PL', 'RO', 'UNKNOWN']);
  });
});
