import { describe, expect, test } from 'vitest';
import { asSeenBy, mayWriteTo, onlookers } from './as-others.js';

const group = (visibility: string, of = 'PUBLIC') => ({ visibility, community: { visibility: of } });
const person = {
  pronunciation: 'tak',
  headline: 'Uczę polskiego',
  about: 'Od lat',
  offers: 'Wzory',
  seeks: null,
  languages: ['pl'],
  offeredThemes: ['a theme'],
  soughtThemes: ['a theme'],
  phone: '123',
  email: 'a@example.org',
  face: {},
  affiliations: [{}],
  groups: [group('PUBLIC'), group('LISTED'), group('LISTED', 'LISTED'), group('SECRET')],
  contactBy: 'SHARED_GROUPS' as const,
  visibility: {
    face: 'SIGNED_IN',
    headline: 'EVERYONE',
    about: 'SIGNED_IN',
    offers: 'SHARED_GROUPS',
    seeks: 'EVERYONE',
    languages: 'SIGNED_IN',
    pronunciation: 'SIGNED_IN',
    affiliations: 'SHARED_GROUPS',
    groups: 'EVERYONE',
    phone: 'NOBODY',
    email: 'NOBODY',
  },
};

describe('the own profile in the eyes of others', () => {
  test('shows each of them what the fields are for', () => {
    const seen = onlookers.map((onlooker) => asSeenBy(person, onlooker)!);
    expect(seen.map((one) => [one.headline, one.about, one.offers, one.phone])).toEqual([
      ['Uczę polskiego', null, null, null],
      ['Uczę polskiego', 'Od lat', null, null],
      ['Uczę polskiego', 'Od lat', 'Wzory', null],
    ]);
    expect(
      seen.map((one) => [
        one.languages.length,
        one.affiliations.length,
        one.face !== null,
        one.offeredThemes.length,
        one.soughtThemes.length,
      ]),
    ).toEqual([
      [0, 0, false, 0, 1],
      [1, 0, true, 0, 1],
      [1, 1, true, 1, 1],
    ]);
    expect(onlookers.map((onlooker) => mayWriteTo(person, onlooker))).toEqual([false, false, true]);
  });

  test('names no group that the onlooker may not know of', () => {
    expect(onlookers.map((onlooker) => asSeenBy(person, onlooker)!.groups.length)).toEqual([2, 2, 3]);
  });

  test('is not there for guests where nothing is for everyone', () => {
    const closed = Object.fromEntries(Object.keys(person.visibility).map((field) => [field, 'SIGNED_IN']));
    expect(asSeenBy({ ...person, visibility: closed }, 'GUEST')).toBeNull();
    expect(asSeenBy({ ...person, visibility: closed }, 'SIGNED_IN')).not.toBeNull();
  });
});
