import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { showTimings, Timing } from './timings.js';

async function shown(timings: [Record<string, string>, Timing][]): Promise<string> {
  const registry = new Registry();
  showTimings(registry, 'took_seconds', 'How long.', () => timings);
  return registry.metrics();
}

describe('timings', () => {
  it('count each time in its bucket and in all greater ones, a bound belonging to its own', async () => {
    const timing = new Timing();
    for (const seconds of [0.0005, 0.001, 0.003, 0.7, 60]) timing.note(seconds);
    const text = await shown([[{ operation: 'One' }, timing]]);
    const bucket = (le: string) =>
      new RegExp(`took_seconds_bucket\\{operation="One",le="${le}"\\} (\\d+)`).exec(text)?.[1];
    expect(['0.001', '0.0025', '0.005', '0.5', '1', '10', '\\+Inf'].map(bucket)).toEqual([
      '2',
      '2',
      '3',
      '3',
      '4',
      '4',
      '5',
    ]);
    expect(text).toContain('took_seconds_count{operation="One"} 5');
    expect(Number(/took_seconds_sum\{operation="One"\} ([\d.]+)/.exec(text)![1])).toBeCloseTo(60.7045, 6);
    expect(text).toMatch(/^# HELP took_seconds How long\.\n# TYPE took_seconds histogram\n/);
  });

  it('without observations are left out', async () => {
    expect(await shown([[{ operation: 'Never' }, new Timing()]])).not.toContain('Never');
  });
});
