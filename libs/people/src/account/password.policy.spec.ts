import { describe, expect, it } from '@jest/globals';
import { brokenPasswordRule } from './password.policy.js';
import { commonPasswords } from './common-passwords.js';

const owner = { knownAs: ['Practitioner.Wroclaw@guildhall.example', 'Anna Wiśniowska'] };
const rule = (password: string) => brokenPasswordRule(password, owner, commonPasswords);

describe('a new password', () => {
  it.each([
    ['correct horse battery', null],
    ['guildhall-demo', null],
    ['Zażółć gęślą jaźń', null],
    ['🐝🐝 nine bees fly', null],
    ['short', 'TOO_SHORT'],
    ['żółć12345', 'TOO_SHORT'],
    ['🐝'.repeat(201), 'TOO_LONG'],
    ['1234567890', 'TOO_COMMON'],
    ['Password123', 'TOO_COMMON'],
    ['P@ssw0rd123', 'TOO_COMMON'],
    ['qwertyuiop', 'TOO_COMMON'],
    ['Polska12345', 'TOO_COMMON'],
    ['parolamea1', 'TOO_COMMON'],
    ['йцукенгшщз', 'TOO_COMMON'],
    ['aaaaaaaaaaaa', 'TOO_COMMON'],
    ['abababababab', 'TOO_COMMON'],
    ['abcabcabcabc', 'TOO_COMMON'],
    ['3456789:;<=>', 'TOO_COMMON'],
    ['practitioner.wroclaw', 'LIKE_YOURSELF'],
    ['practitionerwroclaw2026', 'LIKE_YOURSELF'],
    ['practitioner.wroclaw@guildhall.example', 'LIKE_YOURSELF'],
    ['Anna Wiśniowska!', 'LIKE_YOURSELF'],
    ['good password\0', 'BROKEN_CHARACTER'],
    ['lone \ud800 surrogate', 'BROKEN_CHARACTER'],
  ])('%j is %s', (password, expected) => {
    expect(rule(password)).toBe(expected);
  });

  it('is counted in characters, not in bytes', () => {
    expect(rule('ółęąśżźćńó')).not.toBe('TOO_SHORT');
    expect(rule('ó'.repeat(9))).toBe('TOO_SHORT');
  });

  it('is held against some thousands', () => {
    expect(commonPasswords.size).toBeGreaterThan(3000);
  });
});
