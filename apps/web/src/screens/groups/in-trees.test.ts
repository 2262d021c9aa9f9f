import { describe, expect, it } from 'vitest';
import { inTrees } from './in-trees.js';

describe('groups in trees', () => {
  it('follow what they are part of, and stand alone where that is not shown', () => {
    const groups = [
      { id: 'a', parent: null },
      { id: 'b', parent: null },
      { id: 'a1', parent: { id: 'a' } },
      { id: 'a11', parent: { id: 'a1' } },
      { id: 'x1', parent: { id: 'hidden' } },
    ];
    expect(inTrees(groups).map(({ group, depth }) => [group.id, depth])).toEqual([
      ['a', 0],
      ['a1', 1],
      ['a11', 2],
      ['b', 0],
      ['x1', 0],
    ]);
  });
});
