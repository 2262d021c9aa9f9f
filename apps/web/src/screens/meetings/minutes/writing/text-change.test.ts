import { describe, expect, it } from 'vitest';
import { changeOf } from './text-change.js';

const done = (before: string, after: string, caret: number): string => {
  const change = changeOf(before, after, caret);
  return change
    ? before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed)
    : before;
};

describe('what was done to a field', () => {
  it('is the letter at the caret, where several are alike', () => {
    expect(changeOf('Anna', 'Annna', 2)).toEqual({ at: 1, removed: 0, inserted: 'n' });
    expect(changeOf('Anna', 'Annna', 4)).toEqual({ at: 3, removed: 0, inserted: 'n' });
    expect(changeOf('aaaa', 'aaa', 1)).toEqual({ at: 1, removed: 1, inserted: '' });
  });

  it('is nothing, a beginning, an end, or the whole', () => {
    expect(changeOf('Gmina', 'Gmina', 3)).toBeNull();
    expect(changeOf('', 'Gmina', 5)).toEqual({ at: 0, removed: 0, inserted: 'Gmina' });
    expect(changeOf('Gmina', '', 0)).toEqual({ at: 0, removed: 5, inserted: '' });
    expect(changeOf('plan', 'lato', 4)).toEqual({ at: 0, removed: 4, inserted: 'lato' });
  });

  it('is no more than what differs, wherever the caret was left', () => {
    expect(changeOf('jeden dwa trzy', 'jeden trzy', 10)).toEqual({ at: 6, removed: 4, inserted: '' });
  });

  it('never cuts a sign in two', () => {
    expect(changeOf('a😀b', 'a😁b', 3)).toEqual({ at: 1, removed: 2, inserted: '😁' });
    expect(changeOf('😀', '🐀', 2)).toEqual({ at: 0, removed: 2, inserted: '🐀' });
  });

  it('makes the one text of the other, whatever they are', () => {
    const letters = ['a', 'b', '\n', '😀', '😁'];
    let seed = 7;
    const any = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    const text = (): string => Array.from({ length: any(8) }, () => letters[any(letters.length)]).join('');
    for (let turn = 0; turn < 5_000; turn++) {
      const [before, after] = [text(), text()];
      expect(done(before, after, any(after.length + 1))).toBe(after);
    }
  });
});
