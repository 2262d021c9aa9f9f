import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import {
  emptyState,
  mostCharacters,
  mostNewPieces,
  mostPieces,
  typed,
  type TypedText,
} from './shared-text.js';

/** What a client sends after it has done this to a copy of the text. */
function updateOf(write: (document: Y.Doc) => void, from: Uint8Array = emptyState): Uint8Array {
  const document = new Y.Doc();
  Y.applyUpdate(document, from);
  const before = Y.encodeStateVector(document);
  write(document);
  return Y.encodeStateAsUpdate(document, before);
}
const insert = (at: number, words: string) => (document: Y.Doc) => document.getText('text').insert(at, words);
const taken = (before: Uint8Array, update: Uint8Array): TypedText => {
  const after = typed(before, update);
  if (typeof after === 'string') throw new Error(after);
  return after;
};

describe('a text that is typed together', () => {
  it('is the same whatever comes first', () => {
    const start = taken(emptyState, updateOf(insert(0, 'Uchwała'))).state;
    const [one, other] = [updateOf(insert(7, ' przyjęta'), start), updateOf(insert(0, '1. '), start)];
    const forth = taken(taken(start, one).state, other);
    const back = taken(taken(start, other).state, one);
    expect(forth.text).toBe('1. Uchwała przyjęta');
    expect(back.text).toBe(forth.text);
  });

  it('does not change by what it knows already', () => {
    const update = updateOf(insert(0, 'Słowo'));
    const once = taken(emptyState, update);
    expect(once.change).not.toBeNull();
    expect(taken(once.state, update)).toEqual({ ...once, change: null });
  });

  it('tells of an update only what was new', () => {
    const first = updateOf(insert(0, 'a'));
    const both = updateOf(insert(1, 'b'), first);
    const { state } = taken(emptyState, first);
    const { change } = taken(state, Y.mergeUpdates([first, both]));
    expect(Y.decodeUpdate(change!).structs).toHaveLength(1);
  });

  it('keeps what was deleted out, and the characters whole', () => {
    const start = taken(emptyState, updateOf(insert(0, 'a😀b'))).state;
    const split = taken(start, updateOf(insert(2, 'x'), start));
    expect(split.text).toBe('a\ufffdx\ufffdb');
    const rest = taken(
      split.state,
      updateOf((doc) => doc.getText('text').delete(1, 3), split.state),
    );
    expect(rest.text).toBe('ab');
  });
});

describe('what is no typing', () => {
  const nested = (document: Y.Doc) => document.getArray('text').insert(0, [new Y.Text('w środku')]);
  it.each<[string, (document: Y.Doc) => void]>([
    ['another text', (document) => document.getText('obok').insert(0, 'x')],
    ['a map', (document) => document.getMap('text').set('klucz', 'x')],
    ['an embed', (document) => document.getText('text').insertEmbed(0, { image: 'x' })],
    ['formats', (document) => document.getText('text').insert(0, 'x', { bold: true })],
    ['something nested', nested],
    ['values', (document) => document.getArray('text').insert(0, [1])],
    ['bytes', (document) => document.getArray('text').insert(0, [new Uint8Array([1])])],
    ['a document', (document) => document.getMap('text').set('sub', new Y.Doc())],
  ])('%s is refused', (_, write) => {
    expect(typed(emptyState, updateOf(write))).toBe('NOT_PLAIN');
  });

  it('more than fits, and characters that cannot be kept, are refused', () => {
    expect(typed(emptyState, updateOf(insert(0, 'x'.repeat(mostCharacters + 1))))).toBe('TOO_LONG');
    expect(typed(emptyState, updateOf(insert(0, 'x'.repeat(mostCharacters))))).toMatchObject({
      change: expect.anything(),
    });
    expect(typed(emptyState, updateOf(insert(0, 'a\u0000b')))).toBe('CONTROL_CHARACTER');
  });

  /** Between each two characters from here on, and so as many pieces as characters. */
  const apart = (from: number, count: number) => (document: Y.Doc) => {
    const text = document.getText('text');
    for (let n = 0; n < count; n++) text.insert(from + 2 * n + 1, '-');
  };

  it('what would take minutes to put in its place is refused, at once and bit by bit, and less is always taken', () => {
    const start = taken(emptyState, updateOf(insert(0, 'x'.repeat(9_000)))).state;
    expect(typed(start, updateOf(apart(0, mostNewPieces + 1), start))).toBe('TOO_LONG');
    const half = taken(start, updateOf(apart(0, 2_000), start)).state;
    const more = updateOf(apart(4_000, 600), half);
    expect(mostPieces).toBeLessThan(2 * 2_000 + 2 * 600);
    expect(typed(half, more)).toBe('TOO_LONG');
    const less = updateOf((document) => document.getText('text').delete(0, 3_000), half);
    expect(typed(half, less)).toMatchObject({ change: expect.anything() });
  });

  it('what follows on something that never came is sent back', () => {
    const first = updateOf(insert(0, 'a'));
    expect(typed(emptyState, updateOf(insert(1, 'b'), first))).toBe('GAP');
  });

  it('garbage is refused, whatever it is, and takes no memory that it merely announces', () => {
    const announced = new Uint8Array([1, 0x80, 0x80, 0x80, 0x10, 1, 0]);
    const before = process.memoryUsage().heapTotal;
    expect(typed(emptyState, announced)).toBe('NOT_AN_UPDATE');
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(50_000_000);
    let seed = 7;
    for (let round = 0; round < 2000; round++) {
      const bytes = Uint8Array.from({ length: round % 40 }, () => (seed = (seed * 16807) % 2147483647) % 256);
      const after = typed(emptyState, bytes);
      if (typeof after !== 'string') expect(after.text.length).toBeLessThan(40);
    }
  });

  it('a right update with one byte changed never ends in an error', () => {
    const right = updateOf(insert(0, 'Protokół'));
    for (let at = 0; at < right.length; at++)
      for (const value of [0, 1, 127, 128, 255]) {
        const wrong = right.slice();
        wrong[at] = value;
        expect(() => typed(emptyState, wrong)).not.toThrow();
      }
  });
});
