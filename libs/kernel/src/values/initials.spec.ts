import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it.each([
    ['Ola Żak', 'OŻ'],
    ['Practiciană, Strășeni', 'P'],
    ['Олена-Марія Коваль', 'ОК'],
    ['anna maria łoś', 'AŁ'],
    ['X', 'X'],
    ['(brak)', '('],
    ['𝔘nicode Name', '𝔘N'],
    ['', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
