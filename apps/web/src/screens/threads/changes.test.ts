import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './changes.js';

describe('changes between two texts', () => {
  test('name what was added and removed', () => {
    expect(changesBetween('Plus: jedna umowa.', 'Plus: dwie umowy.')).toEqual([
      { kind: 'same', text: 'Plus: ' },
      { kind: 'removed', text: 'jedna' },
      { kind: 'added', text: 'dwie' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'umowa' },
      { kind: 'added', text: 'umowy' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('hold both texts whole', () => {
    const text = fc
      .array(fc.constantFrom('tak', 'nie', 'țară', 'є', ' ', '\n', '.', 'a1', '😀'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('a very long text does not hold the page up', () => {
    const long = 'słowo '.repeat(10_000);
    expect(changesBetween(`${long}a`, `b ${long}`).length).toBeGreaterThan(0);
  });
});
