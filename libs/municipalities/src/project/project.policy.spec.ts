import { describe, expect, it } from '@jest/globals';
import { isNextToPublish, movedDrafts, placeOfDraft, statementsFor } from './project.policy.js';

const pl = { projectId: 'a', position: 1, language: 'pl', text: 'przy wsparciu Niemiec' };
const en = { projectId: 'a', position: 1, language: 'en', text: 'with the support of Germany' };
const second = { projectId: 'a', position: 2, language: 'pl', text: 'współfinansowane' };

describe('the statements that a reader sees', () => {
  it('are one a position, in the order of positions, in the reader’s language where the funder gave it', () => {
    expect(statementsFor([en, pl, second], ['pl'])).toEqual([pl, second]);
    expect(statementsFor([en, pl, second], ['uk', 'en'])).toEqual([en, second]);
  });

  it('stand in the funder’s language where there is none of the reader’s: none is left out', () => {
    expect(statementsFor([pl], ['ro'])).toEqual([pl]);
  });

  it('of two projects do not take each other’s place', () => {
    const other = { ...pl, projectId: 'b' };
    expect(statementsFor([pl, other], ['pl'])).toEqual([pl, other]);
  });
});

const standing = (id: string, position: number, published = false, language = 'pl') => ({
  id,
  position,
  language,
  published,
});

describe('the place of a draft', () => {
  const places = [standing('a', 1, true), standing('b', 2)];

  it('is the next, or beside a statement in another language', () => {
    expect(placeOfDraft([], { language: 'pl' })).toBe(1);
    expect(placeOfDraft(places, { language: 'pl' })).toBe(3);
    expect(placeOfDraft(places, { language: 'en', position: 1 })).toBe(1);
  });

  it('is none where one of its language stands, or where nothing is', () => {
    expect(placeOfDraft(places, { language: 'pl', position: 2 })).toBeNull();
    expect(placeOfDraft(places, { language: 'pl', position: 7 })).toBeNull();
  });
});

describe('publishing', () => {
  it('goes in the order of places', () => {
    const places = [standing('a', 1, true), standing('b', 2), standing('c', 3)];
    expect(isNextToPublish(places, 'b')).toBe(true);
    expect(isNextToPublish(places, 'c')).toBe(false);
  });
});

describe('moving a draft', () => {
  it('moves the others up, its language versions with it', () => {
    const places = [standing('a', 1), standing('b', 2), standing('c', 3), standing('c-en', 3, false, 'en')];
    expect(movedDrafts(places, 'c', 1)).toEqual([
      { id: 'a', position: 2 },
      { id: 'b', position: 3 },
      { id: 'c', position: 1 },
      { id: 'c-en', position: 1 },
    ]);
  });

  it('does not move what is published', () => {
    expect(movedDrafts([standing('a', 1, true), standing('b', 2)], 'b', 1)).toBeNull();
    expect(movedDrafts([standing('a', 1, true), standing('b', 2)], 'a', 2)).toBeNull();
  });
});
