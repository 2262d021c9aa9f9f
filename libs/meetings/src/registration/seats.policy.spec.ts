import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasRoom, nextInLine, offerEnds } from './seats.policy.js';

const hour = 3_600_000;
const taken = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('a seat', () => {
  it('is there while fewer are taken than there are', () => {
    const rule = { capacity: 2, quotas: {} };
    expect(hasRoom(rule, taken({ NGO: 1 }), null)).toBe(true);
    expect(hasRoom(rule, taken({ NGO: 1, '': 1 }), 'NGO')).toBe(false);
    expect(hasRoom({ capacity: 0, quotas: {} }, taken({}), null)).toBe(false);
    expect(hasRoom({ capacity: null, quotas: {} }, taken({ '': 5000 }), null)).toBe(true);
  });

  it('that is kept for a sector is nobody else’s, and a sector may have more than is kept for it', () => {
    const rule = { capacity: 5, quotas: { NGO: 2, EXPERT: 1 } };
    expect(hasRoom(rule, taken({ '': 2 }), 'LOCAL_GOVERNMENT')).toBe(false);
    expect(hasRoom(rule, taken({ '': 2 }), null)).toBe(false);
    expect(hasRoom(rule, taken({ '': 2 }), 'NGO')).toBe(true);
    expect(hasRoom(rule, taken({ NGO: 3 }), 'NGO')).toBe(true);
    expect(hasRoom(rule, taken({ NGO: 4 }), 'NGO')).toBe(false);
    expect(hasRoom(rule, taken({ NGO: 4 }), 'EXPERT')).toBe(true);
  });

  it('is never given twice, never kept from who may have it, and nobody is passed over whom there was room for', () => {
    const sector = fc.constantFrom('NGO', 'EXPERT', null);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(sector, { maxLength: 30 }),
        (capacity, ngo, expert, comers) => {
          fc.pre(ngo + expert <= capacity);
          const rule = { capacity, quotas: { NGO: ngo, EXPERT: expert } };
          const line = comers.map((which, at) => ({ id: String(at), sector: which }));
          const chosen = nextInLine(rule, new Map(), line);
          const count = (which: string | null) => chosen.filter((one) => one.sector === which).length;
          expect(chosen.length).toBeLessThanOrEqual(capacity);
          const asked = (which: string) => comers.filter((one) => one === which).length;
          expect(count('NGO')).toBeGreaterThanOrEqual(Math.min(ngo, asked('NGO')));
          expect(count('EXPERT')).toBeGreaterThanOrEqual(Math.min(expert, asked('EXPERT')));
          expect(count(null)).toBeLessThanOrEqual(capacity - ngo - expert);
          // within a sector the order of arrival holds without a gap
          for (const one of ['NGO', 'EXPERT', null]) {
            const own = line.filter((comer) => comer.sector === one).map(({ id }) => id);
            const got = chosen.filter((comer) => comer.sector === one).map(({ id }) => id);
            expect(got).toEqual(own.slice(0, got.length));
          }
        },
      ),
    );
  });
});

describe('an offer', () => {
  const now = Date.parse('2031-05-01T10:00:00Z');
  const until = (begins: number | null, ends: number | null = null) => offerEnds(now, { begins, ends });

  it('holds two days, and less the nearer the meeting is', () => {
    expect(until(null)).toBe(now + 48 * hour);
    expect(until(now + 30 * 24 * hour)).toBe(now + 48 * hour);
    expect(until(now + 40 * hour)).toBe(now + 10 * hour);
    expect(until(now + hour)).toBe(now + hour / 2);
    expect(until(now - hour, now + hour)).toBe(now + hour / 2);
  });

  it('is made to nobody for a meeting that is over or will not be', () => {
    expect(until(now - 2 * hour, now - hour)).toBeNull();
    expect(offerEnds(now, null)).toBeNull();
  });
});
