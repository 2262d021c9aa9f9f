import { describe, expect, it } from '@jest/globals';
import { isOfTheDemo } from './sign-in.policy.js';

describe('what belongs to the demo alone', () => {
  it.each([
    ['admin@guildhall.example', 'anything else', true],
    ['mayor@town.example', 'guildhall-demo', true],
    ['mayor@town.example', 'anything else', false],
    ['x@notguildhall.example', 'anything else', false],
  ])('%s with %s: %s', (address, password, expected) => {
    expect(isOfTheDemo(address, password)).toBe(expected);
  });
});
