import { describe, expect, it } from '@jest/globals';
import { foldedNames, isOwnAncestor, organisationSlug } from './organisation.policy.js';

const names = { pl: 'Stowarzyszenie Homo Faber', uk: 'Товариство Homo Faber' };

describe('an organisation', () => {
  it('has the same address for every reader', () => {
    expect(organisationSlug(names)).toBe('stowarzyszenie-homo-faber');
    expect(organisationSlug({ ...names, en: 'Homo Faber Association' })).toBe('homo-faber-association');
  });

  it('is found by each of its names and by its acronym, however they are typed', () => {
    expect(foldedNames({ pl: 'Łódź dla Wszystkich' }, 'ŁDW')).toEqual(['lodz dla wszystkich', 'ldw']);
    expect(foldedNames(names, null)[0]).toBe('stowarzyszenie homo faber');
  });

  it('is no part of itself', () => {
    expect(isOwnAncestor('a', ['b', 'a'])).toBe(true);
    expect(isOwnAncestor('a', ['b'])).toBe(false);
  });
});
