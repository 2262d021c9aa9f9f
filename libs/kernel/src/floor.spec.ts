import { describe, expect, it } from '@jest/globals';
import { inOrder, type Had, type Waiting } from './floor.js';

let asked = 0;
/** Somebody who asks after those before. */
function asks(id: string, town: string | null = null, more: Partial<Waiting> = {}): Waiting {
  asked += 1;
  return {
    id,
    personKey: id,
    municipalityId: town,
    sector: null,
    pointOfOrder: false,
    raised: false,
    askedAt: new Date(Date.UTC(2026, 10, 24, 9, 0, asked)).toISOString(),
    ...more,
  };
}
const had = (personKey: string, town: string | null = null, sector: string | null = null): Had => ({
  personKey,
  municipalityId: town,
  sector,
  ms: 60_000,
});
const order = (...given: Parameters<typeof inOrder>): string[] => inOrder(...given).map(({ id }) => id);

describe('the list of speakers', () => {
  it('is in the order of asking', () => {
    expect(order([asks('a', 'wroclaw'), asks('b', 'wroclaw'), asks('c')], [had('a')], false)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('has points of order first, in the order of asking also where the list is fair', () => {
    const waiting = [
      asks('a'),
      asks('b', null, { pointOfOrder: true }),
      asks('c', null, { pointOfOrder: true }),
    ];
    expect(order(waiting, [had('b')], true)).toEqual(['b', 'c', 'a']);
  });

  it('has those whom a moderator raised after points of order, before the others', () => {
    const waiting = [asks('a'), asks('b', null, { raised: true }), asks('c', null, { pointOfOrder: true })];
    expect(order(waiting, [had('b')], true)).toEqual(['c', 'b', 'a']);
  });
});

describe('a fair list', () => {
  it('has those first who spoke less often', () => {
    expect(order([asks('a'), asks('b'), asks('c')], [had('a'), had('a'), had('b')], true)).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('has towns that were not heard before those that were', () => {
    const waiting = [asks('a', 'wroclaw'), asks('b', 'tulcea')];
    expect(order(waiting, [had('x', 'wroclaw')], true)).toEqual(['b', 'a']);
  });

  it('counts those who stand before: of two from one town the second waits behind another town', () => {
    const waiting = [asks('a', 'wroclaw'), asks('b', 'wroclaw'), asks('c', 'tulcea')];
    const [first, second, third] = inOrder(waiting, [], true);
    expect([first!.id, second!.id, third!.id]).toEqual(['a', 'c', 'b']);
    expect(third!.reason).toEqual({ personTimes: 0, personMs: 0, municipalityTimes: 1, sectorTimes: 0 });
  });

  it('counts the sector where persons and towns are even', () => {
    const waiting = [asks('a', null, { sector: 'MUNICIPAL' }), asks('b', null, { sector: 'NGO' })];
    expect(order(waiting, [had('x', null, 'MUNICIPAL')], true)).toEqual(['b', 'a']);
  });

  it('puts what a person has spoken above what their town has', () => {
    const waiting = [asks('a', 'tulcea'), asks('b', 'wroclaw')];
    expect(order(waiting, [had('a', null), had('x', 'wroclaw'), had('y', 'wroclaw')], true)).toEqual([
      'b',
      'a',
    ]);
  });

  it('counts those without a town with nobody', () => {
    const [first] = inOrder([asks('a'), asks('b')], [had('x'), had('y')], true);
    expect(first).toMatchObject({ id: 'a', reason: { municipalityTimes: 0, sectorTimes: 0 } });
  });

  it('says how often and how long somebody has spoken', () => {
    const [one] = inOrder([asks('a', 'wroclaw')], [had('a', 'wroclaw'), had('a', 'wroclaw')], true);
    expect(one!.reason).toEqual({ personTimes: 2, personMs: 120_000, municipalityTimes: 2, sectorTimes: 0 });
  });

  it('loses nobody, and stands the same however it came in', () => {
    const waiting = Array.from({ length: 40 }, (_, n) =>
      asks(`p${n}`, `town ${n % 5}`, { sector: `s${n % 3}` }),
    );
    const once = order(waiting, [had('p1', 'town 1')], true);
    expect([...once].sort()).toEqual(waiting.map(({ id }) => id).sort());
    expect(order([...waiting].reverse(), [had('p1', 'town 1')], true)).toEqual(once);
  });
});
