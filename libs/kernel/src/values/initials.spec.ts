import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initialsOf('Praktyczka, Wrocław')).toBe('PW');
    expect(initialsOf('Міжкультурна асистентка, Вроцлав')).toBe('МВ');
    expect(initialsOf('Secretariat of the community')).toBe('SC');
    expect(initialsOf('Administrator')).toBe('A');
  });

  it('take whole characters, and nothing from nothing', () => {
    expect(initialsOf('😀 łucja')).toBe('😀Ł');
    expect(initialsOf('')).toBe('');
  });
});
