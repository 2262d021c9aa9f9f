import { describe, expect, it } from '@jest/globals';
import { domainOf, readDomain, shownDomain } from './trusted-domain.policy.js';

describe('a trusted domain', () => {
  it.each([
    ['um.wroc.pl', 'um.wroc.pl'],
    [' @UM.Wroc.PL ', 'um.wroc.pl'],
    ['primăria.md', 'xn--primria-c4a.md'],
    ['PRIMĂRIA.md', 'xn--primria-c4a.md'],
    ['громада.укр', 'xn--80aahf2bln.xn--j1amh'],
  ])('is read from %s', (typed, domain) => {
    expect(readDomain(typed)).toEqual({ domain });
  });

  it.each([
    ['gmail.com', 'PUBLIC_MAIL'],
    ['WP.pl', 'PUBLIC_MAIL'],
    ['ukr.net', 'PUBLIC_MAIL'],
    ['gov.pl', 'SHARED_DOMAIN'],
    ['pl', 'NOT_A_DOMAIN'],
    ['192.168.0.1', 'NOT_A_DOMAIN'],
    ['um.wroc.pl/poczta', 'NOT_A_DOMAIN'],
    ['um wroc.pl', 'NOT_A_DOMAIN'],
    ['ktos@um.wroc.pl', 'NOT_A_DOMAIN'],
    ['*.wroc.pl', 'NOT_A_DOMAIN'],
    ['-um.wroc.pl', 'NOT_A_DOMAIN'],
    ['', 'NOT_A_DOMAIN'],
  ])('is not %s', (typed, rule) => {
    expect(readDomain(typed)).toEqual({ rule });
  });

  it('is compared exactly, in every spelling of the address', () => {
    expect(domainOf('Ktos@UM.Wroc.pl')).toBe('um.wroc.pl');
    expect(domainOf('"a@b"@primăria.md')).toBe('xn--primria-c4a.md');
    expect(domainOf('ktos@poczta.um.wroc.pl')).not.toBe('um.wroc.pl');
    expect(shownDomain('xn--primria-c4a.md')).toBe('primăria.md');
  });
});
