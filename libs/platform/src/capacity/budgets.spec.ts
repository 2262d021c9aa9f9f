import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { guest, onBehalfOf, type Actor } from '#kernel';
import { Configuration } from '../configuration.js';
import { Metrics } from '../metrics/metrics.js';
import { Budgets } from './budgets.js';

const budgets = (): Budgets =>
  new Budgets(
    new Configuration({
      BUDGET_PERSON: '60000',
      BUDGET_TOKENS: '30000',
      BUDGET_GUESTS: '30000',
      BUDGET_ADDRESS: '100000',
    }),
    new Metrics(),
  );
const from = (address: string, actor: Actor = guest(), authorization?: string) => ({
  actor,
  address,
  headers: authorization ? { authorization } : {},
});

afterEach(() => void jest.useRealTimers());

describe('a budget', () => {
  it('tells in how many seconds there is enough again, and then there is', () => {
    jest.useFakeTimers();
    const all = budgets();
    const me = from('203.0.113.7', onBehalfOf('me'));
    expect([all.take(me, 60_000), all.take(me, 5_000)]).toEqual([0, 5]);
    jest.advanceTimersByTime(4_000);
    expect(all.take(me, 5_000)).toBe(1);
    jest.advanceTimersByTime(1_000);
    expect([all.take(me, 5_000), all.take(me, 1)]).toEqual([0, 1]);
  });

  it('is never more than a minute holds, however long nothing was asked', () => {
    jest.useFakeTimers();
    const all = budgets();
    const me = from('203.0.113.7', onBehalfOf('me'));
    for (const pause of [0, 61_000, 300_000]) {
      jest.advanceTimersByTime(pause);
      expect([all.take(me, 60_000), all.take(me, 1)]).toEqual([0, 1]);
    }
  });

  it('is a person’s own, wherever they are; their programs have another, and guests one for each address', () => {
    const all = budgets();
    const me = onBehalfOf('me');
    expect(all.take(from('203.0.113.7', me), 60_000)).toBe(0);
    expect(all.take(from('198.51.100.9', me), 1_000)).toBeGreaterThan(0);
    expect(all.take(from('198.51.100.9', me, 'Bearer gh_a'), 30_000)).toBe(0);
    expect(all.take(from('198.51.100.9', me, 'Bearer gh_b'), 1_000)).toBeGreaterThan(0);
    expect(all.take(from('198.51.100.9', onBehalfOf('somebody else')), 1_000)).toBe(0);
    expect(all.take(from('192.0.2.1'), 30_000)).toBe(0);
    expect(all.take(from('192.0.2.1'), 1_000)).toBeGreaterThan(0);
    expect(all.take(from('192.0.2.2'), 1_000)).toBe(0);
  });

  it('of an address is used by all who come from there, and whom it refuses keeps their own', () => {
    const all = budgets();
    const here = '2001:db8:1:2::7';
    for (const who of ['one', 'two']) expect(all.take(from(here, onBehalfOf(who)), 45_000)).toBe(0);
    expect(all.take(from('2001:db8:1:2:ffff::1', onBehalfOf('three')), 45_000)).toBeGreaterThan(0);
    expect(all.take(from('2001:db8:1:3::1', onBehalfOf('three')), 60_000)).toBe(0);
  });
});
