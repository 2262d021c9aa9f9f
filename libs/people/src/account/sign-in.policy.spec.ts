import { describe, expect, it } from '@jest/globals';
import { clientOf, isOfTheDemo } from './sign-in.policy.js';

describe('clients whose attempts are counted together', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (ip, client) => {
    expect(clientOf(ip)).toBe(client);
  });
});

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
